text = ""
for n in range(3000):
    text += "piece %d;" % n
copies = [text[:k] for k in range(0, len(text), 500)]
encoded = text.encode()
mutable = bytearray(encoded)
mutable.extend(encoded)
