# String formatting in all its forms, as introductions show them.
name, age, height = "Ada", 36, 1.6543
print("%s is %d years old and %.2f m tall" % (name, age, height))
print("{} is {} years old".format(name, age), "{1} {0} {1}".format("a", "b"), "{n}-{a:>5}".format(n=name, a=age))
print(f"{name} {age:>5} {age:<5}| {age:^7}| {height:.1f} {height:10.3f} {height:<10.2f}|")
print(f"{name!r:>10} {name!s:_<8} {name:*^9} {'%':>3} {{literal}} {age=} {height = :.2f} {name.upper()!a}")
print(f"{1234567:,} {1234567:_} {0.256:.1%} {255:x} {255:X} {255:o} {255:b} {255:#b} {65:c} {1e6:e} {1e6:G}")
width, precision = 12, 3
print(f"{height:{width}.{precision}f}|{name:>{width}}|{'x' * 3:{'-'}^{width}}|")
print("%5d|%-5d|%05d|%+d|%x|%o|%e|%g|%c|%%|%10s|%-10s|%.2s" % (42, 42, 42, 42, 255, 8, 12345.678, 0.0001, "A", "r", "l", "cut"))
print("%(a)s and %(b)03d" % {"a": 1, "b": 2}, "%r %a" % ("é", "é"), "%s" % ([1, 2],), "%s %s" % ("x", None))
rows = [("apple", 3, 0.5), ("banana", 12, 0.25), ("cherry", 150, 0.1)]
header = ("fruit", "count", "price")
widths = [max(len(str(row[i])) for row in rows + [header]) for i in range(3)]
line = "+".join("-" * (w + 2) for w in widths).join("++")
print(line)
print("|" + "|".join(f" {title.title():<{w}} " for title, w in zip(header, widths)) + "|")
print(line.replace("-", "="))
for fruit, count, price in rows:
    print(f"| {fruit:<{widths[0]}} | {count:>{widths[1]}} | {price:>{widths[2]}.2f} |")
print(line, f"total: {sum(c * p for _, c, p in rows):.2f}", sep="\n")
print("abc".center(9, "*"), "abc".ljust(6) + "|", "abc".rjust(6), "42".zfill(5), "-42".zfill(5), "a\tb".expandtabs(4))
print("one two three".split(), "a-b-c".rsplit("-", 1), "k=v=w".partition("="), "x\ny\r\nz".splitlines(), "".split(), "".split(","))
print("hello".replace("l", "L", 1), "hello".find("l"), "hello".rfind("l"), "hello".count("l"), "hello"[1:4], "hello"[::-1], "hello"[-3:])
print("Hello".lower(), "Hello".upper(), "hello world".capitalize(), "it's here".title(), "abc".startswith(("x", "a")), "abc".endswith("c"))
print("  pad ".strip(), "xxabcxx".strip("x"), "xxabc".lstrip("x"), "path/file.txt".removesuffix(".txt"), "test_x".removeprefix("test_"))
print("12".isdigit(), "1.2".isdigit(), "abc".isalpha(), "a1".isalnum(), " ".isspace(), "Abc".istitle(), "ABC".isupper(), "x_1".isidentifier())
print(",".join(map(str, range(5))), "ab" * 3, "a" in "cat", "z" not in "cat", min("hello"), sorted("hello"), len("naïve"), ord("é"), chr(8364))
print(repr("tab\t quote' \" back\\ nl\n"), str(b"bytes"), "é".encode(), b"\xc3\xa9".decode(), r"raw\n", "con" "cat", "\u2713 \x41 \N{BULLET}")
print("""triple
  quoted""", 'single "double"', "a\
b", sep=" | ")


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        if spec.endswith("$"):
            return "$" + format(self.amount, spec[:-1] + "f")
        return format(self.amount, spec or ".2f")


print(f"{Money(3.14159):.1$} {Money(2)} {Money(5):>8}", "{:,.2$}".format(Money(12345.678)), format(Money(1), "e"))
print("{0[1]} {0[0]} {1.real} {d[key]}".format([1, 2], 3 + 4j, d={"key": "value"}), "{:{}}|".format("x", 5), "{!r:>6}".format("x"))
for bad in ("{", "{0} {}", "{5}", "{x}", "{:d}"):
    try:
        print(bad.format("text"))
    except (ValueError, IndexError, KeyError) as error:
        print(type(error).__name__, error)
