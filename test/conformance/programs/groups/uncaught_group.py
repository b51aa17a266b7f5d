# A group that ends the program.
def work(n):
    if n % 2:
        raise ValueError(f"odd {n}")
    raise TypeError(
        f"even {n}",
    )

def gather(count):
    errors = []
    for n in range(count):
        try:
            work(n)
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("some failed", errors)

try:
    gather(3)
except* TypeError as e:
    print("handled", len(e.exceptions))
