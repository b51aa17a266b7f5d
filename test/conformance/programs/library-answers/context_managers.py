# versions: 3.11 3.13
# What the public names of contextlib answer, wrong arguments too.
import re


def shown(value):
    return re.sub("0x[0-9a-f]{6,}", "0x...", str(value))


def run(lines):
    for line in lines.strip().splitlines():
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(compile(line, "line", "exec"), globals())
            else:
                print(line, "->", shown(repr(eval(code, globals()))))
        except BaseException as error:
            print(line, "!!", type(error).__module__, type(error).__name__, shown(error))


run(r"""
import contextlib, sys, io, asyncio
from contextlib import *
exec("@contextmanager\ndef cm(x):\n  print('in', x)\n  try:\n    yield x * 2\n  except ValueError as e:\n    print('caught', e)\n  finally:\n    print('out')")
exec("with cm(2) as v:\n print(v)")
exec("with cm(2) as v:\n raise ValueError('b')")
exec("with cm(2) as v:\n raise KeyError('k')")
exec("@cm(5)\ndef f(): print('f')\nf(); f()")
exec("@contextmanager\ndef noyield():\n  if 0: yield\nwith noyield(): pass")
exec("@contextmanager\ndef two():\n  yield 1\n  yield 2\nwith two(): pass")
exec("@contextmanager\ndef two2():\n  try:\n   yield 1\n  except Exception: yield 2\nwith two2(): 1/0")
exec("@contextmanager\ndef ri():\n  yield 1\n  raise RuntimeError('x')\nwith ri(): pass")
exec("with cm(1): raise StopIteration('s')")
exec("with closing(io.StringIO()) as s: s.write('a')\nprint(s.closed)")
exec("with suppress(ZeroDivisionError, KeyError): 1/0")
exec("with suppress(): 1/0")
exec("with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1)])")
exec("with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), TypeError(2)])")
exec("s = io.StringIO()\nwith redirect_stdout(s): print('hidden')\nprint(repr(s.getvalue()))")
exec("s = io.StringIO()\nwith redirect_stderr(s): print('hidden', file=sys.stderr)\nprint(repr(s.getvalue()))")
exec("with nullcontext(5) as v: print(v)")
exec("with nullcontext() as v: print(v)")
exec("with ExitStack() as st:\n a = st.enter_context(cm(1)); b = st.enter_context(cm(2)); st.callback(print, 'cb', end='!\\n'); st.push(lambda *a: print('exit', a[0])); print(a, b)")
exec("with ExitStack() as st:\n st.enter_context(suppress(ZeroDivisionError)); st.callback(print, 'x'); 1/0")
exec("with ExitStack() as st:\n st.enter_context(cm(3))\n t = st.pop_all()\nprint('after')\nt.close()")
exec("with ExitStack() as st:\n st.enter_context(3)")
exec("with ExitStack() as st:\n st.push(3)")
exec("with ExitStack() as st:\n st.callback()")
exec("with 3: pass")
exec("class Cx(ContextDecorator):\n def __enter__(s): print('E'); return s\n def __exit__(s, *a): print('X', a[0]); return True\n@Cx()\ndef g(): 1/0\nprint(g())")
exec("async def main():\n async with AsyncExitStack() as st:\n  st.callback(print, 'sync')\n  async def cb(x): print('async', x)\n  st.push_async_callback(cb, 1)\n  await st.enter_async_context(acm())\n  print('body')\n@asynccontextmanager\nasync def acm():\n print('a-in')\n yield 3\n print('a-out')\nasyncio.run(main())")
exec("async def m2():\n async with nullcontext(4) as v: print(v)\n class T:\n  async def aclose(s): print('aclose')\n async with aclosing(T()): pass\nasyncio.run(m2())")
exec("async def m3():\n async with 3: pass\nasyncio.run(m3())")
exec("async def m4():\n with acm(): pass\nasyncio.run(m4())")
AbstractContextManager.__abstractmethods__, issubclass(Cx, AbstractContextManager), isinstance(open, AbstractContextManager), issubclass(io.StringIO, AbstractContextManager)
class Half(AbstractContextManager): pass
Half()
closing(3).__exit__(None, None, None)
suppress(3).__exit__(ValueError, ValueError(), None)
redirect_stdout()
contextlib.__all__
""")
