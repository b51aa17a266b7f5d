words = ["red", "green", "blue"]
line = ""
for word in words:
    line += word
    line += ","
joined = ",".join(words)
