for text in ("1" * 4300, "1" * 4301, "-" + "9" * 4301, "1_" * 4000 + "1", "1_" * 4300 + "1", " " + "1" * 4300 + " "):
    try:
        print(int(text) % 1000)
    except ValueError as error:
        print(error)
print(int("1" * 20000, 16) % 1000, int("1" * 20000, 2) % 1000, int("0x" + "f" * 5000, 0).bit_length())
for number in (10**4299, 10**4300, -(10**4300), 10**5000):
    for show in (str, repr, "{}".format, "%d".__mod__, lambda n: f"{n}", lambda n: f"{n:d}", lambda n: format(n, ",")):
        try:
            print(len(show(number)))
        except ValueError as error:
            print(error)
print(len(hex(10**5000)), len(bin(10**5000)), len(oct(10**5000)), len(f"{10**5000:x}"))
print(len("%x" % 10**5000) if False else len("%x" % (10**5000)))
try: print([10**5000])
except ValueError as error: print(error)
try: int("z" * 5000, 36); print("base 36 is fine?")
except ValueError as error: print(error)
try: int("1" * 5000, 10)
except ValueError as error: print(error)
try: int(b"1" * 5000)
except ValueError as error: print(error)
print(float("1" * 300) > 0, 10**5000 == 10**5000, 10**5000 > 10**4999, hash(10**5000) == hash(10**5000))
try: "%s" % (10**5000)
except ValueError as error: print(error)
print(round(10**5000, -4990) == 10**5000, (10**5000) // (10**4998), divmod(10**5000, 10**4999))
