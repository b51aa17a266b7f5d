# try, except, else and finally in every order; chains, custom errors, re-raising, and cleaning up.
def divide(a, b):
    try:
        result = a / b
    except ZeroDivisionError:
        print("no division by zero")
        return None
    except TypeError as error:
        print("types:", error)
        raise
    else:
        print("divided")
        return result
    finally:
        print("always")


print(divide(6, 3))
print(divide(1, 0))
try:
    divide("6", 3)
except TypeError as error:
    print("outside:", error.__class__.__name__, error.__traceback__.tb_next.tb_frame.f_code.co_name)


class ValidationError(ValueError):
    def __init__(self, field, message, *, code=400):
        super().__init__(field, message)
        self.field, self.message, self.code = field, message, code

    def __str__(self):
        return f"[{self.code}] {self.field}: {self.message}"


def validate(person):
    errors = []
    for field, check in (("name", str.isalpha), ("age", lambda age: 0 <= age < 150)):
        try:
            if not check(person[field]):
                raise ValidationError(field, f"invalid value {person[field]!r}")
        except KeyError as error:
            errors.append(ValidationError(error.args[0], "is missing", code=422))
        except ValidationError as error:
            errors.append(error)
        except Exception as error:
            errors.append(ValidationError(field, f"{type(error).__name__}: {error}"))
    return errors


for person in ({"name": "Ann", "age": 3}, {"name": "R2D2", "age": 200}, {"age": "x"}, {"name": 5, "age": -1}):
    print(person, [str(error) for error in validate(person)], sep=" => ")


def load(config, key):
    try:
        return int(config[key])
    except KeyError as error:
        raise RuntimeError(f"no setting {key}") from error
    except ValueError:
        raise RuntimeError(f"bad setting {key}")


for key in "abc":
    try:
        print(load({"a": "17", "b": "x"}, key))
    except RuntimeError as error:
        print(error, "| cause:", repr(error.__cause__), "| context:", repr(error.__context__))


def tricky():
    for value in range(3):
        try:
            if value == 1:
                continue
            yield value
        finally:
            print("done with", value)


print(list(tricky()))


def order():
    try:
        raise ValueError("first")
    except ValueError as error:
        try:
            raise KeyError("second") from None
        except KeyError as other:
            print(other.__suppress_context__, other.__context__ is error)
    finally:
        print("finally")
    try:
        print(error)
    except UnboundLocalError as missing:
        print(missing)


order()
cases = [
    lambda: [][0],
    lambda: {}["k"],
    lambda: int("ten"),
    lambda: None.x,
    lambda: "a" + 1,
    lambda: undefined,
    lambda: len(5),
    lambda: (1, 2, 3)[1.0],
    lambda: next(iter([])),
    lambda: float("1,5"),
    lambda: [1, 2].remove(3),
    lambda: max([]),
    lambda: "abc".index("z"),
    lambda: chr(-1),
    lambda: sum(["a"]),
    lambda: dict([1]),
    lambda: (lambda x: x)(),
    lambda: {[]: 1},
    lambda: 2**-1 % 0,
    lambda: assert_positive(-1),
]


def assert_positive(n):
    assert n > 0, f"{n} is not positive"


for case in cases:
    try:
        case()
    except (LookupError, ArithmeticError) as error:
        print("lookup or arithmetic:", repr(error))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
