print('single' "double" """triple\"""" '''other''')
print("\a\b\f\n\r\t\v\\\'\"\0\1\12\123\x41\u00e9\U0001F600".encode("utf-8"))
print(r"\n\x", R'\'', rb"\n", Rb"\t", bR'\z', BR"\q")
print(b"\x00\xff\n\\" b'abc', u"unicode", U'upper', b"")
print("""a
b\
c""", repr('\'"'), repr("'"), repr('"'))
print("tab\there", "nul\0nul".encode())
print("adjacent " "strings "
      'over lines')
x = ("a"
     "b"  # comment
     "c")
print(x, "%d" "%s" % (1, 2), "a" "b".upper())
print('\u00e9' == 'é', len('é'), 'é'.encode(), "日本語"[::-1], ascii("日本語\U0001F600"))
print("\377" == "\u00ff", b"\377", len("\
"))
print('''He said "hi" and 'bye\'''', """it's ""quoted"" \"""")
print(repr("\x7f\x80\xa0\xad\u2028\ud7ff"), repr("\U0010ffff"))
é = "names may have accents"
ñ_1 = 2
print(é, ñ_1, [name for name in dir() if not name.isascii()])
ﬁ = "normalized"
print(fi)
