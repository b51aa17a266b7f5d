"""Clocks: elapsed time, structs of time, and a schedule that runs on a clock of its own."""
import sched
import time
import timeit

EPOCH = time.gmtime(0)
print(EPOCH[:6], EPOCH.tm_wday, EPOCH.tm_yday, time.asctime(EPOCH))
print(time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(86399)))
parsed = time.strptime("30 Nov 00", "%d %b %y")
print(parsed.tm_year, parsed.tm_mon, parsed.tm_mday, parsed.tm_wday)


class FakeClock:
    def __init__(self):
        self.now = 0

    def time(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds


clock = FakeClock()
agenda = sched.scheduler(clock.time, clock.sleep)
log = []


def note(text, *, loud=False):
    log.append((clock.now, text.upper() if loud else text))


def every(seconds, times, text):
    if times:
        note(f"{text} {times}")
        agenda.enter(seconds, 1, every, (seconds, times - 1, text))


agenda.enter(10, 1, note, ("ten",))
agenda.enter(5, 2, note, ("five, second",))
agenda.enter(5, 1, note, ("five, first",), {"loud": True})
cancelled = agenda.enter(7, 1, note, ("never",))
agenda.enterabs(1, 1, every, (4, 3, "tick"))
agenda.cancel(cancelled)
print(len(agenda.queue), agenda.empty())
agenda.run()
for moment, text in log:
    print(f"{moment:3} {text}")

started = time.perf_counter()
time.sleep(0.01)
elapsed = time.perf_counter() - started
print(elapsed >= 0.009, time.monotonic() <= time.monotonic(), time.time() > 1.5e9)
print(timeit.timeit("total += 1", "total = 0", number=100) >= 0, len(timeit.repeat("pass", number=1, repeat=3)))
print(isinstance(time.time_ns(), int), time.get_clock_info("monotonic").adjustable)
