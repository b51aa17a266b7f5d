# versions: 3.10 3.11 3.12 3.13 3.14 3.15
def f(p):
    match p:
        case [-1, 0]: return 1
        case (-1.5, x) if x > -2: return x
        case -1 | -2: return "neg"
        case [ - 3, *rest]: return rest
        case {"a": -1, "b": [-2, 3]}: return "map"
        case -1+2j | -4j: return "c"
        case [-1_0, [-2, (-3)]]: return "deep"
        case [-1e-5, .5]: return "floats"
        case [-.5, -5.]: return "floats2"
    return None
for p in [-1, 0], (-1.5, 7), -2, [-3, 4, 5], {"a": -1, "b": [-2, 3]}, -1+2j, -4j, [-10, [-2, -3]], [-1e-5, .5], [-.5, -5.], [1]:
    print(f(p))
