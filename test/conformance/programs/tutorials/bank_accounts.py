# Inheritance, abstract methods by hand, class attributes, properties, static and class methods.
class InsufficientFunds(Exception):
    def __init__(self, needed, balance):
        self.needed, self.balance = needed, balance
        super().__init__(f"needs {needed:.2f}, has {balance:.2f}")


class Account:
    interest = 0.01
    _accounts = []

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self.__balance = balance
        self._history = []
        Account._accounts.append(self)

    @property
    def balance(self):
        return self.__balance

    @balance.setter
    def balance(self, value):
        raise AttributeError("use deposit() or withdraw()")

    def deposit(self, amount):
        if not self.is_valid(amount):
            raise ValueError(f"invalid amount: {amount}")
        self.__balance += amount
        self._history.append(("+", amount))
        return self

    def withdraw(self, amount):
        if amount > self.available():
            raise InsufficientFunds(amount, self.__balance)
        self.__balance -= amount
        self._history.append(("-", amount))
        return self

    def available(self):
        return self.__balance

    @staticmethod
    def is_valid(amount):
        return isinstance(amount, (int, float)) and amount > 0

    @classmethod
    def from_text(cls, text):
        owner, balance = text.split(":")
        return cls(owner.strip(), float(balance))

    @classmethod
    def total(cls):
        return sum(a.balance for a in Account._accounts if isinstance(a, cls))

    def month(self):
        raise NotImplementedError(f"{type(self).__name__}.month")

    def __str__(self):
        return f"{type(self).__name__} of {self.owner}: {self.balance:.2f}"

    def __add__(self, other):
        return self.balance + other.balance

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    interest = 0.05

    def month(self):
        self.deposit(round(self.balance * self.interest / 12, 2))
        return self


class Checking(Account):
    def __init__(self, owner, balance=0.0, limit=100):
        super().__init__(owner, balance)
        self.limit = limit

    def available(self):
        return super().available() + self.limit

    def withdraw(self, amount):
        result = super().withdraw(amount)
        if self.balance < 0:
            print(f"  {self.owner} is overdrawn by {-self.balance:.2f}")
        return result

    def month(self):
        return self


savings = Savings("Ann", 1200)
checking = Checking.from_text("Bob : 50.5")
print(savings, checking, sep="; ")
savings.deposit(100).month().withdraw(0.42)
checking.withdraw(120)
for action in (
    lambda: checking.withdraw(31),
    lambda: savings.deposit(-5),
    lambda: setattr(savings, "balance", 1),
    lambda: Account("Cid").month(),
    lambda: savings.__balance,
    lambda: Checking.from_text("nobody"),
):
    try:
        action()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
print(savings._history, checking._history, savings._Account__balance == savings.balance)
print(f"{Account.total():.2f} {Savings.total():.2f} {savings + checking:.2f}", savings > checking, min(savings, checking).owner)
print(Savings.__mro__ == (Savings, Account, object), Savings.interest, checking.interest, Checking.__bases__)
checking.interest = 0.2
print(Checking.interest, checking.interest, sorted(vars(checking)), isinstance(savings, Account), callable(Account.total))
for account in sorted(Account._accounts):
    print(account)
