# Slot wrappers of numbers: types, counts of arguments, and pow with operands of own classes.
for a in ((),(1,2,3),(1,),('a',),(1,2)):
    for v in (1,1.5,1j):
        for n in ('__pow__','__rpow__','__divmod__','__int__','__float__','__index__'):
            try: print(n, type(getattr(v,n)), getattr(v,n)(*a))
            except Exception as e: print(n, e)
for a in ((),(1,),(1,2,3)):
    for f in ([1].__setitem__, {}.__setitem__, {}.__delitem__, (lambda:0).__get__, object().__setattr__, [1].__getitem__, property().__set__):
        try: print(f(*a))
        except Exception as e: print(f.__name__, e)
class P(int):
    def __repr__(self): return "p"
    def __pow__(self, o, m=None): return 'P', o, m
    def __rpow__(self, o, m=None): return 'RP', o, m
class Q:
    def __repr__(self): return "q"
    def __pow__(self, o, m=None): return 'Q', o, m
for a in (2, P(3), Q(), 1.5):
    for b in (2, P(3), Q(), 1j):
        for c in (None, 5, P(7), Q(), 2.5):
            try: print(pow(a,b,c))
            except Exception as e: print(e)
