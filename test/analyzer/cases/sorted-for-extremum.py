# case: the smallest of 200,000 numbers in random order
import random
values = list(range(200_000)); random.Random(1).shuffle(values)
# before
sorted(values)[0]
# after
min(values)

# case: the longest of 200,000 words
words = ['x' * (i * 7919 % 50) for i in range(200_000)]
# before
sorted(words, key=len)[-1]
# after
max(words, key=len)
