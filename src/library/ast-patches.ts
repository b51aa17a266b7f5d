/**
 * Lines of `ast` that differ between versions. DIVERGES: `ast.unparse` writes an Interactive of several statements on
 * lines of their own, as through 3.13, and strings within fields through 3.11 as later versions do.
 */
import type { Patch } from "./patches.ts";

/** Old names for constants have warned since 3.12: each place takes `warnings` from the module, where it is silent before. */
const WARNING_PLACES: readonly Patch[] = [
  ['    def _n_getter(self):\n        """Deprecated. Use value instead."""\n', ""],
  ["    def _n_setter(self, value):\n", ""],
  ['    def _s_getter(self):\n        """Deprecated. Use value instead."""\n', ""],
  ["    def _s_setter(self, value):\n", ""],
  ["    def __instancecheck__(cls, inst):\n        if cls in _const_types:\n", "    "],
  ['got multiple values for argument {key!r}")\n    if cls in _const_types:\n', ""],
  ["        if cls is _ast_Ellipsis:\n", "    "],
].map(([before = "", indentation = ""]): Patch => {
  const line = `        ${indentation}import warnings\n`;
  return [before + line, before + line.replace("import warnings", "warnings = _warnings")];
});

/** What is in no version but some, at the end of the module. */
const END = `
if sys.version_info < (3, 12):
    globals().update(_deprecated_globals)
if sys.version_info >= (3, 14):
    from _ast_later import compare
    _deprecated_globals.clear()
    del Constant.n, Constant.s, NodeVisitor.visit_Constant
    _Unparser.visit_TemplateStr = _Unparser.visit_JoinedStr
    _Unparser.visit_Interpolation = _Unparser.visit_FormattedValue
`;

export const AST_PATCHES: readonly Patch[] = [
  [
    "import sys\nimport re\n",
    "import sys\nimport re\nimport warnings as _warnings\nif sys.version_info < (3, 12):\n    from _ast_later import silent_warnings as _warnings\n",
  ],
  ...WARNING_PLACES,
  // Empty lists and what is None are left out since 3.13; the context of most nodes since 3.15.
  ["    indent=None, show_empty=False,\n", "    indent=None, show_empty=sys.version_info < (3, 13),\n"],
  [
    "                    and (value is None or value == [])\n",
    "                    and (value is None or value == [] or sys.version_info >= (3, 15) and isinstance(value, Load))\n",
  ],
  [
    "                    args_buffer.append(repr(value))\n",
    "                    args_buffer.append(_format(value)[0])\n",
  ],
  [
    `parse(node_or_string.lstrip(" \\t"), mode='eval')`,
    `parse(node_or_string.lstrip(" \\t") if sys.version_info >= (3, 10) else node_or_string, mode='eval')`,
  ],
  [
    "        if lno := getattr(node, 'lineno', None):\n            msg",
    "        if sys.version_info >= (3, 10) and (lno := getattr(node, 'lineno', None)):\n            msg",
  ],
  // Quotes are used again where that is allowed by releases before 3.12.9 and 3.13.2.
  [
    "                new_quote_types = [q for q in quote_types if q not in value]\n                if new_quote_types:\n",
    "                new_quote_types = [q for q in quote_types if q not in value]\n                if new_quote_types and not ((3, 12) <= sys.version_info < (3, 12, 9) or (3, 13) <= sys.version_info < (3, 13, 2)):\n",
  ],
  // Type parameters have defaults since 3.13.
  ...["    self.traverse(node.bound)", 'self.write("*" + node.name)', 'self.write("**" + node.name)'].map(
    (before): Patch => {
      const lines = `        ${before}\n        if node.default_value:\n`;
      return [lines, lines.replace("node.default_value", "getattr(node, 'default_value', None)")];
    },
  ),
  // Template strings (3.14).
  [
    '        self.write("f")\n\n        fstring_parts',
    `        self.write("t" if type(node).__name__ == 'TemplateStr' else "f")\n\n        fstring_parts`,
  ],
  [
    "        elif isinstance(node, FormattedValue):\n            self.visit_FormattedValue(node)\n",
    "        elif type(node).__name__ in ('FormattedValue', 'Interpolation'):\n            self.visit_FormattedValue(node)\n",
  ],
  [
    "            expr = unparse_inner(node.value)\n",
    "            expr = getattr(node, 'str', None) or unparse_inner(node.value)\n",
  ],
  // Lazy imports and unpacking in comprehensions (3.15).
  [
    '        self.fill("import ")\n',
    `        self.fill("lazy import " if getattr(node, 'is_lazy', 0) else "import ")\n`,
  ],
  [
    '        self.fill("from ")\n',
    `        self.fill("lazy from " if getattr(node, 'is_lazy', 0) else "from ")\n`,
  ],
  [
    `            self.traverse(node.key)
            self.write(": ")
            self.traverse(node.value)
`,
    `            self.write("" if node.value else "**"); self.traverse(node.key)
            self.write(": " if node.value else "")
            if node.value: self.traverse(node.value)
`,
  ],
  ["\n\ndef main():\n", `\n${END}\n\ndef main():\n`],
];
