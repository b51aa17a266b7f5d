"""A shop: dataclasses, properties, events, totals by groups, and reports in several shapes."""
import csv
import io
import json
from collections import defaultdict
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property, singledispatch
from itertools import groupby
from operator import attrgetter, itemgetter


@dataclass(frozen=True)
class Product:
    code: str
    name: str
    price: Decimal
    tags: tuple = ()


@dataclass
class Order:
    number: int
    customer: str
    day: date
    lines: list = field(default_factory=list)

    def add(self, product, count=1):
        if count <= 0:
            raise ValueError(f"order {self.number}: count {count}")
        self.lines.append((product, count))
        return self

    @cached_property
    def total(self):
        return sum((product.price * count for product, count in self.lines), Decimal(0))


PEN, INK, BOOK = (Product(*row) for row in (("P1", "Pen", Decimal("2.50"), ("write",)), ("I1", "Ink", Decimal("7.99"), ("write", "fluid")), ("B1", "Book", Decimal("12.00"))))
START = date(2024, 1, 30)
ORDERS = [
    Order(1, "ann", START).add(PEN, 4).add(INK),
    Order(2, "bob", START + timedelta(1)).add(BOOK),
    Order(3, "ann", START + timedelta(3)).add(BOOK, 2).add(PEN),
    Order(4, "cy", START + timedelta(33)).add(INK, 3),
]
for order in sorted(ORDERS, key=attrgetter("total"), reverse=True):
    print(f"{order.number} {order.customer:4} {order.day:%d %b} {order.total:>8} {'total' in vars(order)}")
for month, orders in groupby(ORDERS, key=lambda order: order.day.strftime("%Y-%m")):
    print(month, sum(order.total for order in orders))
sold = defaultdict(int)
for order in ORDERS:
    for product, count in order.lines:
        sold[product] += count
print({product.code: count for product, count in sorted(sold.items(), key=itemgetter(1))})
by_tag = defaultdict(set)
for product in sold:
    for tag in product.tags or ("none",):
        by_tag[tag].add(product.name)
print({tag: sorted(names) for tag, names in sorted(by_tag.items())})
try:
    ORDERS[0].add(PEN, 0)
except ValueError as error:
    print(error)
print(replace(PEN, price=Decimal("3")), PEN == replace(PEN), hash(PEN) == hash(replace(PEN)))


@singledispatch
def plain(value):
    return value


@plain.register
def _(value: Decimal):
    return float(value)


@plain.register(date)
def _(value):
    return value.isoformat()


@plain.register(list)
@plain.register(tuple)
def _(value):
    return [plain(item) for item in value]


@plain.register
def _(value: dict):
    return {key: plain(item) for key, item in value.items()}


print(json.dumps(plain(asdict(ORDERS[0]))))
print(plain.dispatch(bool) is plain.dispatch(object), plain.registry.keys() >= {list, dict})
out = io.StringIO()
writer = csv.DictWriter(out, ["number", "customer", "total"], extrasaction="ignore", lineterminator="\n")
writer.writeheader()
writer.writerows({**asdict(order), "total": order.total} for order in ORDERS)
print(out.getvalue(), end="")
rows = list(csv.DictReader(io.StringIO(out.getvalue())))
print(max(rows, key=lambda row: Decimal(row["total"]))["customer"], len(rows))
