# case: a file of 2 MB, held by a generator that goes on for ever
# counts: kept
import os, tempfile
path = os.path.join(tempfile.gettempdir(), "heapscope-measured-text.txt")
with open(path, "w") as file:
    file.write("a line of some text\n" * 100_000)
running = None
# before
def serve(path):
    with open(path) as file:
        text = file.read()
    size = len(text)
    while True:
        yield size
running = serve(path)
next(running)
# after (by hand)
def serve(path):
    with open(path) as file:
        text = file.read()
    size = len(text)
    del text
    while True:
        yield size
running = serve(path)
next(running)
