# What finalizers see of the module and of builtins at the end.
import sys
counter = 10
class Looks:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print(self.name, counter, helper(), len([1, 2]), sys is not None, __name__, "late" in globals())
def helper():
    return "helper"
one = Looks("one")
two = Looks("two")
two.cycle = [two]
late = 1
print("end")
