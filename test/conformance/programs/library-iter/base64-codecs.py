import base64

data = bytes(range(0, 256, 7)) + b"end"
for encode, decode in (
    (base64.b64encode, base64.b64decode),
    (base64.standard_b64encode, base64.standard_b64decode),
    (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
    (base64.b32encode, base64.b32decode),
    (base64.b32hexencode, base64.b32hexdecode),
    (base64.b16encode, base64.b16decode),
    (base64.a85encode, base64.a85decode),
    (base64.b85encode, base64.b85decode),
    (base64.encodebytes, base64.decodebytes),
):
    text = encode(data)
    print(encode.__name__, text, decode(text) == data)
print(base64.b64encode(b"\xfb\xff", altchars=b"-_"), base64.b64decode("-_8=", altchars="-_"), base64.b64decode("aGk="))
print(base64.b16decode("4a4B", casefold=True), base64.b32decode("mzxw6===", casefold=True), base64.b32decode("MZXW6===", map01=b"L"))
print(base64.a85encode(b"\0\0\0\0    abc", foldspaces=True), base64.a85encode(b"abc", adobe=True), base64.a85decode(b"<~87cURD]~>", adobe=True))
print(base64.a85encode(b"x" * 40, wrapcol=20), base64.b85encode(b"abc", pad=True), base64.b64decode(b"aG\nk="))
for bad in (
    lambda: base64.b64decode("aGk"),
    lambda: base64.b64decode("aG!k=", validate=True),
    lambda: base64.b64encode("text"),
    lambda: base64.b32decode("A"),
    lambda: base64.b16decode("4a"),
    lambda: base64.b85decode(b"\xff"),
    lambda: base64.a85decode(b"v"),
    lambda: base64.b64decode("h\xe9"),
):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__module__, type(error).__name__, error)
