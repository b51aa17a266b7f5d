# case: 20,000 rounds of an attribute
lines = ["0123456789"] * 20_000
# before
class Page:
    def __init__(self):
        self.text = ""

    def fill(self, lines):
        for line in lines:
            self.text += line
Page().fill(lines)
# after (by hand)
class Page:
    def __init__(self):
        self.text = ""

    def fill(self, lines):
        self.text += "".join(lines)
Page().fill(lines)

# case: 20,000 rounds of bytes
chunks = [b"0123456789"] * 20_000
# before
def read_all(chunks):
    data = b""
    for chunk in chunks:
        data += chunk
    return data
read_all(chunks)
# after (by hand)
def read_all(chunks):
    data = bytearray()
    for chunk in chunks:
        data += chunk
    return data
read_all(chunks)
