# try in all its forms: order of clauses, values of return, nested handlers, cleanup, chaining, custom hierarchies.
def flow(action):
    log = []
    try:
        log.append("try")
        result = action()
    except ZeroDivisionError:
        log.append("zero")
        result = None
    except (KeyError, IndexError) as error:
        log.append(f"lookup {error!r}")
        result = None
    except Exception as error:
        log.append(type(error).__name__)
        raise RuntimeError("wrapped") from error
    else:
        log.append("else")
    finally:
        log.append("finally")
        print(log)
    return result


print(flow(lambda: 1), flow(lambda: 1 / 0), flow(lambda: {}["k"]), flow(lambda: [][3]))
try:
    flow(lambda: int("x"))
except RuntimeError as error:
    print(error, "|", repr(error.__cause__), error.__suppress_context__)


def returns():
    try:
        return "try"
    finally:
        print("finally runs")


def overrides():
    for n in range(3):
        try:
            if n == 1:
                break
            continue
        finally:
            print("cleanup", n)
    try:
        raise ValueError("lost")
    except ValueError:
        try:
            raise KeyError("second")
        except KeyError as error:
            print(repr(error.__context__))
    return n


print(returns(), overrides())


class AppError(Exception):
    code = 1

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class NotFound(AppError):
    code = 404

    def __init__(self, what, *rest):
        super().__init__(what, *rest)
        self.what = what


for error in [AppError("plain"), NotFound("page"), NotFound("page", 2), AppError()]:
    try:
        raise error
    except NotFound as caught:
        print("not found:", caught, caught.args, caught.what)
    except AppError as caught:
        print("app:", caught, caught.args, repr(caught))
try:
    try:
        raise ValueError("first")
    except ValueError as first:
        raise TypeError("second")
except TypeError as second:
    print(repr(second.__context__), second.__cause__)
try:
    raise KeyError("a") from None
except KeyError as error:
    print(error, error.__context__, error.__suppress_context__)
try:
    print(first)
except NameError as error:
    print(error)
for wrong in ["raise 5", "raise", "raise ValueError from 5", "assert 1 == 2, 'unequal'", "assert False", "int('a', 2, 3)", "f(", "x = = 1"]:
    try:
        exec(wrong)
    except (Exception, SystemExit) as error:
        print(wrong, "->", type(error).__name__, error)


def deep(n):
    if n == 0:
        raise LookupError("at the bottom")
    try:
        deep(n - 1)
    finally:
        print("leaving", n)


try:
    deep(3)
except LookupError as error:
    trace, names = error.__traceback__, []
    while trace:
        names.append((trace.tb_frame.f_code.co_name, trace.tb_lineno))
        trace = trace.tb_next
    print(names)
e = ValueError("noted")
e.add_note("a note")
print(e.__notes__, len(BaseException.__subclasses__()), issubclass(KeyError, LookupError), ValueError("a", 1), OSError(2, "no"), OSError(2, "no", "f").filename)
