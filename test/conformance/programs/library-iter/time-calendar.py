import sys
import time

epoch = time.gmtime(0)
print(epoch, epoch.tm_zone, epoch.tm_gmtoff, epoch.n_fields, epoch.n_sequence_fields)
moment = time.gmtime(1234567890.75)
print(tuple(moment), moment[0], moment.tm_yday, moment[-1], len(moment), moment == tuple(moment))
print(time.asctime(moment), time.mktime(moment), time.ctime(0)[:10], time.asctime((2024, 2, 29, 1, 2, 3, 3, 60, 0)))
print(time.strftime("%Y-%m-%d %H:%M:%S", moment), time.strftime("%A %B %j %U %W %w %u %y %I %p", moment))
print(time.strftime("%c|%x|%X|%D|%F|%T|%R|%r|%e|%h|%C|%G-%V|%s|%%|%n|%t|%k|%l|%P|%q", moment))
print(time.strftime("%-d/%-m/%_H %^a %#Z %05d %3Y %10A|", moment), time.strftime("plain"), repr(time.strftime("")))
for year, month, day in ((2021, 1, 3), (2020, 12, 31), (2019, 12, 30), (2000, 2, 29), (1900, 3, 1), (2024, 1, 1)):
    t = time.gmtime(time.mktime((year, month, day, 12, 0, 0, 0, 0, 0)))
    print(time.strftime("%a %d %b %Y %G-W%V-%u %U %W %j", t))
print(time.mktime((2024, 14, 35, 25, 61, 61, 0, 0, 0)), time.mktime((1969, 12, 31, 23, 59, 59, 0, 0, 0)))
for seconds in (-1, 951782400, 4102444800, -2208988800, 253402300799):
    print(seconds, time.strftime("%Y-%m-%d %H:%M:%S %a", time.gmtime(seconds)))
print(time.struct_time(range(9)), time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9, "Z", 3)).tm_zone)
print(sys.getsizeof(epoch), time.struct_time.__name__, time.struct_time.n_unnamed_fields, isinstance(epoch, tuple))
year, month, day, *rest = epoch
print(year, month, day, rest, epoch[:3], epoch + (1,), epoch.index(1970), hash(epoch) == hash(tuple(epoch)))
match epoch:
    case time.struct_time(y, m, d):
        print("matched", y, m, d)
for bad in (
    lambda: time.struct_time([]),
    lambda: time.struct_time(range(12)),
    lambda: time.struct_time(5),
    lambda: time.sleep(-1),
    lambda: time.sleep("a"),
    lambda: time.sleep(float("nan")),
    lambda: time.gmtime("a"),
    lambda: time.strftime(5),
    lambda: time.strftime("%Y", 5),
    lambda: time.strftime("%Y", (1, 2)),
    lambda: time.mktime((1,)),
    lambda: time.mktime("a"),
    lambda: time.asctime((2000, 13, 1, 0, 0, 0, 0, 0, 0)),
    lambda: time.asctime((2000, 1, 32, 0, 0, 0, 0, 0, 0)),
    lambda: time.strftime("%H", (2000, 1, 1, 25, 0, 0, 0, 0, 0)),
    lambda: time.strftime("%H", (2000, 1, 1, 2, 60, 0, 0, 0, 0)),
    lambda: time.strftime("%H", (2000, 1, 1, 2, 6, 62, 0, 0, 0)),
    lambda: time.strftime("%H", (2000, 1, 1, 2, 6, 6, 0, 367, 0)),
    lambda: time.gmtime(1e20),
    lambda: time.get_clock_info("x"),
    lambda: setattr(epoch, "tm_year", 1),
    lambda: time.strftime("a\0b", epoch),
):
    try:
        print(bad())
    except (TypeError, ValueError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
