import sys
class Stand: answer = 42
sys.modules[__name__] = Stand()
