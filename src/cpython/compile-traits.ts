import type { GrammarTraits } from "./grammar-traits.ts";

/** How source is compiled where versions differ. The compiler reads these. */

export interface CompileTraits {
  /** Comprehensions run in the frame around them (3.12, PEP 709). */
  readonly inlineComprehensions: boolean;
  /** Annotations are evaluated when somebody asks, by a function of their own (3.14, PEP 649). */
  readonly lazyAnnotations: boolean;
  /** A function's `__annotate__` has its qualified name from the compiler (3.15), not from the function (3.14). */
  readonly annotateIsNamedByCompiler: boolean;
  /** Positional-only parameters come first among a function's annotations (3.15), not after the others. */
  readonly annotatesPositionalOnlyFirst: boolean;
  /** Common indentation is removed from docstrings (3.13, Python/compile.c, compiler_body). */
  readonly stripsDocstringIndent: boolean;
  /** `super().x` compiles to LOAD_SUPER_ATTR (3.12, Python/compile.c, can_optimize_super_call). */
  readonly hasSuperInstruction: boolean;
  /** Class bodies set `__firstlineno__` and `__static_attributes__` (3.13, Python/compile.c, compiler_class_body). */
  readonly hasClassLineAttributes: boolean;
  /** A method call on an imported name evaluates a plain attribute (3.12, Python/compile.c, is_import_originated). */
  readonly callsImportedAttributesPlainly: boolean;
  /** A method called with keywords is bound first (through 3.10, Python/compile.c, maybe_optimize_method_call). */
  readonly keywordCallsBindMethods: boolean;
  /** Literal tuples on the right of a literal `%` string become f-strings (3.11, Python/ast_opt.c, optimize_format). */
  readonly foldsPercentFormat: boolean;
  /**
   * Iterating, and entering and leaving `with`, point at the iterable or the context manager, not at the whole
   * statement or comprehension (3.13, Python/compile.c, compiler_for and compiler_with).
   */
  readonly pointsAtOperands: boolean;
  /**
   * Loops go through lists, tuples, text and bytes without an iterator object (3.15, Python/bytecodes.c, GET_ITER), and a
   * generator expression asks for its iterator itself (Python/codegen.c, codegen_comprehension).
   */
  readonly iteratesInPlace: boolean;
  /** Warnings of what cannot be called or indexed are about the operand, not the whole (3.12, check_caller). */
  readonly warnsOfOperands: boolean;
  /**
   * Adding an element in a comprehension points at the element, not at the comprehension or, where conditions
   * compare, at the last comparison (3.12, compiler_sync_comprehension_generator).
   */
  readonly pointsAtElements: boolean;
  /**
   * What a failed `assert` points at: the last comparison that decided (through 3.11), the statement (3.12), or the
   * test (3.13; Python/compile.c, compiler_assert).
   */
  readonly assertPointsAt: "comparison" | "statement" | "test";
  /** Replacement fields point at the whole f-string (through 3.11, Parser/string_parser.c). */
  readonly fieldsPointAtString: boolean;
  /** In the syntax tree an empty text follows a format specification that ends with a field (3.12). */
  readonly specificationsEndWithText: boolean;
  /** What is said of `x is 5`, with `{operator}`, `{type}` and `{meant}` (Python/compile.c, compiler_check_compare). */
  readonly identityWarning: string;
  /** `1if x else y` is warned of (3.11, Parser/tokenizer.c, verify_end_of_number). */
  readonly warnsOfNumbersBeforeKeywords: boolean;
  /** What is said of `"\\d"`, `{}` being the letter; undefined before 3.12 (Parser/string_parser.c). */
  readonly escapeWarning: string | undefined;
  readonly octalEscapeWarning: string | undefined;
  /**
   * Bodies of generators end in a handler that turns a StopIteration into a RuntimeError (3.12, Python/compile.c,
   * wrap_in_stopiteration_handler); before, who resumes them does that (Objects/genobject.c, gen_send_ex2).
   */
  readonly handlesStopIterationInside: boolean;
  /** `return`, `break` and `continue` that leave a `finally` block are warned of (3.14, PEP 765). */
  readonly warnsOfJumpsInFinally: boolean;
  /** The second copy of a `finally` block is compiled without warnings (3.14, Python/compile.c, c_disable_warning). */
  readonly warnsOnceOfFinally: boolean;
  /** A name that cannot be imported, or bound by an import, is marked itself (3.14), not the statement. */
  readonly importErrorsPointAtName: boolean;
  /** What is wrong with an escape is said of its line, not of the literal's first (3.14, warn_invalid_escape_sequence). */
  readonly escapeWarningHasOwnLine: boolean;
  /** Operators on constants are folded before the compiler sees them (through 3.13, Python/ast_opt.c), not afterwards. */
  readonly foldsOperatorsInTree: boolean;
  /** None, True, False, -1 and "" are no constants of code (3.15, LOAD_COMMON_CONSTANT). */
  readonly loadsCommonConstants: boolean;
  /**
   * Some errors of the symbol table name the place of the block around them, and columns of `:=` count from 0 (3.9,
   * Python/symtable.c: ste_lineno, ste_col_offset).
   */
  readonly errorsPointAtBlocks: boolean;
  /** Constraints of type variables are bounds in messages, too (3.12, Python/symtable.c, symtable_visit_type_param). */
  readonly callsConstraintsBounds: boolean;
  /** What leaves a `with` block has the line of the last statement in it (3.9, Python/compile.c, compiler_with). */
  readonly leavesWithAtLastStatement: boolean;
  /** Displays of more items than this are built by appending. */
  readonly displayMaxStackItems: number;
  /** So are displays of constants only (from 3.14). */
  readonly longConstantDisplaysAreAppended: boolean;
  /** `del __debug__` compiles (3.9, Python/compile.c, forbidden_name). */
  readonly deletesDebug: boolean;
  /** A repeated keyword argument is told with its column, but on the line of the call (3.9, validate_keywords). */
  readonly keywordErrorsStayOnLine: boolean;
  /** The symbol table refuses `await` and its kin outside of async functions (3.14), not what comes after it. */
  readonly symtableChecksAwait: boolean;
  /** `co_flags` says whether a function has a docstring (3.14, CO_HAS_DOCSTRING). */
  readonly flagsDocstrings: boolean;
  /** Adding a real to a complex constant leaves the imaginary part alone (3.14). */
  readonly complexKeepsReals: boolean;
  /** `with` calls `__enter__` and `__exit__` without binding them (3.14, Python/codegen.c, codegen_with_inner). */
  readonly loadsContextMethods: boolean;
  /** Calls of decorators are on the line of the `def` or `class` (through 3.10), not their own. */
  readonly decoratorsPointAtDefinition: boolean;
  /** Attributes and calls of methods are on the line of the name (3.10), not where the expression begins. */
  readonly attributesPointAtName: boolean;
  /** `assert (1, "x")`, a constant, is warned of as other tuples are (3.10). */
  readonly warnsOfConstantAssertions: boolean;
  /** An asynchronous comprehension makes the one around it asynchronous (3.11), where that was an error. */
  readonly comprehensionsAwaitForOthers: boolean;
  /** The error of an asynchronous comprehension says where it is (3.10). */
  readonly asyncErrorHasLine: boolean;
  /** `co_firstlineno` of a module is the line of its first statement (3.9), not 1. */
  readonly modulesStartAtFirstStatement: boolean;
  readonly grammar: GrammarTraits;
  /** Blocks that may be open at once (Include/cpython/code.h, CO_MAXBLOCKS; 21 from 3.13). */
  readonly maxBlocks: number;
  /** `yield from` outside a function is called so, and not `yield` (3.13, Python/compile.c). */
  readonly namesMisplacedYieldFrom: boolean;
  /**
   * Errors of names in patterns, arguments and parameters, and of future imports, point at what is wrong (3.12), and
   * not at what was compiled last.
   */
  readonly pointsAtWrongName: boolean;
}
