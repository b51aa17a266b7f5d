# Comparing sequences and texts.
import difflib

s = difflib.SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3), round(s.quick_ratio(), 3), round(s.real_quick_ratio(), 3))
for block in s.get_matching_blocks():
    print(block, tuple(block))
for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes():
    print(f"{tag:7} a[{i1}:{i2}] b[{j1}:{j2}]")
print(s.find_longest_match(), difflib.SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", ["abc"]), difflib.get_close_matches("word", ["work", "world", "wood"], n=1, cutoff=0.5))
a = "one\ntwo\nthree\nfour\nfive\n".splitlines(keepends=True)
b = "ore\ntree\nemu\nfour\nfive\nsix\n".splitlines(keepends=True)
print("".join(difflib.ndiff(a, b)))
print("".join(difflib.unified_diff(a, b, "before.txt", "after.txt", n=1)))
print("".join(difflib.context_diff(a, b, "before.txt", "after.txt", "monday", "tuesday")))
print("".join(difflib.restore(difflib.ndiff(a, b), 1)), "".join(difflib.restore(difflib.ndiff(a, b), 2)))
print(list(difflib.unified_diff(["a"], ["a"])), list(difflib.unified_diff([], ["x"], lineterm="")))
print("\n".join(difflib.Differ().compare(["same", "left only", "a changed line"], ["same", "a changes line", "right only"])))
print([list(g) for g in difflib.SequenceMatcher(None, list(range(1, 40)), [*range(1, 8), "x", *range(9, 40)]).get_grouped_opcodes(2)])
m = difflib.SequenceMatcher()
m.set_seqs([1, 2, 3], [2, 3, 4])
print(m.ratio(), m.a, m.b, m.bjunk, m.b2j, difflib.IS_CHARACTER_JUNK(" "), difflib.IS_LINE_JUNK("# \n"), difflib.Match(1, 2, 3))
for wrong in (lambda: difflib.get_close_matches("a", [], n=0), lambda: difflib.get_close_matches("a", [], cutoff=2), lambda: list(difflib.restore([], 3)), lambda: list(difflib.unified_diff([1], ["a"]))):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
