# The C locale, and messages that nobody translates.
import gettext
import locale

print(locale.setlocale(locale.LC_ALL, "C"), locale.setlocale(locale.LC_NUMERIC), locale.getlocale(locale.LC_TIME), locale.LC_ALL)
print(locale.localeconv()["decimal_point"], locale.localeconv()["grouping"], len(locale.localeconv()))
print(locale.format_string("%d %s %.2f", (1234567, "x", 1234.5), grouping=True), locale.format_string("%(n)d", {"n": 3}), locale.str(1.5), locale.atof("1.5"), locale.atoi("12"))
print(locale.strcoll("a", "b"), sorted(["b", "A", "a"], key=locale.strxfrm), locale.delocalize("1,2"), locale.nl_langinfo(locale.MON_1), locale.nl_langinfo(locale.RADIXCHAR))
for call in (lambda: locale.setlocale(locale.LC_ALL, "xx_YY"), lambda: locale.currency(12), lambda: locale.setlocale(99)):
    try:
        print(call())
    except (locale.Error, ValueError) as error:
        print(type(error).__name__, error)
print(gettext.gettext("hello"), gettext.ngettext("%d file", "%d files", 1) % 1, gettext.ngettext("%d file", "%d files", 3) % 3, gettext.textdomain())
t = gettext.translation("app", fallback=True)
print(t.gettext("same"), t.ngettext("one", "many", 2), t.info())
_ = t.gettext
print(_("text"))
