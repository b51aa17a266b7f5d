# The dictionary of an instance is asked for, changed, replaced and cleared; the instance sees it at once.
class Box:
    pass


def read(box):
    return getattr(box, "a", "-"), box.a if hasattr(box, "a") else "none"


def direct(box):
    try:
        return box.a
    except AttributeError as error:
        return str(error)


def write(box, value):
    box.a = value


boxes = [Box() for _ in range(5)]
for number, box in enumerate(boxes):
    write(box, number)
for turn in range(3):
    print([direct(box) for box in boxes])
    boxes[0].__dict__["a"] = turn * 100
    boxes[1].__dict__ = {"a": f"new {turn}", "b": 1}
    if turn == 1:
        boxes[2].__dict__.clear()
        boxes[3].__dict__.pop("a")
    write(boxes[0], direct(boxes[0]) + 1)
    write(boxes[1], direct(boxes[1]) + "!")
    print(boxes[0].__dict__, boxes[1].__dict__, boxes[2].__dict__)
write(boxes[2], "again")
write(boxes[3], "again")
print([direct(box) for box in boxes], [read(box) for box in boxes])
kept = boxes[4].__dict__
write(boxes[4], "through")
print(kept)
del boxes[4], box
kept["a"] = "alone"
print(kept)
