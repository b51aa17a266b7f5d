"""Differences between texts: unified diffs, close matches, a ratio, and a merge by hand."""
import difflib

OLD = """The first line
a line that goes
a line that stays
one more that stays
the last line
""".splitlines(keepends=True)
NEW = """The first line
a line that stays
one more that stayed
an added line
the last line
""".splitlines(keepends=True)

print("".join(difflib.unified_diff(OLD, NEW, "old.txt", "new.txt", n=1)), end="")
print("".join(difflib.ndiff(OLD, NEW)), end="")
print("".join(difflib.context_diff(OLD, NEW, "old", "new", n=0)).count("\n"))
print(list(difflib.restore(difflib.ndiff(OLD, NEW), 1)) == OLD)

matcher = difflib.SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(matcher.ratio(), 3), round(matcher.quick_ratio(), 3))
for tag, i1, i2, j1, j2 in matcher.get_opcodes():
    print(f"{tag:8} a[{i1}:{i2}] b[{j1}:{j2}] {matcher.a[i1:i2]!r} -> {matcher.b[j1:j2]!r}")
print(matcher.find_longest_match(), matcher.get_matching_blocks()[-1])
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy", "appeal"]))
print(difflib.get_close_matches("wheel", ["while", "where", "when"], n=1, cutoff=0.5))


def spell(word, known):
    if word in known:
        return word
    found = difflib.get_close_matches(word, known, n=2, cutoff=0.7)
    return f"{word}? perhaps {' or '.join(found)}" if found else f"{word}?"


print([spell(word, ["import", "from", "return", "yield", "while"]) for word in ("import", "retrun", "whlie", "xyz")])


def changes(before, after):
    for code, i1, i2, j1, j2 in difflib.SequenceMatcher(a=before, b=after).get_opcodes():
        if code != "equal":
            yield f"-{' '.join(before[i1:i2])} +{' '.join(after[j1:j2])}"


print(list(changes("the quick brown fox".split(), "the slow brown fox jumps".split())))
table = difflib.HtmlDiff().make_table(["a\n"], ["b\n"])
print("diff_chg" in table, table.count("<tr>"))
