# Warnings that come from native code go through the module `warnings`: filters, recording, errors, `showwarning`.
import gc
import warnings


def gen():
    yield 1


async def coroutine():
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("by the program")
    eval("1 is 1")
    eval("(1, 2)(3)")
    NotImplemented and 1
    running = gen()
    try:
        running.throw(ValueError, "x", None)
    except ValueError:
        pass
    coroutine()
    gc.collect()
for each in caught:
    print(each.category.__name__, each.message, each.lineno, each.filename.rpartition("/")[2])


def names(error):
    at, found = error.__traceback__, []
    while at is not None:
        found.append(at.tb_frame.f_code.co_name)
        at = at.tb_next
    return found


def fails():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        NotImplemented and 1


def warns():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.warn("as an error")


for attempt in (fails, warns):
    try:
        attempt()
    except Warning as error:
        print(type(error).__name__, error, names(error))
shown = []
before = warnings.showwarning
warnings.showwarning = lambda message, category, *rest, **more: shown.append((str(message), category.__name__))
eval("'a' is 3")
NotImplemented or 1
warnings.warn("shown", FutureWarning)
warnings.showwarning = before
print(shown)
warnings.filterwarnings("ignore", category=SyntaxWarning)
eval("3 is 3")
warns()
