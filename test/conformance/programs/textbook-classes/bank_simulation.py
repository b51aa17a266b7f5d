class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed:.2f}, have {available:.2f}")
        self.shortfall = needed - available


class Account:
    interest = 0.0
    _accounts = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account._accounts += 1
        self.number = f"{Account._accounts:05d}"

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(self._balance - value, self._balance)
        self.history.append(value - self._balance)
        self._balance = value

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        return self

    def withdraw(self, amount):
        self.balance -= amount
        return self

    @classmethod
    def joint(cls, *owners, **kwargs):
        return cls(" & ".join(owners), **kwargs)

    @staticmethod
    def is_valid(number):
        return number.isdigit() and len(number) == 5

    def __str__(self):
        return f"{type(self).__name__} {self.number} ({self.owner}): {self.balance:,.2f}"


class Savings(Account):
    interest = 0.03

    def month_end(self):
        self.deposit(self.balance * self.interest / 12)


class Overdraft(Account):
    limit = 500

    @Account.balance.setter
    def balance(self, value):
        if value < -self.limit:
            raise InsufficientFunds(-value, self.limit)
        self.history.append(value - self._balance)
        self._balance = value


a = Account("Ann").deposit(100).withdraw(30)
s = Savings.joint("Bob", "Cy", balance=1200)
s.month_end()
o = Overdraft("Dee")
o.withdraw(300)
for acct in (a, s, o):
    print(acct, acct.history, Account.is_valid(acct.number), acct.interest)
for action in (lambda: a.withdraw(1000), lambda: a.deposit(-5), lambda: o.withdraw(201), lambda: setattr(a, "owner", "Al"), lambda: a.pin):
    try:
        print(action())
    except InsufficientFunds as e:
        print("short by", round(e.shortfall, 2), "-", e)
    except (ValueError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")
print(a.owner, vars(a), isinstance(o, Account), Overdraft.__mro__[1] is Account, Account._accounts)
