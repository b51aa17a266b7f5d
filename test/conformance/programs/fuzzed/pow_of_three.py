# pow with three arguments of all kinds of numbers.
for a in (272,2.0,1j,True):
    for b in (40, 1.5, 1j, -1):
        for c in (1j, 5, 1.5, None, 'a'):
            try: print(pow(a,b,c))
            except Exception as e: print(a,b,c,type(e).__name__, e)
