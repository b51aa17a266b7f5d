# Runs programs one after the other, each in a fork of this interpreter that has done next to nothing before.
# Only built-in modules are used, and the program's namespace is the emptied one of __main__, which ends as
# that of a script does. A program comes as its length on a line and then its bytes; the answer is a line with
# status and the lengths of stdout and stderr, then both.
import _signal
import gc
import posix
import sys

# Of computing: the machine may be busy with something else.
SECONDS = 3


def read_exactly(count):
    data = b""
    while len(data) < count:
        piece = posix.read(0, count - len(data))
        if not piece:
            posix._exit(0)
        data += piece
    return data


def read_program():
    line = b""
    while not line.endswith(b"\n"):
        line += read_exactly(1)
    return read_exactly(int(line))


def contents(file):
    size = posix.lseek(file, 0, 2)
    posix.lseek(file, 0, 0)
    data = b""
    while len(data) < size:
        data += posix.read(file, size - len(data))
    posix.close(file)
    return data


def answer(data):
    while data:
        data = data[posix.write(1, data) :]


def next_program():
    """Serves in the parent for ever; returns in each child, with the text to run."""
    while True:
        program = read_program()
        out, err = posix.memfd_create("out"), posix.memfd_create("err")
        child = posix.fork()
        if child == 0:
            posix.dup2(out, 1)
            posix.dup2(err, 2)
            _signal.setitimer(_signal.ITIMER_PROF, SECONDS)
            return program.decode("utf-8")
        status = posix.waitpid(child, 0)[1]
        stdout, stderr = contents(out), contents(err)
        answer(b"%d %d %d\n" % (status, len(stdout), len(stderr)) + stdout + stderr)


def run():
    gc.collect()
    text = next_program()
    names = sys.modules["__main__"].__dict__
    for name in list(names):
        if not name.startswith("__"):
            del names[name]
    exec(text, names)


run()
