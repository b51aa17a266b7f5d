/** What differs between the Python versions that this compiler can be. The values come from the version profile. */
import type { SymtableTraits } from "../symtable/scope.ts";

export interface CompilerTraits extends SymtableTraits {
  /** Common indentation is removed from docstrings (3.13). */
  readonly stripsDocstringIndent: boolean;
  /** `super().x` compiles to LOAD_SUPER_ATTR (3.12). */
  readonly hasSuperInstruction: boolean;
  /** Class bodies set `__firstlineno__` and `__static_attributes__` (3.13). */
  readonly hasClassLineAttributes: boolean;
  /** A method call on an imported name evaluates a plain attribute (3.12). */
  readonly callsImportedAttributesPlainly: boolean;
  /** Literal tuples on the right of a literal `%` string become f-strings (3.11). */
  readonly foldsPercentFormat: boolean;
}

/** CPython 3.13. */
export const traits313: CompilerTraits = {
  inlineComprehensions: true,
  stripsDocstringIndent: true,
  hasSuperInstruction: true,
  hasClassLineAttributes: true,
  callsImportedAttributesPlainly: true,
  foldsPercentFormat: true,
};
