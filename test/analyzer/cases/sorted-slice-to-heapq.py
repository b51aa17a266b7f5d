# case: the 10 smallest of 200,000 numbers in random order
import heapq, random
values = list(range(200_000)); random.Random(1).shuffle(values)
# before
sorted(values)[:10]
# after
heapq.nsmallest(10, values)

# case: the 10 largest of 200,000 numbers in ascending order
import heapq
values = list(range(200_000))
# before
sorted(values, reverse=True)[:10]
# after
heapq.nlargest(10, values)
