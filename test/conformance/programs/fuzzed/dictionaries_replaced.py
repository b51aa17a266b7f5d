# __dict__ of all kinds of objects: replaced, by the wrong thing, deleted.
import sys
for make in (ValueError, Exception, lambda: (lambda: 0), lambda: type('A', (), {})(), lambda: type('B', (int,), {})(), lambda: staticmethod(len), lambda: type('C', (Exception,), {})(), lambda: sys, lambda: property(), lambda: type('D', (list,), {})(), lambda: type, lambda: ExceptionGroup('g', [ValueError()])):
    o = make()
    for text in ("o.__dict__ = {'s': 1}", "o.__dict__ = 5", "del o.__dict__", "o.__dict__['q'] = 1", "o.__dict__ = type('D', (dict,), {})()", "o.zz = 2"):
        if o is sys and 'q' not in text: continue
        try: exec(text); print(type(o).__name__, text, sorted(o.__dict__)[:3] if o is not sys else '')
        except Exception as e: print(type(o).__name__, text, type(e).__name__, e)
