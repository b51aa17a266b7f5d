# case: 1,000 calls that keep the exception of their last attempt
# counts: kept
# before
def fetch(mirrors):
    data = list(range(1000))
    last = None
    for url in mirrors:
        try:
            return int(url)
        except ValueError as exc:
            last = exc
    return str(last)

for _ in range(1000): fetch(["a"])
# after (by hand)
def fetch(mirrors):
    data = list(range(1000))
    last = None
    for url in mirrors:
        try:
            return int(url)
        except ValueError as exc:
            last = str(exc)
    return last

for _ in range(1000): fetch(["a"])

# case: 1,000 calls that raise an exception with a name
# counts: kept
# before
def check(text):
    data = list(range(1000))
    error = ValueError(text)
    raise error

for _ in range(1000):
    try: check("no")
    except ValueError: pass
# after
def check(text):
    data = list(range(1000))
    raise ValueError(text)

for _ in range(1000):
    try: check("no")
    except ValueError: pass
