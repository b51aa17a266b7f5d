# singledispatch and singledispatchmethod: by type, by annotation, by union.
from functools import singledispatch, singledispatchmethod


@singledispatch
def show(value):
    return f"object {value!r}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
@show.register(tuple)
def _(value):
    return "sequence " + ", ".join(map(show, value))


show.register(type(None), lambda value: "nothing")
print(show(1), show(True), show([1, "x", None]), show((2.5,)), show.dispatch(bool) is show.dispatch(int))
print(sorted(each.__name__ for each in show.registry))


class Formatter:
    @singledispatchmethod
    def format(self, value):
        return str(value)

    @format.register
    def _(self, value: float):
        return f"{value:.2f}"


print(Formatter().format(3.14159), Formatter().format("x"))


for call in (
    lambda: show(),
    lambda: show.register("x"),
    lambda: show.register(lambda value: 1),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error).partition(" at 0x")[0])
