/** The texts of the symbol table's SyntaxErrors, word for word those of CPython 3.13 (Python/symtable.c). */

export const messages = {
  /** `word` is "argument", or from 3.15 on "parameter". */
  duplicateArgument: (name: string, word: string) => `duplicate ${word} '${name}' in function definition`,
  duplicateTypeParameter: (name: string) => `duplicate type parameter '${name}'`,
  reservedTypeParameter: (name: string) => `reserved name '${name}' cannot be used for type parameter`,
  isParameter: (name: string, declaration: Declaration) => `name '${name}' is parameter and ${declaration}`,
  assignedBefore: (name: string, declaration: Declaration) =>
    `name '${name}' is assigned to before ${declaration} declaration`,
  usedBefore: (name: string, declaration: Declaration) =>
    `name '${name}' is used prior to ${declaration} declaration`,
  annotated: (name: string, declaration: Declaration) => `annotated name '${name}' can't be ${declaration}`,
  nonlocalAndGlobal: (name: string) => `name '${name}' is nonlocal and global`,
  nonlocalAtModuleLevel: "nonlocal declaration not allowed at module level",
  noBindingForNonlocal: (name: string) => `no binding for nonlocal '${name}' found`,
  nonlocalTypeParameter: (name: string) => `nonlocal binding not allowed for type parameter '${name}'`,
  /** 3.15, PEP 810. */
  lazyInside: (statement: string, where: string) => `lazy ${statement} not allowed inside ${where}`,
  lazyStar: "lazy from ... import * is not allowed",
  importStar: "import * only allowed at module level",
  walrusInClassComprehension: "assignment expression within a comprehension cannot be used in a class body",
  walrusInTypeVariable: "assignment expression within a comprehension cannot be used in a TypeVar bound",
  walrusInTypeAlias: "assignment expression within a comprehension cannot be used in a type alias",
  walrusInTypeParameters:
    "assignment expression within a comprehension cannot be used within the definition of a generic",
  walrusRebindsTarget: (name: string) =>
    `assignment expression cannot rebind comprehension iteration variable '${name}'`,
  targetRebindsWalrus: (name: string) =>
    `comprehension inner loop cannot rebind assignment expression target '${name}'`,
  walrusInIterable: "assignment expression cannot be used in a comprehension iterable expression",
  yieldInComprehension: (what: string) => `'yield' inside ${what}`,
  notWithin: (what: string, where: string) => `${what} cannot be used within ${where}`,
  tooDeep: "maximum recursion depth exceeded during compilation",
} as const;

export type Declaration = "global" | "nonlocal";
