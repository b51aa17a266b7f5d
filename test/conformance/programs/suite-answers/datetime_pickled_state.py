# What dates and times are pickled as, and what their constructors take for such a state.
import datetime
import pickle

zone = datetime.timezone(datetime.timedelta(hours=2))
values = [
    datetime.date(2020, 1, 2),
    datetime.datetime(2020, 1, 2, 3, 4, 5, 6, fold=1),
    datetime.time(1, 2, 3),
    datetime.timedelta(3, 4),
    datetime.timezone.utc,
    datetime.datetime(2020, 1, 1, tzinfo=zone),
]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    for value in values:
        data = pickle.dumps(value, protocol)
        again = pickle.loads(data)
        print(protocol, len(data), again == value, again)

print(datetime.date(b"\x07\xe4\x01\x02"), datetime.date("\x07\xe4\x01\x02"))
print(datetime.datetime(b"\x07\xe4\x81\x02\x03\x04\x05\0\0\x06").fold)
print(datetime.time("\x01\x02\x03\0\0\x09", zone))


def attempt(make, *args, **keywords):
    try:
        print(make(*args, **keywords))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(datetime.date, b"\x07\xe4\x0d\x02")
attempt(datetime.date, "2020-01-02")
attempt(datetime.date, 2020.5)
attempt(datetime.date, 2020, "1")
attempt(datetime.date, 2020, 1)
attempt(datetime.date, month=1, day=2)
attempt(datetime.date, "2020", day=2)
attempt(datetime.datetime, "2020-01-02")
attempt(datetime.datetime, 2020, None)
attempt(datetime.datetime, b"\x07\xe4\x0d\x02\0\0\0\0\0\0")
attempt(datetime.datetime, b"\x07\xe4\x01\x02\0\0\0\0\0\0", "zone")
attempt(datetime.time, b"\x19\x02\x03\0\0\0")
attempt(datetime.time, b"\x01\x02\x03\0\0\0", "zone")
attempt(datetime.date, "\u0107\xe4\x01\x02")
print(datetime.date.__module__ is datetime.time.__module__)
