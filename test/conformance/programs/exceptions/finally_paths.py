# finally with return, break, continue, and exceptions on their way.
def f(kind):
    try:
        if kind == "raise":
            raise ValueError("lost")
        return "try"
    finally:
        if kind in ("raise", "return"):
            return "finally"
for kind in ("raise", "return", "plain"):
    print(kind, f(kind))
def loop():
    seen = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                raise KeyError(i)
            seen.append(i)
        except KeyError:
            seen.append("caught")
            break
        finally:
            seen.append(f"f{i}")
    else:
        seen.append("else")
    return seen
print(loop())
def swallow():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i < 2:
                continue
            break
    return i
print(swallow())
def nested():
    order = []
    try:
        try:
            order.append(1)
            raise KeyError
        finally:
            order.append(2)
            try:
                raise IndexError
            except IndexError as e:
                order.append(type(e.__context__).__name__)
    except KeyError as e:
        order.append(type(e).__name__)
        order.append(e.__context__)
    return order
print(nested())
def generator():
    try:
        yield 1
        yield 2
    finally:
        print("closed")
for x in generator():
    print(x)
    break
def value():
    x = 1
    try:
        return x
    finally:
        x = 2
print(value())
