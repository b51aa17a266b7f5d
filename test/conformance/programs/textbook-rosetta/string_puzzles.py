"""Puzzles about words: anagrams, balanced brackets, ABC blocks, Soundex, the Caesar shift, pangrams."""
import string
from collections import defaultdict

WORDS = """abel able bale bela elba caret carte cater crate trace angel angle galen glean lange
evil levi live veil vile alerts alters artels estela staler talers stone notes onset tones""".split()

groups = defaultdict(list)
for word in WORDS:
    groups["".join(sorted(word))].append(word)
largest = max(map(len, groups.values()))
for group in groups.values():
    if len(group) == largest:
        print(*group)


def is_balanced(text):
    stack = []
    pairs = {")": "(", "]": "[", "}": "{"}
    for position, char in enumerate(text):
        if char in pairs.values():
            stack.append((char, position))
        elif char in pairs:
            if not stack or stack[-1][0] != pairs[char]:
                return f"{char!r} at {position} closes nothing"
            stack.pop()
    return f"{stack[-1][0]!r} at {stack[-1][1]} is open" if stack else "balanced"


for text in ("", "[]", "[({})]", "[(])", "((", "())"):
    print(f"{text!r:10} {is_balanced(text)}")

BLOCKS = "BO XK DQ CP NA GT RE TG QD FS JW HU VI AN OB ER FS LY PC ZM".split()


def can_make(word, blocks):
    if not word:
        return True
    fitting = (i for i, block in enumerate(blocks) if word[0].upper() in block)
    return any(can_make(word[1:], blocks[:i] + blocks[i + 1 :]) for i in fitting)


print({word: can_make(word, BLOCKS) for word in "A BARK BOOK TREAT COMMON SQUAD Confuse".split()})

SOUNDS = str.maketrans("BFPVCGJKQSXZDTLMNR", "111122222222334556")


def soundex(name):
    name = name.upper()
    code, last = name[0], name[0].translate(SOUNDS)
    for char in name[1:]:
        sound = char.translate(SOUNDS)
        if sound.isdigit() and sound != last:
            code += sound
        if char not in "HW":
            last = sound
    return f"{code:0<4.4}"


print({name: soundex(name) for name in "Robert Rupert Rubin Ashcraft Tymczak Pfister Honeyman".split()})
for sentence in ("The quick brown fox jumps over the lazy dog", "Hello, world"):
    missing = sorted(set(string.ascii_lowercase) - set(sentence.lower()))
    print("pangram" if not missing else f"lacks {''.join(missing)}")
shift = {**{ord(c): ord("a") + (i + 13) % 26 for i, c in enumerate(string.ascii_lowercase)}}
print("uryyb jbeyq".translate(shift), "hello world".translate(shift))
print(" ".join(w.capitalize() for w in "o henry's comedy".split()), string.capwords("they're  bill's"))
