# Classes, inheritance, properties, exceptions with data, class attributes.
class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"needed {needed}, available {available}")
        self.needed, self.available = needed, available


class Account:
    bank = "First"
    accounts = []

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account.accounts.append(self)

    @property
    def balance(self):
        """What is there."""
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(self._balance - value, self._balance)
        self.history.append(value - self._balance)
        self._balance = value

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        return self

    def withdraw(self, amount):
        self.balance -= amount
        return self

    def __repr__(self):
        return f"{self.__class__.__name__}({self.owner!r}, {self.balance})"

    def __lt__(self, other):
        return self.balance < other.balance

    @staticmethod
    def is_valid(number):
        return len(str(number)) == 4

    @classmethod
    def richest(cls):
        return max(cls.accounts)


class Savings(Account):
    rate = 0.05

    def __init__(self, owner, balance=0, rate=None):
        super().__init__(owner, balance)
        if rate is not None:
            self.rate = rate

    def add_interest(self):
        self.balance += round(self.balance * self.rate, 2)

    def withdraw(self, amount):
        print(f"  fee for {self.owner}")
        return super().withdraw(amount + 1)


ann, bob = Account("Ann", 100), Savings("Bob", 1000, rate=0.1)
ann.deposit(50).withdraw(30)
bob.add_interest()
bob.withdraw(99)
print(ann, bob, ann.history, bob.history)
try:
    ann.withdraw(500)
except InsufficientFunds as error:
    print(error, error.needed, error.available, error.args)
try:
    ann.deposit(-1)
except ValueError as error:
    print(repr(error))
try:
    del ann.balance
except AttributeError as error:
    print(error)
print(sorted(Account.accounts), Account.richest(), Account.is_valid(1234), bob.is_valid("x"))
print(Account.balance.__doc__, Account.__dict__["balance"].fget is not None, Savings.rate, bob.rate, bob.__dict__)
Account.bank = "Second"
print(ann.bank, bob.bank, vars(ann).get("bank"), isinstance(bob, Account), issubclass(Account, Savings))
print([c.__name__ for c in Savings.__mro__], Savings.__bases__, hasattr(ann, "rate"), getattr(ann, "rate", "none"))
