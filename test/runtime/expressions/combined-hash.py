from _samples import any_float, any_int, any_text, emit, rng


def item(depth=0):
    kind = rng.randrange(6 if depth < 2 else 4)
    if kind == 0:
        return repr(any_int(90))
    if kind == 1:
        return "%a" % any_text(6)
    if kind == 2:
        return repr(any_float())
    if kind == 3:
        return rng.choice(["True", "False", "0", "1", "-1"])
    items = [item(depth + 1) for _ in range(rng.randrange(5))]
    if kind == 4:
        return "(%s)" % "".join(each + ", " for each in items)
    return "frozenset([%s])" % ", ".join(items)


cases = ["hash(())", "hash(frozenset())", "hash((0,))", "hash((-1,))", "hash((0, 0))", "hash(((), ()))", "hash(frozenset([0]))"]
for _ in range(400):
    cases.append("hash((%s))" % "".join(item() + ", " for _ in range(rng.randrange(1, 7))))
    cases.append("hash(frozenset([%s]))" % ", ".join(item() for _ in range(rng.randrange(6))))
emit(cases)
