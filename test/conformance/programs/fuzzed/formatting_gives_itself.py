# Formatting that changes nothing gives the very object, if it is the last piece.
s = 'hello world'
f = '%s'
g = '{}'
print(g.format(s) is s, f % s is s, (f % (s,)) is s, '{0!s}'.format(s) is s, '{:s}'.format(s) is s, '{:20}'.format(s) is s, '%.5s' % s is s, ('%.50s' % s) is s, '%s' % s is s, f'{s}' is s, f'{s!s}' is s, f'{s:s}' is s, f'{s:.50}' is s, format(s) is s, format(s, 's') is s, format(s, '.50') is s, format(s,'5') is s, '{:.50}'.format(s) is s, ('' + g + '').format(s) is s, 'x'.format(), s.format() is s, (s % ()) is s, f'{s}{""}' is s, ''.join([s]) is s, ''.join((s,)) is s, ''.join({s: 1}) is s, s.join(['']) == '', '{}{}'.format(s, '') is s, '{}{}'.format('', s) is s, '{x}'.format(x=s) is s, g.format_map({'': s}) if 0 else 0, '%5s' % s is s, '%(a)s' % {'a': s} is s, '{0}'.format(s) is s, ascii(s) is s, str(s) is s, repr(s) is s, s.__format__('') is s)
