name, number, pi = "World", 42, 3.14159
print(f"Hello {name}!", F'{number}', rf"\{name}\n", f"""{
    number
}""")
print(f"{number:5d}|{number:<5}|{number:^5}|{number:05}|{number:+}|{number:x}|{number:#b}|{pi:.2f}|{pi:8.3e}")
print(f"{name!r} {name!s:>8} {name!a} {'é'!a}")
print(f"{number=} {number = } {pi=:.1f} {name=!s} {number + 1=}")
width, digits = 10, 3
print(f"{pi:{width}.{digits}f}|{name:{'>'}{width}}|{name!r:^{width + 2}}")
print(f"{{}} {{{number}}} {'{'}{'}'}")
print(f"{[i for i in range(3)]} {(lambda x: x * 2)(4)} {number if number else 0} {number == 42}")
print(f"{ {'a': 1}['a'] } { {1, 2} }", f"{name[0]}{name[-1]}{name[1:3]}")
print("a" f"{number}" "b" f"{pi}" 'c')
print(f"{f'{number}'}", f"{'nested ' + f'{name}'}")
print(f"", f"plain", f"{''}", f"{number:}")
class Spec:
    def __format__(self, spec): return f"<{spec}>"
print(f"{Spec()} {Spec():a b} {Spec():{number}:x} {Spec()!s:.5}"[:40])
print(f"{number:,} {1234567:,} {1234567:_} {0.25:%} {'x':*^5}")
print(f"\u00e9 \x41 \t|")
def effect(x):
    print("effect", x)
    return x
f"{effect(1)} {effect(2):{effect(3)}}"
print(f"{number!r:>{width}}" f"{number}" == "        42" "42")
try:
    f"{missing}"
except NameError as error:
    print(error)
try:
    f"{number:q}"
except ValueError as error:
    print(error)
