# versions: 3.13
def f[T = int, *Ts = *tuple[int, str], **P = [int]]():
    pass
T, Ts, P = f.__type_params__
print(T.__default__, P.__default__, T.has_default(), Ts.has_default())
def g[T](): pass
print(g.__type_params__[0].__default__, g.__type_params__[0].has_default())
class C[A, B = int]: pass
print(C[str], C[str, int], C.__type_params__)
