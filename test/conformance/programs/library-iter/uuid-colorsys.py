import colorsys
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.fields, u.version, u.variant, u.urn, u.time_low, u.node)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://python.org"), uuid.NAMESPACE_OID)
print(uuid.UUID(int=5), uuid.UUID(bytes=b"x" * 16), uuid.UUID("{12345678123456781234567812345678}"), u == uuid.UUID(u.hex), u < uuid.UUID(int=5), hash(u) == hash(uuid.UUID(u.hex)))
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, a.version, a.variant == uuid.RFC_4122, len(str(a)), uuid.uuid1().version)
for bad in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b"x"), lambda: u < 5, lambda: setattr(u, "int", 5)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for rgb in ((0, 0, 0), (1, 1, 1), (0.2, 0.4, 0.4), (0.9, 0.1, 0.5)):
    print(colorsys.rgb_to_hsv(*rgb), colorsys.rgb_to_hls(*rgb), colorsys.rgb_to_yiq(*rgb))
    print(colorsys.hsv_to_rgb(*rgb), colorsys.hls_to_rgb(*rgb), colorsys.yiq_to_rgb(*rgb))
