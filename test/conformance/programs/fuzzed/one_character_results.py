# Which results of one Latin-1 character are the cached object, and which are made anew.
TESTS = """s[::-1] | s[0] | s[::2] | s[0:1] | s[-1:] | (s + s)[::2][:1] | (s + s)[::3] | (s + s)[:1] | (s + s)[::-5] | s * 1 | 'xx'.join([s]) | ''.join([s, '']) | (s + 'z').replace('z', '')
('z' + s).strip('z') | ('z' + s).removeprefix('z') | s.upper().lower() | '{}'.format(s) | f'{s}' | '%s' % s | '%.1s' % (s + 'q') | f'{s + "q":.1}' | s.center(1) | s.zfill(1) | s.ljust(0) | str(s)
s.expandtabs() | s.translate({}) | (s + 'z').translate({122: None}) | s.swapcase().swapcase() | s.partition('q')[0] | (s + 'z').partition('z')[0] | (s + ' z').split()[0]
s.split()[0] | s.splitlines()[0] | s.encode().decode() | eval(repr(s)) | s.capitalize() | s.title() | s.casefold() | max(s) | list(s)[0] | chr(ord(s)) | s.lower() | s.upper()
s.replace('q', 'w') | s.replace(s, s) | 'q'.replace('q', s) | s + '' | '' + s | ''.join(reversed(s)) | ''.join(c for c in s) | bytes([ord(s)]).decode('latin-1') | s.encode('utf-16').decode('utf-16')
s.encode('latin-1').decode('latin-1') | s.format() | (s + 'x').rstrip('x') | '%c' % ord(s) | '%c' % s | (s + '\\n').splitlines()[0] | s.rjust(1) | s.join(['', '']) | 'x'.translate({120: s})
'x'.translate({120: ord(s)}) | (s + '\\t').expandtabs(1)[:1] | s.removesuffix('') | (s + ',b').split(',')[0] | (s + ',b').rsplit(',')[0] | (s + ',b').rpartition(',')[0] | next(iter(s)) | f'{ord(s):c}' | format(s, '') | format(s, 's') | format(s, '1') | str(s.encode(), 'utf-8') | sorted(s)[0] | dict.fromkeys(s).popitem()[0] | s.encode('utf-8', 'replace').decode('ascii', 'replace')"""
for s in (chr(98), chr(233), chr(57), chr(66)):
    for line in TESTS.split('\n'):
        for test in line.split('|'):
            value = eval(test)
            print(repr(s), test, value == s, value is s, value.__sizeof__())
