import io
import sys

print(sys.stdin.read(), sys.stdin.readline() == "", sys.stdin.readlines(), list(sys.stdin))
print(sys.stdin.name, sys.stdin.mode, sys.stdin.readable(), sys.stdin.writable(), sys.stdin.fileno())
print(sys.stdout.name, sys.stdout.mode, sys.stdout.readable(), sys.stdout.writable(), sys.stdout.fileno(), sys.stdout.closed)
print(sys.stderr.name, sys.stderr.errors, sys.stderr.line_buffering, sys.__stdin__ is sys.stdin, sys.__stdout__ is sys.stdout)
try:
    input("prompt ")
except EOFError as error:
    print(error)
sys.stdin = io.StringIO("first\nsecond\n3 4\n")
print(input(), input("again? "), [int(x) for x in input().split()])
try:
    input()
except EOFError as error:
    print(error)
sys.stdin = sys.__stdin__
captured = io.StringIO()
sys.stdout, kept = captured, sys.stdout
print("captured", end="!")
sys.stdout = kept
print(repr(captured.getvalue()))
print(sys.stdout.write("text\n"), sys.stdout.flush(), sys.stdout.writelines(["a", "b\n"]))
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.buffer.flush()
print(sys.stdin.buffer.read(), sys.stdout.buffer.name, sys.stdin.buffer.raw.mode)
