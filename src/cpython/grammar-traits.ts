/** How the grammar of Python, and what its parser says of texts that do not follow it, differs between versions. */

export interface GrammarTraits {
  /** `match` (3.10, PEP 634). */
  readonly hasMatch: boolean;
  /** `except*` (3.11, PEP 654), and `*` in subscripts and annotations (3.11, PEP 646). */
  readonly hasExceptStar: boolean;
  /** `a[b := c]` (3.10, Grammar/python.gram, slices). */
  readonly slicesTakeAssignments: boolean;
  /** `except A, B:` without parentheses (3.14, PEP 758). */
  readonly hasBareExceptTypes: boolean;
  /** Template strings, `t"..."` (3.14, PEP 750). */
  readonly hasTemplateStrings: boolean;
  /** `ur"a"` and its like say which letters do not go together (3.14, Parser/lexer/lexer.c). */
  readonly namesIncompatiblePrefixes: boolean;
  /** Type parameters and `type` (3.12, PEP 695). */
  readonly hasTypeParameters: boolean;
  /** Defaults of type parameters (3.13, PEP 696). */
  readonly hasTypeDefaults: boolean;
  /** f-strings are parsed by the grammar (3.12, PEP 701), and not by a scanner of their own. */
  readonly tokenizesFStrings: boolean;
  /** The token at a line's end has the width of the line break (3.12, Parser/tokenizer.c, tok_get). */
  readonly newlineHasWidth: boolean;
  /** Escapes that cannot be decoded: at the literal (3.12), or after all literals side by side. */
  readonly literalErrorsPointAtLiteral: boolean;
  /** Escapes of f-strings that cannot be decoded are marked at the text they are in (3.14, Parser/action_helpers.c, _PyPegen_decode_fstring_part). */
  readonly formattedTextErrorsPointAtText: boolean;
  /** `*x` after `**y` is marked from the comma on (3.13), or at the last token. */
  readonly unpackingOrderHasRange: boolean;
  /** A name may not follow a number at once (3.10, Parser/tokenizer.c, verify_end_of_number). */
  readonly checksEndOfNumbers: boolean;
  /** Nor may any character beyond ASCII (3.10, verify_end_of_number: is_potential_identifier_char). */
  readonly numbersRefuseNonAscii: boolean;
  /** Control characters have an error of their own (3.11, Parser/tokenizer.c, tok_get). */
  readonly namesControlCharacters: boolean;
  /** Most mistakes are "invalid syntax" at the last token that was read (3.9, before most invalid_ rules). */
  readonly knowsFewMistakes: boolean;
  /** What a function is defined with is a parameter, not an argument, in all messages (3.15). */
  readonly saysParameter: boolean;
  /** Parameters in the wrong order, `def` without parentheses, `=` without a default (3.11, invalid_parameters). */
  readonly knowsParameterMistakes: boolean;
  /** `*x` after `**y` is marked where the arguments are (only 3.10), not at the last token. */
  readonly unpackingOrderPointsAtArguments: boolean;
  /** `f"{!r}"` says before what an expression is missing (3.11, Parser/string_parser.c, fstring_compile_expr). */
  readonly namesEndOfEmptyField: boolean;
  /** Bytes beyond ASCII are an error of their literal (3.11, _PyPegen_parsestr), not of the last token. */
  readonly bytesErrorPointsAtLiteral: boolean;
  readonly bytesErrorMessage: string;
  /** What is said of `def f(a=1, b)` (Grammar/python.gram, invalid_parameters). */
  readonly defaultOrderMessage: string;
  /** `f(a=)` and `f(**a=b)` (3.12, invalid_arguments, invalid_kwarg). */
  readonly knowsMissingArgumentValue: boolean;
  /** `import a from b` (3.12, invalid_import). */
  readonly knowsImportBeforeFrom: boolean;
  /** What is said of `f"{a ! r}"`, `{}` being what the string is called (Parser/action_helpers.c). */
  readonly misplacedConversionMessage: string;
  /** A name that is the beginning of a soft keyword is none (3.14), so a comma may be missing after it. */
  readonly comparesSoftKeywordsWhole: boolean;
  /**
   * `import a as b.c`, `except A as b.c`, `case a as b.c`, `a if b else pass`, `pass if a else b`, `elif` after `else`,
   * `a <> b`, `"a" b "c"` (3.14).
   */
  readonly knowsLaterMistakes: boolean;
  /** `raise from a`, `assert a = b`, `with a, :`, `case` alone, `{a: **b}`, `*a if b else c`, `{**a, "b": c}` as a pattern (3.15). */
  readonly knowsLatestMistakes: boolean;
  /** `[*a for a in b]` and `{**a for a in b}` (3.15, PEP 798). */
  readonly unpacksInComprehensions: boolean;
  /** `lazy import a` (3.15, PEP 810). */
  readonly hasLazyImports: boolean;
  /** `for a b`, `f(*)`, `f(*a=b)`, `1 + not a`, `import` alone, an escaped end quote (3.13). */
  readonly knowsRecentMistakes: boolean;
}
