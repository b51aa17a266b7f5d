def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

fib_sequence = fibonacci()

for i in fib_sequence:
    if i > 1000:
        break
    print(i)
