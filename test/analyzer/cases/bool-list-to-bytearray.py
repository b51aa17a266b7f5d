# case: primes below 100,000
n = 100_000
# before
def primes(n):
    is_prime = [True] * n
    for p in range(2, n):
        if is_prime[p]:
            for multiple in range(p * p, n, p):
                is_prime[multiple] = False
    return sum(is_prime)

primes(n)
# after (by hand)
def primes(n):
    is_prime = bytearray(b"\x01") * n
    for p in range(2, n):
        if is_prime[p]:
            for multiple in range(p * p, n, p):
                is_prime[multiple] = False
    return sum(is_prime)

primes(n)
