/**
 * Lines of CPython's 3.13 texts that are changed so that they do what those of another version do. What differs more
 * than in a few lines, or in words only, stays as it is in 3.13 (see `LIBRARY_VERSION`).
 */
import type { Patch } from "./patches.ts";

export const VERSION_PATCHES: Readonly<Record<string, readonly Patch[]>> = {
  // Until the first nodes are given away, 3.14 prepares as often as it is asked.
  graphlib: [
    [
      '        if self._ready_nodes is not None:\n            raise ValueError("cannot prepare() more than once")\n\n' +
        "        self._ready_nodes = [\n            i.node for i in self._node2info.values() if i.npredecessors == 0\n        ]\n",
      "        import sys\n        if sys.version_info >= (3, 14):\n            if self._npassedout > 0:\n" +
        '                raise ValueError("cannot prepare() after starting sort")\n' +
        '        elif self._ready_nodes is not None:\n            raise ValueError("cannot prepare() more than once")\n' +
        "        if self._ready_nodes is None:\n            self._ready_nodes = [\n" +
        "                i.node for i in self._node2info.values() if i.npredecessors == 0\n            ]\n",
    ],
  ],
  "pathlib._local": [
    [
      '        """Return the path as a URI."""\n',
      "        if sys.version_info >= (3, 14) and not isinstance(self, Path):\n            import warnings\n" +
        "            msg = ('pathlib.PurePath.as_uri() is deprecated and scheduled for removal in Python {remove}. '\n" +
        "                   'Use pathlib.Path.as_uri().')\n" +
        "            warnings._deprecated('pathlib.PurePath.as_uri', msg, remove=(3, 19))\n",
    ],
  ],
};
