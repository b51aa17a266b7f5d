# Words, letters and lines of a text: dictionaries, sets, sorting, formatting.
TEXT = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity."""

words = [word.strip(",.").lower() for word in TEXT.split()]
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6])
by_length = {}
for word in sorted(set(words)):
    by_length.setdefault(len(word), []).append(word)
for length, group in sorted(by_length.items()):
    print(f"{length:>3} {'#' * len(group):<8} {', '.join(group)}")
letters = [c for c in TEXT.lower() if c.isalpha()]
frequency = {c: letters.count(c) / len(letters) for c in sorted(set(letters))}
print(" ".join(f"{c}={share:.1%}" for c, share in frequency.items()))
print(TEXT.count("was"), TEXT.find("epoch"), TEXT.rfind("epoch"), TEXT.index("best"), TEXT.title().splitlines()[0])
print(TEXT.replace("it was", "IT IS", 2).partition("\n")[0])
for number, line in enumerate(TEXT.splitlines(), start=1):
    print(f"{number:02d}|{line:^62}|{len(line.split()):+d}")
print("-".join(reversed(words[:5])), words[::-7], "".join(word[0] for word in words).upper())


def is_palindrome(text):
    kept = [c.casefold() for c in text if c.isalnum()]
    return kept == kept[::-1]


def caesar(text, shift):
    def turn(c):
        if not c.isalpha():
            return c
        base = ord("A" if c.isupper() else "a")
        return chr((ord(c) - base + shift) % 26 + base)

    return "".join(map(turn, text))


print([is_palindrome(t) for t in ("A man, a plan, a canal: Panama", "No lemon, no melon", "Nope")])
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
print(str.maketrans("abc", "xyz"), "aabbcc".translate(str.maketrans("abc", "xyz", "b")))
print("{:>10}|{:<10}|{:^10}|{:*^11}".format("right", "left", "mid", "star"), "%-8s|%5.2f|%x" % ("old", 3.14159, 255))
vowels = sum(map(TEXT.lower().count, "aeiou"))
print(vowels, {len(w) for w in words}, {w for w in words if w.endswith("s")} - {"times"})
