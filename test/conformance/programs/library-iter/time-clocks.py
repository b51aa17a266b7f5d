import time

# what is true of any clock that runs
start = time.perf_counter()
total = sum(range(1000))
assert time.perf_counter() > start
for read in (time.time, time.monotonic, time.perf_counter, time.process_time, time.thread_time):
    first, second = read(), read()
    print(read.__name__, type(first).__name__, second >= first, first > 0)
for read in (time.time_ns, time.monotonic_ns, time.perf_counter_ns, time.process_time_ns, time.thread_time_ns):
    first, second = read(), read()
    print(read.__name__, type(first).__name__, second >= first, first > 0)
before, working = time.monotonic(), time.process_time()
print(time.sleep(0.02), time.sleep(0))
print(time.monotonic() - before >= 0.02, time.process_time() - working < 0.02)
print(abs(time.time() - time.time_ns() / 1e9) < 1, time.gmtime().tm_year > 2020, len(time.localtime()))
print(time.tzname[0], time.timezone, time.daylight, time.altzone)
for name in ("time", "monotonic", "perf_counter", "process_time"):
    info = time.get_clock_info(name)
    print(name, info.implementation, info.monotonic, info.adjustable, info.resolution)
print(time.clock_gettime(time.CLOCK_MONOTONIC) > 0, time.clock_getres(time.CLOCK_REALTIME))
