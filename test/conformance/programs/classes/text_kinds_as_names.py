# Attributes and names given as members of an Enum of texts, or as another kind of text: they are found as ever.
import sys
from enum import Enum


class Field(str, Enum):
    NAME = "name"
    AGE = "age"


class Word(str):
    pass


class Loud(str):
    def __eq__(self, other):
        print("  compared with", str.__str__(other))
        return str.__eq__(self, other)

    __hash__ = str.__hash__


class Plain:
    pass


class Prepared:
    def __init__(self):
        self.name = None
        self.age = None


class Slotted:
    __slots__ = ("name", "age")


def attempt(call):
    try:
        print(call())
    except (AttributeError, NameError) as error:
        print(type(error).__name__ + ":", error)


for cls in (Plain, Prepared, Slotted):
    item = cls()
    for key, value in ((Field.NAME, "Ada"), (Field.AGE, 36), (Word("age"), 37)):
        setattr(item, key, value)
        print(getattr(item, key), getattr(item, str.__str__(key)), hasattr(item, key))
    print(item.name, item.age)
    if cls is not Slotted:
        print([type(key).__name__ for key in item.__dict__], item.__dict__ == {"name": "Ada", "age": 37})
    delattr(item, Word("name"))
    attempt(lambda: item.name)
    item.name = "again"
    attempt(lambda: getattr(item, Field.NAME))
    attempt(lambda: getattr(item, Word("size")))

setattr(Plain, Word("kind"), "class")
print(Plain.kind, Plain().kind, type([key for key in vars(Plain) if key == "kind"][0]).__name__)
item = Plain()
item.__dict__.update({Word("first"): 1, Field.AGE: 2, Loud("third"): 3})
print(item.first, item.age)
item.first = 10
print(item.first, [type(key).__name__ for key in item.__dict__])
made = type("Made", (), {Word("speak"): lambda self: "spoken"})
print(made().speak())
globals()[Word("later")] = "found"
print(later)
print(eval("a + b", {Word("a"): 1, "b": 2}))
table = {Field.NAME: 1, "age": 2}
print(table["name"], table[Field.AGE], table[Word("age")], Word("name") in table)
table["name"] = 3
print([type(key).__name__ for key in table], list(table.values()))
