import sys
def leave():
    try:
        sys.exit(42)
    except Exception:
        print("not caught here")
class Noisy:
    def __del__(self):
        print("del")
n = Noisy()
leave()
