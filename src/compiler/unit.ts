/**
 * One code object in the making: its names, constants, instructions and the blocks that enclose the statement
 * being compiled. Follows struct compiler_unit of Python/compile.c (3.13).
 */

import { CONDITIONAL_ANNOTATIONS, type NameScope, type Scope, SymbolFlag } from "../symtable/scope.ts";
import type { SegmentScopes } from "../symtable/segment-scopes.ts";
import type { AnnAssign, Identifier, Name, Stmt } from "../syntax/ast.ts";
import { type ConstantCache, ConstantPool } from "./constants.ts";
import type { Label, Location, SequenceInstruction } from "./instruction.ts";

export type UnitKind =
  | "module"
  | "class"
  | "function"
  | "asyncFunction"
  | "lambda"
  | "comprehension"
  | "typeParameters";

/** Something that must be undone when `return`, `break` or `continue` leaves it (struct fblockinfo). */
export interface FrameBlock {
  readonly kind:
    | "while"
    | "for"
    | "tryExcept"
    | "finallyTry"
    | "finallyEnd"
    | "with"
    | "asyncWith"
    | "handlerCleanup"
    | "popValue"
    | "exceptionHandler"
    | "exceptionGroupHandler"
    | "asyncComprehension"
    | "stopIteration";
  readonly location: Location;
  /** Where `continue` goes. */
  readonly start: Label | undefined;
  /** Where `break` goes. */
  readonly exit: Label | undefined;
  /** For `finallyTry`: what to run on the way out. */
  readonly finalBody?: readonly Stmt[];
  /** For `handlerCleanup`: the name that `except ... as name` unbinds. */
  readonly name?: Identifier | undefined;
}

/** An annotated variable of a module or class, whose annotation is compiled after everything else (3.14). */
export interface DeferredAnnotation {
  readonly stmt: AnnAssign & { readonly target: Name };
  readonly segment: CompiledSegment;
  /** Its number among those that may not be reached; `undefined` for one that always is. */
  readonly index: number | undefined;
}

/** A segment and where it starts in the text. */
export interface CompiledSegment {
  readonly scopes: SegmentScopes;
  readonly start: number;
}

export interface SymbolState {
  readonly flags: number;
  /** `undefined` for a name that the scope does not mention. */
  readonly nameScope: NameScope | undefined;
}

/** Cells that a class body has for what is inside it, which are none of its names. */
const CLASS_CELLS: readonly string[] = ["__class__", "__classdict__", CONDITIONAL_ANNOTATIONS];

export class Unit {
  readonly sequence: SequenceInstruction[] = [];
  readonly labels: Label[] = [];
  readonly consts: ConstantPool;
  readonly names = new Map<string, number>();
  readonly varNames = new Map<string, number>();
  readonly cellVars: Map<string, number>;
  readonly freeVars: Map<string, number>;
  /** Its flags say that it has a docstring. */
  hasFlaggedDocstring = false;
  /** Names that are fast locals of a module or class for a while: true inside an inlined comprehension. */
  readonly fastHidden = new Map<string, boolean>();
  /** What inlined comprehensions change about the names of the scope. */
  readonly symbolOverrides = new Map<string, SymbolState>();
  /** Of a class: attributes that its methods set on `self`. */
  readonly staticAttributes = new Set<string>();
  readonly frameBlocks: FrameBlock[] = [];
  readonly deferredAnnotations: DeferredAnnotation[] = [];
  inlinedComprehensionDepth = 0;
  /** How many of the deferred annotations may not be reached. */
  conditionalAnnotationCount = 0;
  argCount = 0;
  posOnlyArgCount = 0;
  kwOnlyArgCount = 0;
  qualname: string;

  constructor(
    readonly kind: UnitKind,
    readonly name: string,
    readonly scope: Scope,
    readonly parent: Unit | undefined,
    /** Class whose name mangles private names. */
    public privateClass: string | undefined,
    readonly firstLine: number,
    cache: ConstantCache,
  ) {
    this.consts = new ConstantPool(cache);
    for (const name of scope.parameters) indexOf(this.varNames, name);
    this.cellVars = numberSorted(scope, "cell", SymbolFlag.COMPREHENSION_CELL, 0);
    if (scope.needsClassCell) indexOf(this.cellVars, "__class__");
    if (scope.needsClassDictCell) indexOf(this.cellVars, "__classdict__");
    if (scope.needsConditionalAnnotationsCell) indexOf(this.cellVars, CONDITIONAL_ANNOTATIONS);
    this.freeVars = numberSorted(scope, "free", SymbolFlag.FREE_IN_METHOD, this.cellVars.size);
    this.qualname = name;
  }

  symbol(name: string): SymbolState {
    const override = this.symbolOverrides.get(name);
    if (override !== undefined) return override;
    return this.scope.symbols.get(name) ?? { flags: 0, nameScope: undefined };
  }

  nameScope(name: string): NameScope | undefined {
    return this.symbol(name).nameScope;
  }

  /** How a closure gets hold of a name (get_ref_type). */
  isCell(name: string): boolean {
    if (this.kind === "class" && CLASS_CELLS.includes(name)) return true;
    return this.nameScope(name) === "cell";
  }
}

/** The index of a name, given one when it is new. */
export function indexOf(table: Map<string, number>, name: string): number {
  let index = table.get(name);
  if (index === undefined) {
    index = table.size;
    table.set(name, index);
  }
  return index;
}

/** dictbytype: names of one kind, sorted by code point as Python sorts strings. */
function numberSorted(
  scope: Scope,
  nameScope: NameScope,
  flag: number,
  firstIndex: number,
): Map<string, number> {
  const names: string[] = [];
  for (const symbol of scope.symbols.values()) {
    if (symbol.nameScope === nameScope || (symbol.flags & flag) !== 0) names.push(symbol.name);
  }
  names.sort(compareCodePoints);
  return new Map(names.map((name, index) => [name, firstIndex + index]));
}

/** Python's order of strings; JavaScript's differs where surrogate pairs are involved. */
export function compareCodePoints(left: string, right: string): number {
  const leftPoints = Array.from(left, (char) => char.codePointAt(0) ?? 0);
  const rightPoints = Array.from(right, (char) => char.codePointAt(0) ?? 0);
  const length = Math.min(leftPoints.length, rightPoints.length);
  for (let index = 0; index < length; index++) {
    const difference = (leftPoints[index] ?? 0) - (rightPoints[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return leftPoints.length - rightPoints.length;
}
