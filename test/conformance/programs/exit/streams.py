# Standard streams replaced by the program, and put back.
import sys
class Collect:
    def __init__(self):
        self.pieces = []
    def write(self, text):
        self.pieces.append(text)
    def flush(self):
        self.pieces.append("<flush>")
collect = Collect()
old = sys.stdout
sys.stdout = collect
print("a", 1, sep="-")
print("b", end="", flush=True)
sys.stdout = old
print(collect.pieces)
collect.pieces = []
sys.stderr = collect
sys.excepthook(ValueError, ValueError("to the collector"), None)
print("x", file=sys.stderr)
sys.stderr = sys.__stderr__
print("".join(collect.pieces) == "ValueError: to the collector\nx\n")
sys.stdout = None
print("nowhere")
sys.stdout = old
try:
    print("x", file=5)
except AttributeError as e:
    print(e)
try:
    print("x", file=collect, ends="")
except TypeError as e:
    print(type(e).__name__)
print("to stderr", file=sys.stderr)
print(sys.stdout.write("counted\n"), sys.stdout.name, sys.stderr.name, sys.stdout.fileno(), sys.stdout.isatty())
sys.stdout.writelines(["one\n", "two\n"])
try:
    sys.stdout.write(5)
except TypeError as e:
    print(e)
del sys.stdout
try:
    print("lost")
except RuntimeError as e:
    sys.stdout = old
    print(e)
