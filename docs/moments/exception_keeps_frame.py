def parse(text):
    buffer = [text] * 1000
    return int(text), buffer


errors = []
for text in ["x1", "x2"]:
    try:
        parse(text)
    except ValueError as error:
        errors.append(error)
errors.clear()
