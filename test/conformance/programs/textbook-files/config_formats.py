"""The same settings as INI, JSON and TOML-like text."""
import configparser
import io
import json
from collections import ChainMap

INI = """
[DEFAULT]
retries = 3
base = /srv

[server]
host = example.org
port: 8080
debug = yes
; a comment
path = %(base)s/www

[client]
timeout = 2.5
names = ann
    bob
    cy
empty
"""

config = configparser.ConfigParser(allow_no_value=True)
config.read_string(INI)
print(config.sections(), config["server"]["path"], config.getint("server", "port") + 1)
print(config["server"].getboolean("debug"), config["client"].getfloat("timeout"), config["client"]["names"].split())
print(config["client"]["empty"], config.get("client", "nothing", fallback="default"), "port" in config["client"])
for action in (lambda: config["nowhere"], lambda: config.get("server", "user"), lambda: config.getint("server", "host")):
    try:
        action()
    except (KeyError, ValueError, configparser.Error) as error:
        print(type(error).__name__, error)
config["server"]["port"] = "9090"
config["new"] = {"colour": "blue", "size": "12"}
config.remove_section("client")
out = io.StringIO()
config.write(out)
print(out.getvalue())

as_json = json.dumps({name: dict(config[name]) for name in config.sections()}, indent=2, sort_keys=True)
print(as_json)
settings = ChainMap({"port": 1}, json.loads(as_json)["server"], dict(config.defaults()))
print(settings["port"], settings["host"], settings["retries"], sorted(settings))
try:
    json.loads('{"a": 1,}')
except json.JSONDecodeError as error:
    print(error.lineno, error.colno, type(error).__mro__[1].__name__)


class Settings(json.JSONEncoder):
    def default(self, value):
        return sorted(value) if isinstance(value, (set, frozenset)) else super().default(value)


print(json.dumps({"tags": {"b", "a"}, "n": None, "t": (1, 2.5, True)}, cls=Settings, separators=(",", ":")))
print(json.loads("[1, 2.0, NaN]", parse_float=str, parse_constant=lambda name: f"<{name}>"))
