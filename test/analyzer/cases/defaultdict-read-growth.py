# case: 10,000 events that nobody listens to
# counts: kept
from collections import defaultdict
# before
listeners = defaultdict(list)

def notify(event):
    for listener in listeners[event]:
        listener(event)

for number in range(10_000): notify(number)
# after
listeners = defaultdict(list)

def notify(event):
    for listener in listeners.get(event, ()):
        listener(event)

for number in range(10_000): notify(number)
