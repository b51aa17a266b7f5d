import unicodedata

samples = ["café", "cafe\u0301", "naïve", "日本語", "Ελλάδα", "🐍 snake", "ﬁne", "Ⅷ", "½"]
for s in samples:
    nfc, nfd = (unicodedata.normalize(f, s) for f in ("NFC", "NFD"))
    print(f"{s!a:<32} {len(s)} {len(nfc)} {len(nfd)} {len(s.encode())} {s.encode('utf-16-le').hex()[:12]}")
print(samples[0] == samples[1], unicodedata.normalize("NFC", samples[1]) == samples[0])
for ch in "Aé日Ⅷ½ €\n5":
    print(repr(ch), f"U+{ord(ch):04X}", unicodedata.name(ch, "<control>"), unicodedata.category(ch),
          unicodedata.numeric(ch, None), ch.isalpha(), ch.isdigit(), ch.isnumeric(), ch.isprintable())


def strip_accents(s):
    return "".join(c for c in unicodedata.normalize("NFD", s) if unicodedata.category(c) != "Mn")


print([strip_accents(s) for s in ("Crème Brûlée", "Ångström", "žluťoučký")])
data = "Grüße".encode("latin-1")
print(data, data.decode("latin-1"))
for errors in ("strict", "replace", "ignore", "backslashreplace"):
    try:
        print(errors, data.decode("utf-8", errors))
    except UnicodeDecodeError as e:
        print(errors, e, e.start, e.object[e.start:e.end])
for errors in ("strict", "replace", "xmlcharrefreplace", "namereplace"):
    try:
        print(errors, "Grüße 日".encode("ascii", errors))
    except UnicodeEncodeError as e:
        print(errors, e)
print("\N{GREEK SMALL LETTER PI} \u03c0 \x41 \101 \U0001f600", ascii("π😀"), r"raw\n", b"bytes\xff")
print(sorted(["Zebra", "äpfel", "apple", "Öl"]), sorted(["Zebra", "äpfel", "apple"], key=str.casefold))
print("ΣΊΣΥΦΟΣ".lower(), "İ".lower().encode(), "ǆ".title(), "ŉ".upper())
