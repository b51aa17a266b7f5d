# Counting words, finding long ones, a histogram, wrapping and a Caesar cipher.
TEXT = """The quick brown fox jumps over the lazy dog. The dog barks;
the fox runs away! "Stop," says the dog, "or I'll bark again."

It was the best of times, it was the worst of times."""


def words_of(text):
    cleaned = "".join(ch.lower() if ch.isalpha() or ch == "'" else " " for ch in text)
    return cleaned.split()


counts = {}
for word in words_of(TEXT):
    counts[word] = counts.get(word, 0) + 1
ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
for word, count in ranking[:6]:
    print(f"{word:<8}{count:>3} {'#' * count}")
by_length = {}
for word in counts:
    by_length.setdefault(len(word), []).append(word)
for length in sorted(by_length, reverse=True):
    print(f"{length:2d}: {', '.join(sorted(by_length[length]))}")

letters = [0] * 26
for ch in TEXT.lower():
    if "a" <= ch <= "z":
        letters[ord(ch) - ord("a")] += 1
total = sum(letters)
top = sorted(((n, chr(ord("a") + i)) for i, n in enumerate(letters)), reverse=True)[:5]
print([f"{ch}={n / total:.1%}" for n, ch in top])
print(min(counts, key=len), max(counts, key=len), len(counts), sum(counts.values()))


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return lines + [line]


for line in wrap(TEXT, 32):
    print(f"|{line:^32}|")


def caesar(text, shift):
    table = {}
    for start in "aA":
        base = ord(start)
        for i in range(26):
            table[base + i] = chr(base + (i + shift) % 26)
    return text.translate(table)


secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3))
print("level" == "level"[::-1], [w for w in counts if w == w[::-1] and len(w) > 1])
print(TEXT.count("the"), TEXT.title()[:20], TEXT.swapcase()[:9], TEXT.splitlines()[1][-5:])
print("-".join("".join(pair) for pair in zip("abc", "xyz")), "a,b,,c".split(","), "  x ".strip() + "|")
print("{:>10}|{:*^10}|{:<10}|{:+d}|{:,}".format("right", "mid", "left", 5, 1234567))
