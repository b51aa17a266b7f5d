import weakref


class Image:
    def __init__(self, name):
        self.name = name
        self.pixels = bytearray(10_000)


cache = weakref.WeakValueDictionary()
photo = Image("photo")
cache["photo"] = photo
reference = weakref.ref(photo)
photo = None
