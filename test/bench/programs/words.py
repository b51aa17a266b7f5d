# Strings and dictionaries: how often each word occurs, at module level.
line = "the cat sat on the mat and the dog ran round the cat while a bird sang to the mat"
text = " ".join(line.upper() if turn % 3 else line for turn in range(2_000))

counts = {}
for word in text.split():
    key = word.lower()
    counts[key] = counts.get(key, 0) + 1

for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
    print(word, count)
