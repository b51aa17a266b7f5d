/**
 * `zoneinfo` is CPython's with a few lines changed. DIVERGES: it has no data of time zones, as on a machine without them
 * (the package tzdata is 340 kB): all but UTC are files that the program is given below `/usr/share/zoneinfo`.
 */
import type { Patch } from "./patches.ts";

const TZDATA_LOOKUP = `    from importlib import resources

    components = key.split("/")
    package_name = ".".join(["tzdata.zoneinfo"] + components[:-1])
    resource_name = components[-1]

    try:
        return resources.files(package_name).joinpath(resource_name).open("rb")
    except (ImportError, FileNotFoundError, UnicodeEncodeError):
        import sys
        if "tzdata" not in sys.modules:
            raise ZoneInfoNotFoundError(
                f"No time zone found with key {key}. \\n"
                " On Pyodide you must do pyodide.loadPackage('tzdata')"
                " package before you use zoneinfo.")
`;

/** A file of version 2 with one type of time and no change (RFC 8536): a header and a block, twice, and a rule. */
const UTC_FILE = `    try:
        if key != "UTC":
            raise ModuleNotFoundError("No module named 'tzdata'", name="tzdata")
        import io
        block = b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, 0, 1, 4) + bytes(6) + b"UTC\\0"
        return io.BytesIO(block + block + b"\\nUTC0\\n")
    except (ImportError, FileNotFoundError, UnicodeEncodeError):
`;

const ZONES_OF_TZDATA = `    try:
        with resources.files("tzdata").joinpath("zones").open("r") as f:
            for zone in f:
                zone = zone.strip()
                if zone:
                    valid_zones.add(zone)
    except (ImportError, FileNotFoundError):
        pass
`;

export const ZONE_PATCHES: Readonly<Record<string, readonly Patch[]>> = {
  "zoneinfo._common": [
    [TZDATA_LOOKUP, UTC_FILE],
    ["zip(self.__slots__, args, strict=True)", "zip(self.__slots__, args)"],
  ],
  // As the native class shows itself.
  "zoneinfo._zoneinfo": [
    [
      `            return f"{self.__class__.__name__}(key={self._key!r})"`,
      `            name = "zoneinfo.ZoneInfo" if type(self) is ZoneInfo else self.__class__.__name__
            return f"{name}(key={self._key!r})"`,
    ],
  ],
  "zoneinfo._tzpath": [
    ["import os\nimport sysconfig\n", "import os\n"],
    [
      'sysconfig.get_config_var("TZPATH")',
      '"/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo"',
    ],
    ["    from importlib import resources\n\n    valid_zones = set()\n", '    valid_zones = {"UTC"}\n'],
    [ZONES_OF_TZDATA, ""],
  ],
};
