# One loop in which every cached lookup is hit often before the first change comes, and again after it.
class Account:
    interest = 2

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def add(self, amount):
        self.balance += amount
        return self

    def grow(self):
        self.add(self.interest)


def total(accounts):
    return sum(account.balance for account in accounts)


accounts = [Account("a"), Account("b", 5), Account("c")]
for turn in range(90):
    for account in accounts:
        account.grow()
    if turn == 30:
        Account.interest = 3
    elif turn == 45:
        accounts[0].interest = 0
    elif turn == 60:
        Account.add = lambda self, amount: setattr(self, "balance", self.balance - amount) or self
    elif turn == 70:
        Account.balance = property(lambda self: 1, lambda self, value: None)
    elif turn == 80:
        del Account.balance
    if turn % 9 == 0:
        print(turn, total(accounts), [account.balance for account in accounts])
print(total(accounts), [vars(account) for account in accounts])
