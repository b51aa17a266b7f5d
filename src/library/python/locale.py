# Locales, of which there are two: C, and C with UTF-8 for its characters. DIVERGES: `setlocale` knows no other, so
# that nothing is ever grouped or has a currency, and names of languages are not normalized beyond their encoding.

import re as _re
from builtins import str as _str

__all__ = [
    "getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm",
    "str", "atof", "atoi", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE", "LC_TIME",
    "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding", "LC_MESSAGES",
]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
RADIXCHAR, THOUSEP, CODESET = 65536, 65537, 14
D_T_FMT, D_FMT, T_FMT, T_FMT_AMPM, AM_STR, PM_STR = 131112, 131113, 131114, 131115, 131110, 131111
ABDAY_1, DAY_1, ABMON_1, MON_1 = 131072, 131079, 131086, 131098
YESEXPR, NOEXPR, CRNCYSTR = 327680, 327681, 262159

_DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_INFO = {
    RADIXCHAR: ".", THOUSEP: "", D_T_FMT: "%a %b %e %H:%M:%S %Y", D_FMT: "%m/%d/%y", T_FMT: "%H:%M:%S",
    T_FMT_AMPM: "%I:%M:%S %p", AM_STR: "AM", PM_STR: "PM", YESEXPR: "^[yY]", NOEXPR: "^[nN]", CRNCYSTR: "-",
}
for _index, _name in enumerate(_DAYS):
    _INFO[DAY_1 + _index], _INFO[ABDAY_1 + _index] = _name, _name[:3]
    globals()[f"DAY_{_index + 1}"], globals()[f"ABDAY_{_index + 1}"] = DAY_1 + _index, ABDAY_1 + _index
for _index, _name in enumerate(_MONTHS):
    _INFO[MON_1 + _index], _INFO[ABMON_1 + _index] = _name, _name[:3]
    globals()[f"MON_{_index + 1}"], globals()[f"ABMON_{_index + 1}"] = MON_1 + _index, ABMON_1 + _index


class Error(Exception):
    pass


# The names that `setlocale` prints, in the order of the C library.
_categories = "CTYPE NUMERIC TIME COLLATE MONETARY MESSAGES PAPER NAME ADDRESS TELEPHONE MEASUREMENT IDENTIFICATION"
_current = dict.fromkeys(_categories.split(), "C")
_current["CTYPE"] = "C.UTF-8"
_known = {"": "C.UTF-8", "C": "C", "POSIX": "C", "C.UTF-8": "C.UTF-8", "C.utf8": "C.UTF-8", "C.UTF8": "C.UTF-8"}


def setlocale(category, locale=None):
    names = list(_current)
    if category != LC_ALL:
        if not 0 <= category < len(names):
            raise Error("unsupported locale setting" if locale is not None else "locale query failed")
        names = names[category : category + 1]
    if locale is not None:
        if not isinstance(locale, _str):
            locale = normalize(_build_localename(locale))
        if locale.startswith("LC_"):
            chosen = {part[3:].partition("=")[0]: part.partition("=")[2] for part in locale.split(";")}
        else:
            chosen = dict.fromkeys(names, locale)
        for name in names:
            if chosen.get(name) not in _known:
                raise Error("unsupported locale setting")
        for name in names:
            _current[name] = _known[chosen[name]]
    values = {_current[name] for name in names}
    if len(values) == 1:
        return values.pop()
    return ";".join(f"LC_{name}={value}" for name, value in _current.items())


def _build_localename(pair):
    try:
        language, encoding = pair
    except (TypeError, ValueError):
        raise TypeError("Locale must be None, a string, or an iterable of two strings -- language code, encoding.") from None
    language = "C" if language is None else language
    return language if encoding is None else f"{language}.{encoding}"


def normalize(localename):
    language, dot, encoding = localename.partition(".")
    if language.upper() in ("C", "POSIX"):
        return "C.UTF-8" if encoding.lower().replace("-", "") == "utf8" else "C"
    return localename


def getlocale(category=LC_CTYPE):
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    language, dot, encoding = setlocale(category).partition(".")
    return ("C", encoding) if dot else (None, None)


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    import warnings

    warnings._deprecated(
        "locale.getdefaultlocale",
        "{name!r} is deprecated and slated for removal in Python {remove}. "
        "Use setlocale(), getencoding() and getlocale() instead.",
        remove=(3, 15),
    )
    return "C", "UTF-8"


def getencoding():
    return "UTF-8"


def getpreferredencoding(do_setlocale=True):
    return "UTF-8"


def nl_langinfo(key, /):
    if key == CODESET:
        return "UTF-8" if setlocale(LC_CTYPE) == "C.UTF-8" else "ANSI_X3.4-1968"
    if key not in _INFO:
        raise ValueError("unsupported langinfo constant")
    return _INFO[key]


def localeconv():
    conventions = dict.fromkeys(
        ("int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep"), ""
    )
    conventions |= {"mon_grouping": [], "positive_sign": "", "negative_sign": ""}
    conventions |= dict.fromkeys(
        (
            "int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space",
            "p_sign_posn", "n_sign_posn",
        ),
        CHAR_MAX,
    )
    return conventions | {"decimal_point": ".", "thousands_sep": "", "grouping": []}


def strcoll(a, b, /):
    return (a > b) - (a < b)


def strxfrm(string, /):
    return string


_conversion = _re.compile(r"%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]")


def format_string(f, val, grouping=False, monetary=False):
    if not isinstance(val, (tuple, dict)) and _conversion.search(f) is None:
        return f % ()
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return f"{val:.12g}"


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(delocalize(string))


def atoi(string):
    return int(delocalize(string))


def bindtextdomain(domain, dir, /):
    return dir


def textdomain(domain, /):
    return domain or "messages"


def gettext(msg, /):
    return msg


def dgettext(domain, msg, /):
    return msg


def dcgettext(domain, msg, category, /):
    return msg
