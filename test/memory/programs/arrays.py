from array import array

doubles = array("d")
for n in range(50_000):
    doubles.append(n * 0.25)
integers = array("i", range(40_000))
copied = doubles[100:40_000]
raw = bytes(100_000)
