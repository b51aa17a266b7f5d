# Advice needs the name and the object, which the error of a deletion may not have.
class Tuple(tuple):
    def label(self):
        del self.lable


try:
    Tuple().label()
except AttributeError as error:
    print(error, error.name)
Tuple().label()
