"""A command line of subcommands, options and positional arguments, parsed from lists."""
import argparse
import contextlib
import io
import shlex


def positive(text):
    number = int(text)
    if number <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return number


parser = argparse.ArgumentParser(prog="todo", description="Keeps a list of things to do.")
parser.add_argument("--verbose", action="count", default=0, help="say more")
parser.add_argument("--version", action="version", version="%(prog)s 1.2")
commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
add = commands.add_parser("add", help="add a task")
add.add_argument("text", nargs="+", help="what to do")
add.add_argument("--priority", choices=["low", "high"], default="low")
add.add_argument("--times", type=positive, default=1)
add.add_argument("--tag", action="append", default=[])
done = commands.add_parser("done")
done.add_argument("number", type=int)
group = done.add_mutually_exclusive_group()
group.add_argument("--keep", action="store_true")
group.add_argument("--drop", dest="keep", action="store_false")


def run(line):
    errors, out = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(out):
            print(sorted(vars(parser.parse_args(shlex.split(line))).items()))
    except SystemExit as stop:
        print("exit", stop.code)
    print(out.getvalue() + errors.getvalue(), end="")


for line in (
    "add buy milk",
    "--verbose --verbose add --tag home --tag shop 'call Ann' --priority high --times 3",
    "done 7 --keep",
    "done seven",
    "add x --times 0",
    "done 1 --keep --drop",
    "--version",
    "add --help",
):
    print(f"$ todo {line}")
    run(line)

print(shlex.split("a 'b c' \"d e\" f\\ g # no"), shlex.quote("it's here"), shlex.join(["ls", "-l", "my file"]))
known, rest = add.parse_known_args(["x", "--unknown", "1"])
print(known.text, rest)
