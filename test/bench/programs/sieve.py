# Lists and loops: the primes below 300,000, in a function.
def primes_below(limit):
    is_prime = [True] * limit
    is_prime[0] = is_prime[1] = False
    for candidate in range(2, int(limit**0.5) + 1):
        if is_prime[candidate]:
            for multiple in range(candidate * candidate, limit, candidate):
                is_prime[multiple] = False
    return [number for number in range(limit) if is_prime[number]]


primes = primes_below(300_000)
print(len(primes), primes[-1])
