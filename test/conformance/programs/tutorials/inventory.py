# Classes of a small shop: products, stock, orders, reports, and errors of their own.
class ShopError(Exception):
    """Base of what can go wrong here."""


class OutOfStock(ShopError):
    def __init__(self, product, wanted, available):
        super().__init__(f"only {available} of {product.name!r} left, {wanted} wanted")
        self.product = product
        self.missing = wanted - available


class UnknownProduct(ShopError, KeyError):
    pass


class Product:
    _next_id = 1

    def __init__(self, name, price, *, tags=()):
        self.id = Product._next_id
        Product._next_id += 1
        self.name = name
        self.price = price
        self.tags = frozenset(tags)

    @property
    def price(self):
        return self._price

    @price.setter
    def price(self, value):
        if value < 0:
            raise ValueError("price must not be negative")
        self._price = round(value, 2)

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.price:.2f})"

    def __hash__(self):
        return hash(self.id)

    def __eq__(self, other):
        return isinstance(other, Product) and self.id == other.id


class DiscountedProduct(Product):
    def __init__(self, name, price, percent, **options):
        self.percent = percent
        super().__init__(name, price, **options)

    @Product.price.getter
    def price(self):
        return round(super().price * (100 - self.percent) / 100, 2)


class Inventory:
    def __init__(self):
        self._stock = {}

    def add(self, product, count=1):
        self._stock[product] = self._stock.get(product, 0) + count
        return self

    def take(self, product, count=1):
        try:
            available = self._stock[product]
        except KeyError:
            raise UnknownProduct(product.name) from None
        if count > available:
            raise OutOfStock(product, count, available)
        self._stock[product] = available - count
        return count * product.price

    def find(self, tag):
        return sorted((p for p in self._stock if tag in p.tags), key=lambda p: p.price)

    def __len__(self):
        return sum(self._stock.values())

    def value(self):
        return sum(p.price * n for p, n in self._stock.items())

    def report(self):
        yield f"{'product':<12}|{'price':>8}|{'count':>6}"
        yield "-" * 12 + "+" + "-" * 8 + "+" + "-" * 6
        for product, count in sorted(self._stock.items(), key=lambda item: item[0].name.lower()):
            yield f"{product.name:<12}|{product.price:>8.2f}|{count:>6d}"


pen = Product("Pen", 1.5, tags=["write", "small"])
book = Product("book", 12.999, tags=["read"])
lamp = DiscountedProduct("Lamp", 40, 25, tags={"light"})
shop = Inventory().add(pen, 100).add(book, 3).add(lamp)
print(*shop.report(), sep="\n")
print(len(shop), f"{shop.value():.2f}", shop.find("write"), shop.find("nothing"), lamp)
for product, count in ((pen, 30), (book, 5), (Product("ghost", 1), 1), (lamp, 1), (lamp, 1)):
    try:
        print("sold", count, product.name, shop.take(product, count))
    except OutOfStock as error:
        print("sorry:", error, error.missing)
    except ShopError as error:
        print(type(error).__name__, error, error.args, isinstance(error, KeyError), error.__cause__)
try:
    pen.price = -1
except ValueError as error:
    print(error, pen.price)
print(ShopError.__doc__, OutOfStock.__mro__[1].__name__, [c.__name__ for c in UnknownProduct.__mro__])
print(vars(pen)["_price"], hasattr(pen, "percent"), issubclass(DiscountedProduct, Product), Product._next_id)
