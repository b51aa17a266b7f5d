"""Run lengths, LZW and the Burrows-Wheeler transform, there and back."""
import re
from itertools import groupby


def encode_runs(text):
    return [(len(list(run)), char) for char, run in groupby(text)]


def decode_runs(pairs):
    return "".join(char * count for count, char in pairs)


def encode_with_re(text):
    return re.sub(r"(.)\1+", lambda m: f"{len(m[0])}{m[1]}", text)


def lzw_compress(text):
    codes = {chr(i): i for i in range(256)}
    word, result = "", []
    for char in text:
        if word + char in codes:
            word += char
        else:
            result.append(codes[word])
            codes[word + char] = len(codes)
            word = char
    if word:
        result.append(codes[word])
    return result


def lzw_expand(compressed):
    words = {i: chr(i) for i in range(256)}
    numbers = iter(compressed)
    word = words[next(numbers)]
    pieces = [word]
    for number in numbers:
        entry = words.get(number, word + word[0])
        pieces.append(entry)
        words[len(words)] = word + entry[0]
        word = entry
    return "".join(pieces)


def bwt(text, end="\3"):
    text += end
    return "".join(row[-1] for row in sorted(text[i:] + text[:i] for i in range(len(text))))


def inverse_bwt(text, end="\3"):
    table = [""] * len(text)
    for _ in text:
        table = sorted(char + row for char, row in zip(text, table))
    return next(row for row in table if row.endswith(end)).rstrip(end)


flag = "WWWWWWWWWWWWBWWWWWWWWWWWWBBBWWWWWWWWWWWWWWWWWWWWWWWWBWWWWWWWWWWWWWW"
runs = encode_runs(flag)
print(runs, decode_runs(runs) == flag)
print(encode_with_re(flag), encode_with_re("aabcccd"))
for text in ("TOBEORNOTTOBEORTOBEORNOT", "aaaaaaaaaaaaaaaa", "abcdefg"):
    packed = lzw_compress(text)
    print(len(text), "->", len(packed), packed, lzw_expand(packed) == text)
for text in ("BANANA", "appellee", "dogwood", "SIX.MIXED.PIXIES"):
    turned = bwt(text)
    print(repr(turned), inverse_bwt(turned) == text)
