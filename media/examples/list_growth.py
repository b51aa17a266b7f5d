"""How a list grows: CPython reserves room ahead, so the bytes rise in steps."""

numbers = []
for number in range(300):
    numbers.append(number * number)

even = [number for number in numbers if number % 2 == 0]
del numbers
print(len(even), "even squares, the last is", even[-1])
