def __getattr__(name):
    if name.startswith("dyn_"): return name[4:]
    raise AttributeError(f"module {__name__!r} has no {name!r}")
def __dir__(): return ["dyn_a", "dyn_b"]
