# What CPython's `_codecs` does, over `str.encode` and `bytes.decode`, and the few codecs between bytes and between
# texts. DIVERGES: error handlers of the program are kept but not asked by `str.encode` and `bytes.decode`; codecs of
# the program are found by the functions here and by nobody else; the functions of charmaps are absent.

_TEXT = {
    "utf_8": "utf-8", "utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "cp65001": "utf-8",
    "utf_8_sig": "utf-8-sig",
    "ascii": "ascii", "us_ascii": "ascii", "646": "ascii",
    "latin_1": "iso8859-1", "latin1": "iso8859-1", "latin": "iso8859-1", "l1": "iso8859-1",
    "iso_8859_1": "iso8859-1", "iso8859_1": "iso8859-1", "iso8859": "iso8859-1", "8859": "iso8859-1",
    "utf_16": "utf-16", "utf16": "utf-16", "u16": "utf-16",
    "utf_16_le": "utf-16-le", "utf_16le": "utf-16-le", "utf_16_be": "utf-16-be", "utf_16be": "utf-16-be",
    "unicode_escape": "unicode-escape", "raw_unicode_escape": "raw-unicode-escape",
    "utf_32": "utf-32", "utf32": "utf-32", "u32": "utf-32",
    "utf_32_le": "utf-32-le", "utf_32le": "utf-32-le", "utf_32_be": "utf-32-be", "utf_32be": "utf-32-be",
}
_OTHER = {
    "rot_13": "rot-13", "rot13": "rot-13",
    "hex": "hex", "hex_codec": "hex",
    "base64": "base64", "base64_codec": "base64", "base_64": "base64",
}
_searchers = []
_found = {}
_handlers = {}


def _normalized(encoding):
    chars = []
    for each in encoding.lower():
        if each.isascii() and (each.isalnum() or each == "."):
            chars.append(each)
        elif chars and chars[-1] != "_":
            chars.append("_")
    return "".join(chars).strip("_")


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searchers.append(search_function)


def unregister(search_function, /):
    if search_function in _searchers:
        _searchers.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    name = _normalized(encoding)
    if name not in _found:
        info = _text_codec(_TEXT[name]) if name in _TEXT else _table_codec(name) or _other_codec(_OTHER.get(name))
        for search in _searchers if info is None else ():
            info = search(name)
            if info is not None:
                break
        if info is None:
            raise LookupError(f"unknown encoding: {encoding}")
        _found[name] = info
    return _found[name]


def encode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).decode(obj, errors)[0]


def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    if name in _handlers:
        return _handlers[name]
    raise LookupError(f"unknown error handler name '{name}'")


def _text_pair(function, encoding):
    def encode(obj, errors="strict", /):
        if not isinstance(obj, str):
            raise TypeError(f"{function}_encode() argument 1 must be str, not {type(obj).__name__}")
        return obj.encode(encoding, errors or "strict"), len(obj)

    def decode(obj, errors="strict", final=True, /):
        is_literal = isinstance(obj, str) and encoding.endswith("escape")
        data = obj.encode() if is_literal else bytes(memoryview(obj))
        return data.decode(encoding, errors or "strict"), len(data)

    encode.__name__ = encode.__qualname__ = f"{function}_encode"
    decode.__name__ = decode.__qualname__ = f"{function}_decode"
    return encode, decode


_TEXT_PAIRS = {
    function: _text_pair(function, encoding)
    for function, encoding in (
        ("utf_8", "utf-8"),
        ("ascii", "ascii"),
        ("latin_1", "latin-1"),
        ("utf_16", "utf-16"),
        ("utf_16_le", "utf-16-le"),
        ("utf_16_be", "utf-16-be"),
        ("utf_32", "utf-32"),
        ("utf_32_le", "utf-32-le"),
        ("utf_32_be", "utf-32-be"),
        ("utf_8_sig", "utf-8-sig"),
        ("unicode_escape", "unicode-escape"),
        ("raw_unicode_escape", "raw-unicode-escape"),
    )
}
_ESCAPES = {
    "\n": b"", "\\": b"\\", "'": b"'", '"': b'"', "a": b"\a", "b": b"\b", "f": b"\f", "n": b"\n", "r": b"\r",
    "t": b"\t", "v": b"\v",
}


