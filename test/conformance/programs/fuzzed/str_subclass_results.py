# Methods of an instance of a subclass of str that change nothing: a str, or the instance itself.
class S(str): pass
s = S('abc')
for v in (s.format(), s % (), '{}'.format(s), '%s' % (s,), format(s), format(s, 's'), f'{s}', str(s), s.__format__(''), '{!s}'.format(s), '{!r}'.format(s), ''.join([s]), s.format_map({}), S('{}').format('x'), S('{}').format(s), S('%s') % s, S('%s') % 'x', s.replace('q','w'), s.expandtabs(), s.zfill(1), s.translate({}), s.strip(), s[:], s + '', '' + s, s * 1, s.center(1), s.partition('q')[0], s.split('q')[0], s.splitlines()[0], s.removeprefix('q'), s.lower(), s.join(['a'])):
    print(type(v).__name__, v, v is s)
