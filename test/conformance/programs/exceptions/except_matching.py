# Which clause takes an exception, and what may stand in one.
class A(Exception): pass
class B(A): pass
class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck asked")
        return True
    def __subclasscheck__(cls, other):
        print("subclasscheck asked")
        return True
class Strange(Exception, metaclass=Meta): pass
def which(e):
    try:
        raise e
    except (KeyError, IndexError):
        return "tuple"
    except Strange:
        return "strange"
    except ((ValueError, (TypeError,)), OSError) if False else (ValueError, OSError):
        return "computed"
    except B:
        return "B"
    except A:
        return "A"
    except Exception as x:
        return "Exception " + type(x).__name__
for e in (KeyError(), IndexError(), ValueError(), OSError(), A(), B(), TypeError(), LookupError(), ConnectionError()):
    print(type(e).__name__, which(e))
for wrong in ("text", 5, int, (ValueError, 3), None, [ValueError]):
    try:
        try:
            raise KeyError("k")
        except wrong:
            print("caught")
    except TypeError as e:
        print(wrong, "->", e, "|", repr(e.__context__))
    except KeyError as e:
        print("through", e)
try:
    try:
        raise ValueError("kept")
    except KeyError:
        pass
    else:
        print("else")
    finally:
        print("finally")
except ValueError as e:
    print("outer", e)
def name_is_gone():
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        print(e)
    except UnboundLocalError as error:
        print(error)
name_is_gone()
