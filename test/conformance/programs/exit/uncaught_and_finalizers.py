# The frames of the exception that ends the program live until the end.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)
def f():
    local = Noisy("local")
    raise ValueError("uncaught")
module = Noisy("module")
try:
    f()
finally:
    print("finally")
