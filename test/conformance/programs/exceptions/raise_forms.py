# Everything that can stand after raise.
import sys
def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e.args, type(e.__context__).__name__)
def bare(): raise
def of_class(): raise ValueError
def of_instance(): raise ValueError("i")
def of_text(): raise "text"
def of_number(): raise 5
def of_plain_class(): raise int
def of_none(): raise None
class NotReally(Exception):
    def __new__(cls, *args):
        return 7
def of_impostor(): raise NotReally
class Failing(Exception):
    def __init__(self):
        raise KeyError("in init")
def of_failing(): raise Failing
def of_base(): raise BaseException("base")
def of_exit(): raise SystemExit(3)
def of_interrupt(): raise KeyboardInterrupt
for f in (bare, of_class, of_instance, of_text, of_number, of_plain_class, of_none, of_impostor, of_failing, of_base,
          of_exit, of_interrupt):
    attempt(f)
try:
    raise ValueError("outer")
except ValueError:
    def again():
        raise
    attempt(again)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info())
e = ValueError("same")
for _ in range(2):
    try:
        raise e
    except ValueError as caught:
        count, tb = 0, caught.__traceback__
        while tb:
            count, tb = count + 1, tb.tb_next
        print(caught is e, count)
