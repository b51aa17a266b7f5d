# versions: 3.11 3.12 3.13 3.14 3.15
"""Settings in TOML: tables, arrays, dates, and the errors of a reader."""
import io
import tomllib
from pprint import pprint

TEXT = '''
title = "Workshop"
released = 2024-02-29
updated = 2024-03-01T09:30:00+01:00
ratio = 1.5e3
mask = 0xff
path = 'C:\\temp'

[owner]
name = "Ada"
"home town" = "London"
address.street = "St James's Square"
address.number = 12

[[tool]]
name = "saw"
sizes = [
    10, 20,  # in cm
    30,
]

[[tool]]
name = "drill"
options = { speed = 3, reverse = true }

[notes]
text = """
Two lines, \\
joined."""
'''

settings = tomllib.loads(TEXT)
pprint(settings, width=90)
print(settings["updated"].utcoffset(), settings["released"].strftime("%d.%m.%y"))
print([tool["name"] for tool in settings["tool"]], settings["owner"]["address"])
print(tomllib.load(io.BytesIO(b"a.b.c = 1\n[x]\ny = [[1, 2], ['z']]")))
for wrong in ("a = ", "a = 1\na = 2", "[t]\n[t]", "x = 1 y = 2", 'b = "open', "d = 2024-02-30", "k ="):
    try:
        print(tomllib.loads(wrong))
    except tomllib.TOMLDecodeError as error:
        print(f"{wrong!r}: {error}")
print(tomllib.loads("price = 0.10", parse_float=str))
