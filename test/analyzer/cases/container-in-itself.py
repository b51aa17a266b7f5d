# case: 10,000 dicts that hold themselves, all dropped
# counts: kept
# before
def make():
    scope = {}
    scope["globals"] = scope

for _ in range(10_000): make()
# after (by hand)
def make():
    scope = {}
    outer = {"globals": scope}

for _ in range(10_000): make()

# case: 10,000 pairs of lists that hold each other, all dropped
# counts: kept
# before
def make():
    a = []
    b = []
    a.append(b)
    b.append(a)

for _ in range(10_000): make()
# after (by hand)
def make():
    a = []
    b = []
    a.append(b)

for _ in range(10_000): make()
