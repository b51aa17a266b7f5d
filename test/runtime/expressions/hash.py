from _samples import any_float, any_int, any_text, emit, rng

cases = ["hash(%r)" % any_text(40) for _ in range(500)]
cases += ["hash(%r)" % ("x" * n) for n in range(70)]
cases += ["hash(%r)" % ("é" * n) for n in range(20)] + ["hash(%r)" % ("中" * n) for n in range(20)]
cases += ["hash(%r)" % rng.randbytes(rng.randrange(50)) for _ in range(200)]
cases += ["hash(%r)" % any_float() for _ in range(600)]
cases += ["hash(%r)" % any_int(300) for _ in range(400)]
for value in ("0.0", "-0.0", "1.0", "-1.0", "-2.0", "0.5", "5e-324", "2.2250738585072014e-308", "1e308", "1e16",
              "1e17", "float('inf')", "float('-inf')", "-1", "-2", "True", "False", "0", "2**61-1", "2**61",
              "-(2**61-1)", "-2**61", "2**61-2", "2**62-3", "2**53", "2**53+1", "-2**53", "2**64", "2**31", "-2**31"):
    cases.append("hash(%s)" % value)
emit(cases)
