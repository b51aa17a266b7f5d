lines = []
for n in range(4000):
    lines.append("line number " + str(n) + " of a text that is not short")
text = "\n".join(lines)
upper = text.upper()
parts = text.split("\n")
wide = [line.replace("o", "\u20ac") for line in parts[:1000]]
