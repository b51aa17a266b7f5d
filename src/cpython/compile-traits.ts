/** How source is compiled where versions differ. The compiler reads these. */

export interface CompileTraits {
  /** Comprehensions run in the frame around them (3.12, PEP 709). */
  readonly inlineComprehensions: boolean;
  /** Common indentation is removed from docstrings (3.13, Python/compile.c, compiler_body). */
  readonly stripsDocstringIndent: boolean;
  /** `super().x` compiles to LOAD_SUPER_ATTR (3.12, Python/compile.c, can_optimize_super_call). */
  readonly hasSuperInstruction: boolean;
  /** Class bodies set `__firstlineno__` and `__static_attributes__` (3.13, Python/compile.c, compiler_class_body). */
  readonly hasClassLineAttributes: boolean;
  /** A method call on an imported name evaluates a plain attribute (3.12, Python/compile.c, is_import_originated). */
  readonly callsImportedAttributesPlainly: boolean;
  /** Literal tuples on the right of a literal `%` string become f-strings (3.11, Python/ast_opt.c, optimize_format). */
  readonly foldsPercentFormat: boolean;
}
