# Facts about characters, normal forms.
import unicodedata

for char in ["a", "Z", "é", "5", "½", "²", "٣", "Ⅷ", " ", "\n", "_", "(", "→", "中", "한", "א", "ﬁ", "\u0301", "😀", "\u200b", "ß", "ǅ", "€"]:
    print(
        ascii(char), unicodedata.name(char, "-"), unicodedata.category(char), unicodedata.bidirectional(char), unicodedata.combining(char),
        unicodedata.east_asian_width(char), unicodedata.mirrored(char), repr(unicodedata.decomposition(char)),
        unicodedata.decimal(char, None), unicodedata.digit(char, None), unicodedata.numeric(char, None),
    )
print(unicodedata.lookup("SNOWMAN"), unicodedata.lookup("greek small letter alpha"), unicodedata.lookup("LATIN SMALL LETTER E WITH ACUTE") == "é")
word = "Crème Brûlée ﬁne Å ①"
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    made = unicodedata.normalize(form, word)
    print(form, len(made), ascii(made), unicodedata.is_normalized(form, word), unicodedata.is_normalized(form, made))
print("".join(c for c in unicodedata.normalize("NFD", "Ångström naïve façade") if not unicodedata.combining(c)))
print(unicodedata.normalize("NFC", "e\u0301") == "é", unicodedata.normalize("NFC", "plain") == "plain", unicodedata.normalize("NFKC", "Ⅷ ℌ ²"))
for call in [
    lambda: unicodedata.name("\n"), lambda: unicodedata.lookup("NO SUCH"), lambda: unicodedata.decimal("x"), lambda: unicodedata.digit("½"), lambda: unicodedata.numeric("x"),
    lambda: unicodedata.category("ab"), lambda: unicodedata.category(1), lambda: unicodedata.normalize("X", "a"), lambda: unicodedata.normalize("NFC", 1), lambda: unicodedata.name(""), lambda: unicodedata.category(),
]:
    try:
        print(call())
    except (ValueError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
from collections import Counter

print(sorted(Counter(unicodedata.category(c) for c in "Hello, World! 123 ünï").items()))