def escape_decode(data, errors="strict", /):
    """Bytes that a literal of bytes stands for, and how many were read."""
    text = (data.encode() if isinstance(data, str) else bytes(data)).decode("latin-1")
    parts = []
    at = 0
    while at < len(text):
        stop = text.find("\\", at)
        if stop < 0:
            stop = len(text)
        parts.append(text[at:stop].encode("latin-1"))
        at = stop + 2
        if stop == len(text):
            break
        kind = text[stop + 1:at]
        if kind == "":
            raise ValueError("Trailing \\ in string")
        if kind in _ESCAPES:
            parts.append(_ESCAPES[kind])
        elif kind in "01234567":
            while at < min(len(text), stop + 4) and text[at] in "01234567":
                at += 1
            parts.append(bytes([int(text[stop + 1:at], 8) & 255]))
        elif kind == "x":
            digits = text[at:at + 2]
            if len(digits) == 2 and digits.isalnum() and all(each in "0123456789abcdefABCDEF" for each in digits):
                parts.append(bytes([int(digits, 16)]))
                at += 2
            elif errors == "strict":
                raise ValueError(f"invalid \\x escape at position {stop}")
            elif errors == "replace":
                parts.append(b"?")
            elif errors != "ignore":
                raise ValueError(f"decoding error; unknown error handling code: {errors}")
        else:
            import warnings

            warnings.warn(f"invalid escape sequence '\\{kind}'", DeprecationWarning, stacklevel=2)
            parts.append(text[stop:at].encode("latin-1"))
    return b"".join(parts), len(text)


def escape_encode(data, errors="strict", /):
    """How the bytes look in a literal, and how many there are."""
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    shown = repr(b'"' + data)[3:-1]
    return shown.encode("ascii"), len(data)


utf_8_encode, utf_8_decode = _TEXT_PAIRS["utf_8"]
ascii_encode, ascii_decode = _TEXT_PAIRS["ascii"]
latin_1_encode, latin_1_decode = _TEXT_PAIRS["latin_1"]
utf_16_encode, utf_16_decode = _TEXT_PAIRS["utf_16"]
utf_16_le_encode, utf_16_le_decode = _TEXT_PAIRS["utf_16_le"]
utf_16_be_encode, utf_16_be_decode = _TEXT_PAIRS["utf_16_be"]
utf_32_encode, utf_32_decode = _TEXT_PAIRS["utf_32"]
utf_32_le_encode, utf_32_le_decode = _TEXT_PAIRS["utf_32_le"]
utf_32_be_encode, utf_32_be_decode = _TEXT_PAIRS["utf_32_be"]
unicode_escape_encode, unicode_escape_decode = _TEXT_PAIRS["unicode_escape"]
raw_unicode_escape_encode, raw_unicode_escape_decode = _TEXT_PAIRS["raw_unicode_escape"]


def _incomplete(data, encoding):
    from _charmaps import incomplete, multibyte_name_of

    if multibyte_name_of(encoding):
        return incomplete(encoding, bytes(data))
    # How many bytes at the end of the data may be the start of a character.
    if encoding.startswith("utf-16"):
        return len(data) % 2
    if encoding.startswith("utf-32"):
        return len(data) % 4
    if not encoding.startswith("utf-8"):
        return 0
    for back in range(1, min(4, len(data) + 1)):
        byte = data[-back]
        if byte < 0x80:
            return 0
        if byte >= 0xC0:
            needed = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return back if back < needed else 0
    return 0


def _table_codec(name):
    from _charmaps import multibyte_name_of, name_of

    found = multibyte_name_of(name)
    if found:
        return _codec_of(found, *_text_pair("multibyte", found))
    found = name_of(name)
    return found and _codec_of(found.replace("_", "-"), *_text_pair("charmap", found))


def _text_codec(name):
    return _codec_of(name, *_TEXT_PAIRS["latin_1" if name == "iso8859-1" else name.replace("-", "_")])


def _codec_of(name, encode, decode):
    import codecs

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            rest = 0 if final else _incomplete(input, name)
            used = len(input) - rest
            return decode(input[:used], errors)[0], used

    class Codec(codecs.Codec):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

        def decode(self, input, errors="strict"):
            data = bytes(input)
            used = len(data) - _incomplete(data, name)
            return decode(data[:used], errors)[0], used

    class StreamWriter(Codec, codecs.StreamWriter):
        pass

    class StreamReader(Codec, codecs.StreamReader):
        pass

    return codecs.CodecInfo(
        encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name=name
    )


def _rot13(text, errors="strict"):
    lower = "abcdefghijklmnopqrstuvwxyz"
    both = lower + lower.upper()
    turned = lower[13:] + lower[:13]
    return str.translate(text, str.maketrans(both, turned + turned.upper())), len(text)


def _hex_encode(data, errors="strict"):
    return bytes(memoryview(data)).hex().encode(), len(data)


def _hex_decode(data, errors="strict"):
    import binascii

    return binascii.a2b_hex(data), len(data)


def _base64_encode(data, errors="strict"):
    import base64

    return base64.encodebytes(data), len(data)


def _base64_decode(data, errors="strict"):
    import base64

    return base64.decodebytes(data), len(data)


def _other_codec(name):
    if name is None:
        return None
    import codecs

    encode, decode = {
        "rot-13": (_rot13, _rot13),
        "hex": (_hex_encode, _hex_decode),
        "base64": (_base64_encode, _base64_decode),
    }[name]
    return codecs.CodecInfo(encode, decode, name=name, _is_text_encoding=False)
