import warnings, sys
warnings.warn("careful")
warnings.warn("old", DeprecationWarning)
def f(): warnings.warn("from f", UserWarning, stacklevel=2)
f()
for i in range(3): warnings.warn("loop")
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    f(); warnings.warn("x", ResourceWarning)
print([(str(x.message), x.category.__name__, x.lineno) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: f()
    except UserWarning as e: print("raised", e)
warnings.filterwarnings("ignore", message="from")
f()
print(warnings.formatwarning("m", UserWarning, "file.py", 3, "line"))
