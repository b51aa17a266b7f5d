with open("rows.csv", "w") as target:
    for n in range(5000):
        target.write("%d,name%d,%f\n" % (n, n, n / 3))
rows = []
with open("rows.csv") as source:
    for line in source:
        rows.append(line.rstrip("\n").split(","))
with open("rows.csv", "rb") as source:
    raw = source.read()
