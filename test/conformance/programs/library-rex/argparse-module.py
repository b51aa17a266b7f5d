# Command lines: positionals, options, actions, groups, sub-commands, help, errors.
import argparse

p = argparse.ArgumentParser(prog="tool", description="Does things.", epilog="That is all.")
p.add_argument("files", nargs="+", help="what to read")
p.add_argument("-n", type=int, default=3, dest="number", metavar="N", help="how many (default: %(default)s)")
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("--fast", action="store_true", help="be quick")
p.add_argument("--mode", choices=["a", "b"], default="a")
p.add_argument("--add", action="append")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--pair", nargs=2, type=float)
p.add_argument("--maybe", nargs="?", const="given", default="absent")
print(p.parse_args(["x"]))
print(p.parse_args(["x", "y", "-n", "5", "-vv", "--fast", "--mode=b", "--add", "1", "--add=2", "--const", "--pair", "1", "2.5", "--maybe"]))
args = p.parse_args("one -n7 --maybe this".split())
print(args.files, args.number, args.maybe, vars(args)["fast"], "number" in args, args == p.parse_args("one -n7 --maybe this".split()))
p.print_usage()
print(p.format_help())
print(p.parse_known_args(["f", "--unknown", "1"]))


def fails(parser, words):
    try:
        print(parser.parse_args(words))
    except SystemExit as end:
        print("exit", end.code)
    except argparse.ArgumentError as error:
        print("error", error)


q = argparse.ArgumentParser(prog="q", exit_on_error=False, add_help=False)
q.add_argument("--level", type=int)
q.add_argument("--kind", choices=["x", "y"])
q.add_argument("--name", required=True)
for words in (["--name", "x", "--level", "1"], ["--name", "x", "--level", "many"]):
    fails(q, words)
fails(p, ["--help"])
main = argparse.ArgumentParser(prog="git")
commands = main.add_subparsers(dest="command", title="commands", required=True)
add = commands.add_parser("add", help="add files")
add.add_argument("path")
add.set_defaults(run=lambda a: f"adding {a.path}")
commit = commands.add_parser("commit", aliases=["ci"], help="record")
commit.add_argument("-m", dest="message", default="none")
args = main.parse_args(["add", "file.txt"])
print(args.command, args.path, args.run(args), main.parse_args(["ci", "-m", "msg"]))
print(main.format_help())
g = argparse.ArgumentParser(prog="g")
group = g.add_mutually_exclusive_group()
group.add_argument("--on", action="store_true")
group.add_argument("--off", dest="on", action="store_false")
named = g.add_argument_group("numbers", "all kinds of numbers")
named.add_argument("--int", type=lambda text: int(text, 0))
g.add_argument("--yes", action=argparse.BooleanOptionalAction, default=True)
print(g.parse_args(["--off", "--int", "0x10", "--no-yes"]), g.get_default("yes"))


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


g.add_argument("--shout", action=Upper)
print(g.parse_args(["--shout", "hey"]).shout, argparse.Namespace(b=1, a="x"), g.parse_args([], argparse.Namespace(kept=1)).kept)
print(argparse.ArgumentParser(prog="z", usage="%(prog)s stuff").format_usage(), repr(argparse.ArgumentTypeError("x")))
