# versions: 3.13
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def first[T](items: list[T]) -> T:
    return items[0]


def bounded[T: int, U: (str, bytes), *Ts, **P](a: T, b: U):
    return a, b


class Box[T]:
    def __init__(self, value: T):
        self.value = value

    def get[U](self, default: U) -> T | U:
        return self.value


class Pair[A, B](Box[A]):
    pass


type Number = int | float
type Listed[T] = list[T]
type Recursive = dict[str, Recursive] | int

print(first([1, 2]), first.__type_params__, first.__annotations__)
T, U, Ts, P = bounded.__type_params__
print(T, U, Ts, P, T.__name__, T.__bound__, U.__bound__, T.__constraints__, U.__constraints__)
print(type(T), type(Ts), type(P), T.__covariant__, T.__infer_variance__, T.__module__)
print(P.args, P.kwargs, P.args.__origin__ is P)
print(Box.__type_params__, Box.__parameters__, Box.__orig_bases__, Box.__bases__, Box.__mro__)
print(Box[int], Box[int](5).value, Box[int].__args__, Box[int].__origin__, Box(3).value)
print(Pair.__type_params__, Pair.__bases__, Pair.__orig_bases__, Pair[int, str])
attempt(lambda: Box[int, str])
attempt(lambda: Pair[int])
print(Number, Number.__value__, Number.__name__, type(Number), Number.__type_params__, Number.__module__)
print(Listed[int], Listed.__value__, Listed.__type_params__, Listed[int].__args__)
attempt(lambda: Number[int])
print(Recursive.__value__)
print(Box.get.__type_params__)
attempt(lambda: isinstance(5, Number))
attempt(lambda: isinstance(Box(1), Box))
attempt(lambda: isinstance(Box(1), Box[int]))


def fails[T: 1 / 0]():
    pass


attempt(lambda: fails.__type_params__[0].__bound__)


class Scoped:
    x = "class"

    def method[T](self) -> T:
        return x

    type Inner = x


x = "global"
print(Scoped().method(), Scoped.Inner.__value__)


def shadow[x](y: x):
    return x


print(shadow(1), shadow.__qualname__, Scoped.method.__qualname__)
