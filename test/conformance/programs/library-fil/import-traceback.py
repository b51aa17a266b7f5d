from fil_pkg.alpha import divide, Shape
from fil_pkg import beta


class Square(Shape):
    pass


try:
    Square().area()
except NotImplementedError as error:
    tb = error.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_filename.rpartition("/")[2], tb.tb_lineno, tb.tb_frame.f_globals["__name__"])
        tb = tb.tb_next


def run(values):
    for value in values:
        print(divide(12, value))


run([1, 2, 0])
