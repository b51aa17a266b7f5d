# versions: 3.11 3.13
# Parsers of arguments: actions, errors, help, subcommands, groups.
import argparse, sys
def run(p, *args):
    try: print(p.parse_args(args))
    except SystemExit as e: print("exit", e.code)
    except Exception as e: print(type(e).__name__, e)
sys.stderr = sys.stdout
p = argparse.ArgumentParser(prog="prog", description="A test program.", epilog="The end.")
p.add_argument("name", help="the name"); p.add_argument("nums", nargs="*", type=int, default=[], help="numbers (default: %(default)s)")
p.add_argument("-v", "--verbose", action="store_true", help="be loud"); p.add_argument("-n", "--count", type=int, default=3, metavar="N"); p.add_argument("--mode", choices=["fast", "slow"], default="fast"); p.add_argument("--no", action="store_false"); p.add_argument("-q", action="count", default=0); p.add_argument("--app", action="append"); p.add_argument("--const", action="store_const", const=7); p.add_argument("--version", action="version", version="%(prog)s 1.0"); p.add_argument("--req", required=False, dest="zz"); p.add_argument("--ext", action="extend", nargs="+"); p.add_argument("--opt", nargs="?", const="C", default="D"); p.add_argument("--two", nargs=2, type=float); p.add_argument("--flag", action=argparse.BooleanOptionalAction)
run(p, "bob"); run(p, "bob", "1", "2", "-v", "-n", "5", "--mode=slow", "-qqq", "--app", "a", "--app=b", "--const", "--ext", "x", "y", "--opt", "--two", "1", "2.5", "--no-flag", "--flag")
run(p); run(p, "bob", "x"); run(p, "bob", "--mode", "mid"); run(p, "bob", "-n"); run(p, "bob", "-n", "q"); run(p, "bob", "--nope"); run(p, "bob", "--ver"); run(p, "bob", "--co"); run(p, "bob", "--two", "1"); run(p, "--version"); run(p, "-h"); run(p, "bob", "-n5", "--cou=6"); run(p, "bob", "--", "-1"); run(p, "bob", "-1"); run(p, "b", "--flag=3")
q = argparse.ArgumentParser("sub"); sp = q.add_subparsers(dest="cmd", required=True, title="commands", help="sub help"); a = sp.add_parser("add", help="add things", aliases=["plus"]); a.add_argument("x", type=int); a.set_defaults(func="addf"); b = sp.add_parser("rm"); b.add_argument("-f", action="store_true")
run(q, "add", "3"); run(q, "rm", "-f"); run(q); run(q, "nope"); run(q, "add"); run(q, "-h"); run(q, "add", "-h"); run(q, "plus", "1")
g = argparse.ArgumentParser("grp"); m = g.add_mutually_exclusive_group(required=True); m.add_argument("--a", action="store_true"); m.add_argument("--b"); gg = g.add_argument_group("special", "desc here"); gg.add_argument("--c", type=float)
run(g, "--a"); run(g, "--a", "--b", "1"); run(g); run(g, "-h"); run(g, "--a", "--c", "x")
def even(s):
    v = int(s)
    if v % 2: raise argparse.ArgumentTypeError(f"{v} is odd")
    return v
t = argparse.ArgumentParser("typ", formatter_class=argparse.ArgumentDefaultsHelpFormatter, add_help=True); t.add_argument("e", type=even, help="even"); t.add_argument("--l", type=lambda s: s.split(","), default="a,b", help="list")
run(t, "4"); run(t, "3"); run(t, "x"); run(t, "-h"); run(t, "2", "--l", "q,r")
for bad in [lambda: p.add_argument("-v"), lambda: p.add_argument("x", required=True), lambda: p.add_argument("--z", action="nope"), lambda: p.add_argument("--z", type="int"), lambda: p.add_argument("--z", nargs=0), lambda: p.add_argument("-x", "y"), lambda: p.add_argument(dest="a", nargs="z"), lambda: q.add_subparsers(), lambda: p.add_argument("--w", action="store_true", type=int), lambda: argparse.ArgumentParser(foo=1), lambda: p.add_argument()]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
n = argparse.Namespace(a=1, b="x"); print(n, n == argparse.Namespace(a=1, b="x"), "a" in n, vars(n))
e = argparse.ArgumentParser("noexit", exit_on_error=False); e.add_argument("--i", type=int)
run(e, "--i", "x"); run(e, "--i", "5")
pa = argparse.ArgumentParser(add_help=False); pa.add_argument("--parent"); c = argparse.ArgumentParser("child", parents=[pa], usage="%(prog)s [things]", prefix_chars="-+"); c.add_argument("+p", action="store_true"); run(c, "--parent", "x", "+p"); run(c, "-h")
r = argparse.ArgumentParser("raw", formatter_class=argparse.RawDescriptionHelpFormatter, description="a\n  b\nc", fromfile_prefix_chars="@", allow_abbrev=False); r.add_argument("--long-option-name-here-very-long", help="h " * 30); r.add_argument("rest", nargs=argparse.REMAINDER); run(r, "-h"); run(r, "x", "-y", "--z"); run(r, "@nofile")
print(p.get_default("count"), p.set_defaults(count=9), p.parse_args(["z"]).count)
p.error("custom") if 0 else None
try: p.error("custom message")
except SystemExit as x: print(x.code)
try: p.exit(3, "bye\n")
except SystemExit as x: print(x.code)
