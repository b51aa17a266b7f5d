"""Customers at counters: a discrete simulation driven by a heap of events, with a seed."""
import heapq
import random
import statistics
from dataclasses import dataclass, field
from itertools import count


@dataclass(order=True)
class Event:
    time: float
    number: int
    action: object = field(compare=False)


@dataclass
class Customer:
    number: int
    arrived: float
    served: float = 0.0
    left: float = 0.0

    @property
    def waited(self):
        return self.served - self.arrived


class Bank:
    def __init__(self, counters, seed=1):
        self.random = random.Random(seed)
        self.events, self.numbers, self.now = [], count(), 0.0
        self.free, self.line, self.done = counters, [], []
        self.log = []

    def after(self, delay, action):
        heapq.heappush(self.events, Event(self.now + delay, next(self.numbers), action))

    def arrive(self, left):
        customer = Customer(len(self.done) + len(self.line) + 1, self.now)
        self.line.append(customer)
        self.log.append(f"{self.now:6.2f} + {len(self.line)} waiting")
        if left > 1:
            self.after(self.random.expovariate(1 / 2), lambda: self.arrive(left - 1))
        self.serve()

    def serve(self):
        if self.free and self.line:
            self.free -= 1
            customer = self.line.pop(0)
            customer.served = self.now
            self.after(self.random.uniform(2, 5), lambda: self.leave(customer))

    def leave(self, customer):
        customer.left = self.now
        self.done.append(customer)
        self.free += 1
        self.log.append(f"{self.now:6.2f} - waited {customer.waited:.2f}")
        self.serve()

    def run(self, customers):
        self.after(0, lambda: self.arrive(customers))
        while self.events:
            event = heapq.heappop(self.events)
            self.now = event.time
            event.action()
        return self


bank = Bank(1).run(6)
print("\n".join(bank.log))
for counters in (1, 2, 3):
    bank = Bank(counters, seed=2024).run(40)
    waits = [customer.waited for customer in bank.done]
    quartiles = statistics.quantiles(waits, n=4)
    print(f"{counters}: mean {statistics.mean(waits):6.3f} max {max(waits):6.3f} quartiles {[round(q, 2) for q in quartiles]} end {bank.now:.2f}")
print(Event(1, 2, None) < Event(1, 3, print), sorted([Event(2, 0, "b"), Event(1, 1, "a")])[0].action, Customer(1, 2.0))
