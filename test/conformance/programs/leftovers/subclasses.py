# The order of __subclasses__() among the built-in exceptions.
def own(cls):
    return [sub.__name__ for sub in cls.__subclasses__() if sub.__module__ == "builtins"]


def walk(cls, depth):
    for sub in cls.__subclasses__():
        if sub.__module__ == "builtins" and sub.__name__ != "ExceptionGroup":
            print("  " * depth + sub.__name__)
            walk(sub, depth + 1)


print(own(BaseException))
print(own(Exception))
walk(BaseException, 0)
print(own(BaseExceptionGroup), own(int))


class Mine(KeyError):
    pass


print(KeyError.__subclasses__() == [Mine], own(KeyError))
