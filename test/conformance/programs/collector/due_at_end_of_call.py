# A collection that is due runs at the end of a call of native code that ran Python code, too.
import gc


class Noted:
    def __init__(self):
        self.own = self

    def __repr__(self):
        self.kept = [[] for _ in range(40)]
        return "Noted"


class Other(Noted):
    def __str__(self):
        rest = [[] for _ in range(60)]
        return f"Other {len(rest)}"


runs = []


def note(phase, info):
    if phase == "start":
        runs.append(len(runs))


gc.collect()
gc.callbacks.append(note)
gc.set_threshold(200, 10, 10)
seen = []
for number in range(30):
    value = Noted() if number % 3 else Other()
    text = repr(value) if number % 2 else str(value)
    seen.append((len(text), len(runs)))
gc.disable()
gc.callbacks.clear()
print(seen)
