# versions: 3.13
type Pair[T] = tuple[T, T]
type Plain = int | str
print(Pair.__name__, Pair.__type_params__, Plain.__value__)
def first[T](items: list[T]) -> T:
    return items[0]
print(first([1, 2]), first.__type_params__, first.__annotations__["return"])
class Stack[T: int, *Ts, **P]:
    kept: list[T]
    def push[U](self, item: U) -> U:
        return item
print(Stack.__type_params__, Stack().push("x"), Stack.push.__type_params__)
print([type(p).__name__ for p in Stack.__type_params__])
def bound[T: (int, str)](x: T): return x
T = bound.__type_params__[0]
print(T.__name__, T.__constraints__, T.__bound__)
print(Stack.__type_params__[0].__bound__)
type Rec = list[Rec]
print(Rec.__name__)
type = "a name still"
print(type)
def outer():
    def inner[T](x: T = None):
        return T
    return inner().__name__
print(outer())
