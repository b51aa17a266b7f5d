# Configuration files: sections, defaults, interpolation, errors, writing.
import configparser
import io

text = """
[DEFAULT]
home = /home/me
timeout: 30

# a comment
[server]
host = example.org
port = 8080
debug = yes
log = %(home)s/log
long = first
    second
empty =

[client]
timeout = 5
ratio = 0.5
"""
c = configparser.ConfigParser()
c.read_string(text)
print(c.sections(), c.defaults(), "server" in c, c.has_option("server", "port"), c.options("client"))
s = c["server"]
print(s["host"], s.getint("port"), s.getboolean("debug"), s["log"], repr(s["long"]), repr(s["empty"]), s.get("nothing", "fallback"), s["TIMEOUT"])
print(c.getfloat("client", "ratio"), c.get("client", "timeout"), c.get("server", "log", raw=True), c.getint("client", "nothing", fallback=7), c.items("client"))
c["new"] = {"a": "1", "b": "two"}
c.set("new", "c", "%%d")
c.add_section("other")
c["other"]["x"] = "y"
print(c.remove_option("new", "a"), c.remove_section("other"), dict(c["new"]), list(c))
out = io.StringIO()
c.write(out)
print(out.getvalue())
c = configparser.ConfigParser(allow_no_value=True, delimiters=("=",), comment_prefixes=(";",), interpolation=configparser.ExtendedInterpolation())
c.optionxform = str
c.read_string("[a]\nKey\nx=1\n; note\n[b]\ny=${a:x}2\n")
print(c["a"]["Key"], c["b"]["y"], c.options("a"))
c = configparser.RawConfigParser()
c.read_dict({"s": {"k": 5, "raw": "%(x)s"}})
print(c.get("s", "k"), c.get("s", "raw"))
for source in ["no section\n", "[a]\n[a]\n", "[a]\nk=1\nk=2\n", "[a]\nno value\n", "[a\n"]:
    try:
        configparser.ConfigParser().read_string(source)
    except configparser.Error as error:
        print(type(error).__name__, str(error).replace("\n", "|"))
c = configparser.ConfigParser()
c.read_string("[a]\nb = %(missing)s\nflag = maybe\n")
for call in [lambda: c["nothing"], lambda: c.get("a", "zz"), lambda: c.get("zz", "a"), lambda: c["a"]["b"], lambda: c.getboolean("a", "flag"), lambda: c.set("a", "x", 5), lambda: c.add_section("a")]:
    try:
        print(call())
    except (configparser.Error, KeyError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).replace("\n", "|"))
