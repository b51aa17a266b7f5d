# What the module traceback prints, which is not always what the interpreter prints of an exception nobody caught.
import sys
import traceback


def tell(source):
    try:
        exec(compile(source, "<text>", "exec"), {"__name__": "told"})
    except BaseException as error:
        error.__traceback__ = error.__traceback__.tb_next
        traceback.print_exception(type(error), error, error.__traceback__, file=sys.stdout)
        if isinstance(error, SyntaxError):
            print(repr(error.text), error.offset)


tell("lenn([1])")
tell("class A:\n  size = 1\nA().sizes")
tell("if True:\nprint(1)")
tell('x = f"{a b}"')
tell("def f(:\n  pass")
tell("class Failing(Exception):\n  pass\nraise Failing('told') from ValueError('before')")
tell("raise ExceptionGroup('group', [ValueError(1), KeyError('k')])")
