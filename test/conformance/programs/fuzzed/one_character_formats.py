# Formatting a single digit or character: written into a buffer, or an object handed on.
import sys
a, e, n = 'a', '', '5'
class S(str): pass
TESTS = """f'{a}{e}' | f'{e}{a}' | f'{a}' | f'{n}{e}' | '%s%s' % (a, e) | '{}{}'.format(a, e) | a.join([e, e]) | a + e | str(5) | repr(5) | '%d' % 5 | f'{5}' | f'{5:d}' | format(5) | hex(5)[2:] | chr(53) | '%x' % 5 | f'{5:x}' | f'{5!r}'
f'{a!s}' | ''.join('5') | ''.join(['', '5']) | ''.join(iter('5')) | b'5'.decode() | str(5.0)[0] | f'{a:.1}' | f'{"ab":.1}' | f'{a:1}' | f'{5:1}' | f'{5:1d}' | f'{5.0:.0f}' | '%.0f' % 5 | f'{5:n}' | '{{'.format() | '%%' % () | '{}'.format(5) | '{:d}'.format(5) | str(S('5')) | '%s' % 5 | '%r' % 5 | '%5.1s' % 'a'
'%c' % 'a' | '%c' % 97 | S('ab')[:1] | S('a')[0] | str(True)[0] | ascii(5) | int.__repr__(5) | (5).__str__() | (5).__format__('') | f'{5:}' | f'{5:>1}' | '%i' % 5 | '%o' % 5 | '%g' % 5 | format(5.0, '.0f') | format(5.0, 'g') | str(5+0j)[1] | repr(0j)[0] | f'{True:d}' | f'{5:c}' | '%s' % S('a') | format('a', 's') | '{0!s}'.format(5) | f'{e}{5}' | f'{5}{e}' | a.__format__('') | a.__mod__(()) | sys.intern('a') | bytes([97]).decode('ascii') | 'a\\n'.splitlines()[0] | 'a'.ljust(1) | S('a').strip() | S('a').upper() | S('ab').replace('b', '') | S('a') * 1 | S('a') + '' | S('a')[:] | '' + S('a')"""
for line in TESTS.split('\n'):
    for test in line.split('|'):
        value = eval(test.strip())
        print(test, value, value is chr(ord(value[0])), type(value).__name__)
