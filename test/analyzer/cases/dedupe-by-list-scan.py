# case: 2,000 words, each of them twice
lines = ["w%d" % (i // 2) for i in range(4000)]
# before
def unique(lines: list[str]):
    found = []
    for line in lines:
        if line not in found:
            found.append(line)
    return found

unique(lines)
# after
def unique(lines: list[str]):
    found = list(dict.fromkeys(lines))
    return found

unique(lines)
