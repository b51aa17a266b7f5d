# The dictionary of staticmethod and classmethod objects.
for n2 in (staticmethod(len), classmethod(len)):
    try:
        n2.__dict__ = {'swapped': 1}
        print(n2.__dict__, n2.swapped)
    except Exception as e: print(repr(e))
    try:
        n2.__dict__ = 5
    except Exception as e: print(repr(e))
    try:
        del n2.__dict__
        print(n2.__dict__)
    except Exception as e: print(repr(e))
