# Functions made by calling the type of functions.
function = type(lambda: 0)


def template(a, b=1, *, c=2):
    return a, b, c, top


top = "module"
same = function(template.__code__, globals())
print(same.__name__, same.__defaults__, same.__module__, same.__qualname__)
try:
    same(1)
except TypeError as error:
    print(error)
other = function(template.__code__, {"top": "other", "__name__": "elsewhere"}, "named", (5, 6))
other.__kwdefaults__ = {"c": 7}
print(other(), other.__name__, other.__qualname__, other.__module__)


def outer(x):
    def inner():
        return x

    return inner


cell = outer(5).__closure__[0]
bound = function(outer(1).__code__, {}, "inner", None, (cell,))
print(bound(), type(cell).__name__)
inner_code = outer(1).__code__
for args in (
    (1, {}),
    (template.__code__, []),
    (template.__code__, {}, 3),
    (template.__code__, {}, None, [1]),
    (inner_code, {}),
    (inner_code, {}, None, None, ()),
    (inner_code, {}, None, None, (1,)),
    (inner_code, {}, None, None, [cell]),
    (template.__code__, {}, None, None, (cell,)),
):
    try:
        print(function(*args))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
nobody = function(template.__code__, {})
print(nobody.__module__, nobody.__builtins__ is __builtins__.__dict__)
