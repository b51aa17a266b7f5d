class Record:
    pass


records = []
for n in range(4000):
    record = Record()
    record.name = "record %d" % n
    record.value = n * 1.5
    record.tags = ["a", "b"]
    if n % 4 == 0:
        record.extra = {"n": n}
    records.append(record)
