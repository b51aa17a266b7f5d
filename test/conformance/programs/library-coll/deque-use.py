# Textbook uses: breadth-first search, sliding windows, round robin, the last lines, a queue of tasks.
from collections import deque

graph = {"A": ["B", "C"], "B": ["D", "E"], "C": ["F"], "D": [], "E": ["F"], "F": []}


def shortest(start, goal):
    queue = deque([(start, [start])])
    seen = {start}
    while queue:
        node, path = queue.popleft()
        if node == goal:
            return path
        for following in graph[node]:
            if following not in seen:
                seen.add(following)
                queue.append((following, path + [following]))


print(shortest("A", "F"), shortest("F", "A"))


def moving_average(values, width=3):
    window = deque(values[: width - 1], maxlen=width)
    total = sum(window)
    for value in values[width - 1 :]:
        if len(window) == width:
            total -= window[0]
        window.append(value)
        total += value
        yield total / width


print(list(moving_average([40, 30, 50, 46, 39, 44])))


def largest_in_windows(values, width):
    candidates, result = deque(), []
    for index, value in enumerate(values):
        while candidates and values[candidates[-1]] <= value:
            candidates.pop()
        candidates.append(index)
        if candidates[0] == index - width:
            candidates.popleft()
        if index >= width - 1:
            result.append(values[candidates[0]])
    return result


print(largest_in_windows([1, 3, -1, -3, 5, 3, 6, 7], 3))


def round_robin(*iterables):
    turns = deque(map(iter, iterables))
    while turns:
        try:
            while True:
                yield next(turns[0])
                turns.rotate(-1)
        except StopIteration:
            turns.popleft()


print("".join(round_robin("ABC", "D", "EF")))
print(deque((f"line {n}" for n in range(1000)), maxlen=4))


def is_palindrome(text):
    letters = deque(c.lower() for c in text if c.isalpha())
    while len(letters) > 1:
        if letters.popleft() != letters.pop():
            return False
    return True


print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("deque"))
people = deque(range(1, 42))
while len(people) > 1:
    people.rotate(-2)
    people.popleft()
print("Josephus", people[0])
