# \N{...} in literals and the error handler namereplace
print(ascii('\N{BULLET} \N{GREEK SMALL LETTER ALPHA} \N{snowman} \N{GRINNING FACE} \N{LINE FEED}x\N{NULL}'))
print(f'{1 + 1}\N{RIGHTWARDS ARROW}{"x"}', r'\N{BULLET}', rb'\N{x}', rf'\N{1}')
print('\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{HANGUL SYLLABLE GAG}\N{HANGUL SYLLABLE HAN}', ascii('\N{HANGUL SYLLABLE GYA}'))
print('a→é☃漢한😀\x01\ud800'.encode('ascii', 'namereplace'))
print('naïve café'.encode('ascii', 'namereplace'), 'naïve'.encode('latin-1', 'namereplace'))
try: b'\xff'.decode('ascii', 'namereplace')
except TypeError as e: print(e)
print(ascii('\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}\N{EM DASH}\N{EURO SIGN}\N{INFINITY}\N{CHECK MARK}\N{BLACK HEART SUIT}\N{DEGREE SIGN}'))
for bad in ["'\\N{NO SUCH NAME}'", "'\\N'", "'\\N{'", "'\\N{}'"]:
    try: print(eval(bad))
    except SyntaxError as e: print(e)
