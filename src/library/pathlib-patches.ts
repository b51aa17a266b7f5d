/**
 * Lines of CPython's 3.13 `pathlib` that are changed for other versions: through 3.12 the module was one file with
 * fewer deprecations, and 3.14 has it so again.
 */
import type { Patch } from "./patches.ts";

const REFUSAL = `                    raise TypeError(
                        "argument should be a str or an os.PathLike "
                        "object where __fspath__ returns a str, "
                        f"not {type(path).__name__!r}")
`;

export const PATHLIB_PATCHES: Readonly<Record<string, readonly Patch[]>> = {
  "pathlib._abc": [
    [
      `

class ParserBase:`,
      `

import sys
if sys.version_info < (3, 13):
    UnsupportedOperation = NotImplementedError


class ParserBase:`,
    ],
  ],
  "pathlib._local": [
    [
      REFUSAL,
      `                    if sys.version_info < (3, 12):
                        os.fspath(arg)
                        raise TypeError(
                            "argument should be a str object or an os.PathLike object returning str, "
                            f"not {type(path)!r}")
${REFUSAL}`,
    ],
    [
      `        if _deprecated:
            msg = ("support for supplying more than one positional argument "
                   "to pathlib.PurePath.relative_to() is deprecated and "
                   "scheduled for removal in Python 3.14")
            warnings.warn(msg, DeprecationWarning, stacklevel=2)
`,
      `        if _deprecated:
            if sys.version_info >= (3, 12):
                msg = ("support for supplying more than one positional argument "
                       "to pathlib.PurePath.relative_to() is deprecated and "
                       "scheduled for removal in Python 3.14")
                warnings.warn(msg, DeprecationWarning, stacklevel=2)
`,
    ],
    [
      `                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
`,
      `                more = ("" if sys.version_info >= (3, 12) else
                        " OR one path is relative and the other is absolute.")
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}{more}")
`,
    ],
    [
      `        warnings.warn(msg, DeprecationWarning, stacklevel=2)
        if self.parser is ntpath:`,
      `        if sys.version_info >= (3, 13):
            warnings.warn(msg, DeprecationWarning, stacklevel=2)
        if self.parser is ntpath:`,
    ],
    [
      `        if kwargs:
            msg = (`,
      `        if kwargs and sys.version_info >= (3, 12):
            msg = (`,
    ],
    [
      `        """Return the path as a URI."""
`,
      `        if sys.version_info >= (3, 14) and not isinstance(self, Path):
            msg = ('pathlib.PurePath.as_uri() is deprecated and scheduled for removal in Python {remove}. '
                   'Use pathlib.Path.as_uri().')
            warnings._deprecated('pathlib.PurePath.as_uri', msg, remove=(3, 19))
`,
    ],
    // Through 3.12 \`**\` at the end of a pattern is folders only, and a pattern that holds it otherwise is refused.
    [
      `            parts.append('')
        select =`,
      `            parts.append('')
        if sys.version_info < (3, 13):
            for part in parts:
                if '**' in part and part != '**':
                    raise ValueError("Invalid pattern: '**' can only be an entire path component")
            if parts[-1] == '**':
                parts.append('')
        select =`,
    ],
    [
      `            raise UnsupportedOperation(
                f"cannot instantiate {cls.__name__!r} on your system")

class WindowsPath(`,
      `            raise UnsupportedOperation(
                f"cannot instantiate {cls.__name__!r} on your system")


if sys.version_info[:2] != (3, 13):
    for _class in (PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, _PathParents):
        _class.__module__ = 'pathlib'

class WindowsPath(`,
    ],
    [
      `    if os.name != 'nt':
        def __new__(cls, *args, **kwargs):
            raise`,
      `    if sys.version_info[:2] != (3, 13):
        __module__ = 'pathlib'

    if os.name != 'nt':
        def __new__(cls, *args, **kwargs):
            raise`,
    ],
  ],
};
