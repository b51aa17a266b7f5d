"""Texts in several languages: plural forms, formats, case, normal forms, sorting without a locale."""
import gettext
import locale
import string
import unicodedata
from string import Template

CATALOG = {
    "en": {"title": "Shopping list", "items": ("$n item", "$n items")},
    "de": {"title": "Einkaufsliste", "items": ("$n Teil", "$n Teile")},
    "pl": {"title": "Lista zakupów", "items": ("$n rzecz", "$n rzeczy", "$n rzeczy")},
}


def plural(language, n):
    if language == "pl":
        return 0 if n == 1 else 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2
    return int(n != 1)


for language, texts in CATALOG.items():
    print(texts["title"], [Template(texts["items"][plural(language, n)]).substitute(n=n) for n in (1, 2, 5)])
_ = gettext.gettext
print(_("untranslated"), gettext.ngettext("%d file", "%d files", 3) % 3)
print(locale.format_string("%d items cost %.2f", (1234, 5.5)), locale.localeconv()["decimal_point"])
template = Template("Dear ${name}, you owe $$${amount}. $missing")
print(template.safe_substitute(name="Ann", amount=5))
for broken in ("$name $x", "costs $ 5"):
    try:
        print(Template(broken).substitute(name=1))
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)


class Shout(string.Formatter):
    def format_field(self, value, spec):
        return str(value).upper() if spec == "!" else super().format_field(value, spec)

    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)


print(Shout().format("{0:!} {name} {absent} {1:>5}", "hey", 7, name="Bo"))
words = ["zebra", "Äpfel", "apple", "Éclair", "eclair", "Zoo", "straße", "STRASSE"]
print(sorted(words), sorted(words, key=str.casefold), sep="\n")


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).casefold()


print(sorted(words, key=lambda word: (plain(word), word)))
print("straße".casefold() == "STRASSE".casefold(), "straße".upper(), ascii("İ".lower()), "ǆ".title())
for char in "é€½Ⅷ𝔘":
    print(char, unicodedata.name(char), unicodedata.category(char), unicodedata.numeric(char, None))
composed, decomposed = "caf\u00e9", "cafe\u0301"
print(composed == decomposed, unicodedata.normalize("NFC", decomposed) == composed, len(decomposed), unicodedata.lookup("SNOWMAN"))
print("한국어".encode("utf-8")[:3], "naïve"[::-1], "ß".isalpha(), "٣".isdigit(), int("٣"), "x²".isidentifier())
