# A set of constants is built anew when one of its members was interned as another object before: by the parser, as
# a name of the source. Whether a keyword of a call comes before or after it decides. Only the order tells.
SET = "print('.'.join({'pear', '{} {}', 'b', 'hello'}))"
SHORT = "print('.'.join({'pear', '{} {}', 'hello'}))"
CALLS = ("f(hello=5)", "f(b=5)", "f(hello=5, b=7)", "f(other=1)", "f(**{'hello': 5})", "f.hello", "f.pear", "f(f.hello, b=2)")


def f(*args, **keywords):
    return keywords


f.hello = f.pear = 1
for display in (SET, SHORT):
    for call in CALLS:
        print(call, "before and after")
        exec(f"{call}\n{display}")
        exec(f"{display}\n{call}")
        exec(f"{display}\ndef g():\n    {call}")
        exec(f"def g():\n    {call}\n{display}")
for source in (
    f"class hello: pass\n{SET}",
    f"{SET}\nclass hello: pass",
    f"x = 'hello'\n{SET}",
    f"x = ('hello', 'pear')\n{SET}\nf(hello=1)",
    f"def hello(): pass\n{SET}",
    f"def g(hello): pass\n{SET}",
    f"{SET}\nmatch f:\n    case object(hello=1): print('matched')",
    f"match f:\n    case object(hello=1): print('matched')\n{SET}",
    f"hello: int = 1\n{SET}",
    f"def g(*, hello=1): pass\n{SET}",
    f"def g(hello: int): pass\n{SET}",
    f"import sys as hello\n{SET}",
):
    exec(source)
