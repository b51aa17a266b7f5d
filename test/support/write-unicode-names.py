# Writes src/runtime/objects/str/unicode-names-data.ts: the names of characters, for \N{...}, from the `unicodedata` of
# the Python that runs it. Run with the newest CPython that the profiles know:
#
#   python3.13 test/support/write-unicode-names.py
#
# Left out, for size: historic scripts and others beyond the ranges below, and what can be computed (Hangul, CJK).
import collections
import os
import unicodedata

RANGES = [(0x20, 0x33FF), (0xA640, 0xA7FF), (0xFB00, 0xFFFF), (0x1D400, 0x1D7FF), (0x1F000, 0x1FBFF)]
# Control characters have no names, only aliases (NameAliases.txt); each is checked with unicodedata.lookup.
ALIASES = """NULL NUL|START OF HEADING SOH|START OF TEXT STX|END OF TEXT ETX|END OF TRANSMISSION EOT|ENQUIRY ENQ|
ACKNOWLEDGE ACK|ALERT BEL|BACKSPACE BS|CHARACTER TABULATION|HORIZONTAL TABULATION HT|TAB|LINE FEED LF|NEW LINE NL|
END OF LINE EOL|LINE TABULATION|VERTICAL TABULATION VT|FORM FEED FF|CARRIAGE RETURN CR|SHIFT OUT SO|SHIFT IN SI|
LOCKING-SHIFT ONE|LOCKING-SHIFT ZERO|DATA LINK ESCAPE DLE|DEVICE CONTROL ONE DC1|DEVICE CONTROL TWO DC2|
DEVICE CONTROL THREE DC3|DEVICE CONTROL FOUR DC4|NEGATIVE ACKNOWLEDGE NAK|SYNCHRONOUS IDLE SYN|
END OF TRANSMISSION BLOCK ETB|CANCEL CAN|END OF MEDIUM EOM|SUBSTITUTE SUB|ESCAPE ESC|INFORMATION SEPARATOR FOUR|
FILE SEPARATOR FS|INFORMATION SEPARATOR THREE|GROUP SEPARATOR GS|INFORMATION SEPARATOR TWO|RECORD SEPARATOR RS|
INFORMATION SEPARATOR ONE|UNIT SEPARATOR US|SP|DELETE DEL|BREAK PERMITTED HERE BPH|NO BREAK HERE NBH|INDEX IND|
NEXT LINE NEL|NBSP|SHY|CGJ|ZWSP|ZWNJ|ZWJ|LRM|RLM|LRE|RLE|PDF|LRO|RLO|NNBSP|WJ|LRI|RLI|FSI|PDI|NADS|NODS|
BYTE ORDER MARK|BOM|ZWNBSP|VS1|VS15|VS16|WEIERSTRASS ELLIPTIC FUNCTION|LATIN CAPITAL LETTER GHA|
LATIN SMALL LETTER GHA"""
DIGITS = "0123456789"
SKIPPED = "\"\\`$"


def aliases():
    for entry in ALIASES.replace("\n", "").split("|"):
        words = entry.split(" ")
        for name in {entry, " ".join(words[:-1]), words[-1]}:
            try:
                character = unicodedata.lookup(name)
            except KeyError:
                continue
            if len(character) == 1 and unicodedata.name(character, "") != name:
                yield name, ord(character)


def main():
    names = []
    for first, last in RANGES:
        for code in range(first, last + 1):
            name = unicodedata.name(chr(code), "")
            if name and "-%04X" % code not in name:
                names.append((code, name))
    counts = collections.Counter(word for _, name in names for word in name.split(" "))
    words = [word for word, _ in counts.most_common()]
    symbols = [chr(code) for code in range(33, 127) if chr(code) not in SKIPPED + DIGITS]
    everything = DIGITS + "".join(symbols)
    pairs = 0
    while len(symbols) - pairs + pairs * len(everything) < len(words):
        pairs += 1
    single = len(symbols) - pairs

    def encode(index):
        if index < single:
            return symbols[index]
        high, low = divmod(index - single, len(everything))
        return symbols[single + high] + everything[low]

    index_of = {word: index for index, word in enumerate(words)}
    body, runs, previous, last = [], [], [], -2
    for code, name in names:
        parts = name.split(" ")
        shared = 0
        while shared < min(len(parts) - 1, len(previous), 9) and parts[shared] == previous[shared]:
            shared += 1
        body.append(str(shared) + "".join(encode(index_of[part]) for part in parts[shared:]))
        previous = parts
        if code == last + 1:
            runs[-1][1] += 1
        else:
            runs.append([code, 1])
        last = code
    lines = [
        "/**",
        " * Names of characters, packed: written by test/support/write-unicode-names.py from the Unicode Character",
        f" * Database {unicodedata.unidata_version}; {len(names)} names. How it is read: unicode-names.ts.",
        " */",
        f'export const WORDS = "{" ".join(words)}";',
        f'export const NAMES =\n  "{"".join(body)}";',
        "/** Of how many symbols, after the digits, each stands for a word by itself. */",
        f"export const SINGLE_SYMBOLS = {single};",
        "/** Code points with names: first and count of each run, in base 36. */",
        f'export const RUNS =\n  "{" ".join(base36(first) + "," + base36(count) for first, count in runs)}";',
        "/** Names of characters that have no other, or a wrong one. */",
        "export const ALIASES: Readonly<Record<string, number>> = {",
        *[f'  "{name}": {code},' for name, code in sorted(set(aliases()), key=lambda each: (each[1], each[0]))],
        "};",
        "",
    ]
    target = os.path.join(os.path.dirname(__file__), "../../src/runtime/objects/str/unicode-names-data.ts")
    with open(target, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


def base36(number):
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


main()
