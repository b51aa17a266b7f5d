"""Older ways to read a command line, a small shell, and files read line by line."""

import cmd
import filecmp
import fileinput
import getopt
import io
import optparse

print(getopt.getopt(["-a", "-b", "3", "--long=x", "rest"], "ab:", ["long="]))
print(getopt.gnu_getopt(["rest", "-a"], "a"))
for wrong in ["-z"], ["-b"], ["--lo"], ["--other"]:
    try:
        print(getopt.getopt(wrong, "ab:", ["long=", "longer"]))
    except getopt.GetoptError as error:
        print(error, repr(error.opt))

parser = optparse.OptionParser(usage="usage: %prog [options] TEXT", prog="tool", version="%prog 2")
parser.add_option("-f", "--file", dest="name", help="write to FILE", metavar="FILE")
parser.add_option("-q", action="store_false", dest="verbose", default=True, help="say less")
parser.add_option("-n", type="int", default=3, help="how often [default: %default]")
parser.add_option("-m", type="choice", choices=["fast", "slow"])
group = optparse.OptionGroup(parser, "More", "That nobody needs.")
group.add_option("-g", action="append")
parser.add_option_group(group)
options, rest = parser.parse_args(["-f", "out", "-n", "7", "one", "-g1", "-g", "2", "two"])
print(options, rest, options.n + 1)
parser.print_help()
try:
    parser.parse_args(["-n", "many"])
except SystemExit as end:
    print("exit", end.code)


class Shell(cmd.Cmd):
    prompt = "> "
    use_rawinput = False

    def do_add(self, line):
        "add A B: their sum"
        print(sum(map(int, line.split())))

    def do_quit(self, line):
        return True

    def default(self, line):
        print("unknown:", line)


Shell(stdin=io.StringIO("")).onecmd("add 2 3")
shell = Shell(stdin=io.StringIO("add 1 2\nhelp\nhelp add\nhelp what\nwhat\n\nquit\n"))
shell.cmdloop("hello")
print(shell.lastcmd, shell.completenames("a"))

with open("a.txt", "w") as a, open("b.txt", "w") as b:
    a.write("1\n2\n")
    b.write("3\n")
for line in fileinput.input(["a.txt", "b.txt"]):
    print(fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), line, end="")
with fileinput.input("a.txt", inplace=True) as lines:
    for line in lines:
        print("x", line, end="")
print(open("a.txt").read(), filecmp.cmp("a.txt", "b.txt"), filecmp.cmp("a.txt", "a.txt"))
