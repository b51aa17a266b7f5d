"""What `uuid` has from 3.14 on: versions 6, 7 and 8, and the two borders (RFC 9562)."""

import os
import random
import time
import uuid

# 100 ns intervals between the beginning of the Gregorian calendar and that of Unix time.
_GREGORIAN = 0x01B21DD213814000
_EARLY_MASK = (1 << 42) - 1

_last_time_6 = None
_last_time_7 = None
_counter_7 = 0


def _marked(value, version):
    """A UUID of the number, with version and variant in their places."""
    value &= ~(0xF000 << 64) & ~(0xC000 << 48)
    return uuid.UUID(int=value | version << 76 | 0x8000 << 48)


def uuid6(node=None, clock_seq=None):
    global _last_time_6
    moment = time.time_ns() // 100 + _GREGORIAN
    if _last_time_6 is not None and moment <= _last_time_6:
        moment = _last_time_6 + 1
    _last_time_6 = moment
    if clock_seq is None:
        clock_seq = random.getrandbits(14)
    if node is None:
        node = uuid.getnode()
    upper = (moment >> 12 & 0xFFFF_FFFF_FFFF) << 80 | (moment & 0xFFF) << 64
    return _marked(upper | (clock_seq & 0x3FFF) << 48 | node & 0xFFFF_FFFF_FFFF, 6)


def _fresh_counter():
    """A counter whose highest bit is clear, so that it has room to grow, and the random tail."""
    bits = int.from_bytes(os.urandom(10))
    return bits >> 32 & _EARLY_MASK >> 1, bits & 0xFFFF_FFFF


def uuid7():
    global _last_time_7, _counter_7
    moment = time.time_ns() // 1_000_000
    if _last_time_7 is None or moment > _last_time_7:
        _counter_7, tail = _fresh_counter()
    else:
        moment = _last_time_7
        _counter_7 += 1
        if _counter_7 > _EARLY_MASK:
            moment += 1
            _counter_7, tail = _fresh_counter()
        else:
            tail = int.from_bytes(os.urandom(4))
    _last_time_7 = moment
    upper = (moment & 0xFFFF_FFFF_FFFF) << 80 | (_counter_7 >> 30) << 64
    return _marked(upper | (_counter_7 & 0x3FFF_FFFF) << 32 | tail, 7)


def uuid8(a=None, b=None, c=None):
    if a is None:
        a = random.getrandbits(48)
    if b is None:
        b = random.getrandbits(12)
    if c is None:
        c = random.getrandbits(62)
    return _marked((a & 0xFFFF_FFFF_FFFF) << 80 | (b & 0xFFF) << 64 | c & 0x3FFF_FFFF_FFFF_FFFF, 8)


def time_of(value):
    """`UUID.time`, whose bits lie elsewhere in versions 6 and 7."""
    if value.version == 6:
        return value.int >> 96 << 28 | value.time_mid << 12 | value.int >> 64 & 0xFFF
    if value.version == 7:
        return value.int >> 80
    return (value.int >> 64 & 0xFFF) << 48 | value.time_mid << 32 | value.int >> 96
