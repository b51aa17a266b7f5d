def counter(start):
    total = start

    def count(step=1):
        nonlocal total
        total += step
        return total

    return count


tickets = counter(1000)
visits = counter(5000)
tickets()
visits(10)
