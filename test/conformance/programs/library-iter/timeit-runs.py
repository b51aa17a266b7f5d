import time
import timeit

calls = []
print(timeit.timeit(lambda: calls.append(1), number=50) > 0, len(calls))
print(timeit.timeit("x = sum(range(n))", setup="n = 10", number=20) > 0, len(timeit.repeat("pass", repeat=3, number=5)))
print(timeit.timeit("y.append(len(y))", globals={"y": calls}, number=3) >= 0, calls[-1])
timer = timeit.Timer("time.sleep(0.001)", "import time")
print(timer.timeit(2) >= 0.002, timeit.default_timer is time.perf_counter)
number, taken = timeit.Timer("time.sleep(0.05)", "import time").autorange()
print(number, taken >= 0.2)
try:
    timeit.timeit("1/0", number=1)
except ZeroDivisionError as error:
    print(error)
