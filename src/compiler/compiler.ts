/**
 * The state of one compilation and the few operations that everything else is made of: emit an instruction,
 * open and close a code unit, place a label, look a name up. What to emit for which syntax is in the other files.
 */

import { invariant } from "../base/invariant.ts";
import type { CodeUnit, Constant } from "../bytecode/code.ts";
import { Op } from "../bytecode/opcodes.ts";
import type { CompileTraits } from "../cpython/compile-traits.ts";
import type { FutureFeatures } from "../symtable/future.ts";
import { mangleIn, mangleName } from "../symtable/mangle.ts";
import { isFunctionLike, type Scope } from "../symtable/scope.ts";
import type { SegmentScopes } from "../symtable/segment-scopes.ts";
import type { SymbolTable } from "../symtable/symbol-table.ts";
import type { ImportFrom, Span } from "../syntax/ast.ts";
import { type CharacterLookup, selfDocumentingText } from "../syntax/literals.ts";
import { ConstantCache } from "./constants.ts";
import { type CompileErrorType, CompileFailure, errorAt } from "./errors.ts";
import { finishUnit } from "./finish-unit.ts";
import { Folder } from "./folding/folder.ts";
import type { ParseMode } from "./grammar/parser.ts";
import { type Label, type Location, NO_LOCATION, type Opcode } from "./instruction.ts";
import type { Locator } from "./locator.ts";
import {
  type CompiledSegment,
  type FrameBlock,
  indexOf,
  type SymbolState,
  Unit,
  type UnitKind,
} from "./unit.ts";
import type { UnparseContext } from "./unparse.ts";
import type { CompileWarning } from "./warnings.ts";

/** Levels of syntax that may be nested; CPython's limit is on the C stack, this one guards JavaScript's. */
const DEPTH_LIMIT = 700;

export interface CompilerOptions {
  readonly fileName: string;
  readonly mode: ParseMode;
  readonly traits: CompileTraits;
  /** Finds the character for `\\N{name}` in string literals. */
  readonly lookup: CharacterLookup | undefined;
  /** `from __future__ import annotations` holds from outside, as for `exec` in a module that has it. */
  readonly hasFutureAnnotations?: boolean;
  /** Without `__doc__` of anything, as `python -OO`. */
  readonly omitsDocstrings?: boolean;
  /** Gets the SyntaxWarnings, in CPython's order. */
  readonly onWarning?: (warning: CompileWarning) => void;
}

export class Compiler {
  readonly folder: Folder;
  private readonly constants = new ConstantCache();
  private currentUnit: Unit | undefined;
  private currentSegment: CompiledSegment | undefined;
  private depth = 0;
  /** Second copies of `finally` blocks that are being compiled. */
  private repeatedBlocks = 0;

  constructor(
    readonly table: SymbolTable,
    private readonly locator: Locator,
    readonly options: CompilerOptions,
    private readonly future: FutureFeatures,
  ) {
    this.folder = new Folder(options.traits, options.lookup);
  }

  get hasFutureAnnotations(): boolean {
    return this.future.hasAnnotations;
  }

  /** The `__future__` imports that stand where they may. */
  get futureImports(): ReadonlySet<ImportFrom> {
    return this.future.imports;
  }

  get traits(): CompileTraits {
    return this.options.traits;
  }

  get omitsDocstrings(): boolean {
    return this.options.omitsDocstrings === true;
  }

  get unit(): Unit {
    invariant(this.currentUnit !== undefined, "something is being compiled");
    return this.currentUnit;
  }

  // Places and errors

  warn(message: string, place: Location): void {
    if (this.repeatedBlocks > 0 && this.traits.warnsOnceOfFinally) return;
    this.options.onWarning?.({ message, line: place.line, place });
  }

  enterSegment(scopes: SegmentScopes, start: number): void {
    this.currentSegment = { scopes, start };
  }

  locate(node: Span): Location {
    return this.locator.locate(spanOf(node), this.currentSegment?.start ?? 0);
  }

  /** Where an operation on the main operand of a statement or comprehension is. */
  locateOperand(operand: Span, whole: Span): Location {
    return this.locate(this.options.traits.pointsAtOperands ? operand : whole);
  }

  /** The same for operations that older versions place at an operand. */
  locateWhole(whole: Span, operand: Span): Location {
    return this.locate(this.options.traits.pointsAtOperands ? whole : operand);
  }

  fail(message: string, location: Location, type: CompileErrorType = "SyntaxError"): never {
    throw new CompileFailure(errorAt(message, location, type));
  }

  /** Refuses what only an async function may hold. */
  failAsync(message: string, location: Location): never {
    throw new CompileFailure(
      errorAt(message, location),
      this.traits.symtableChecksAwait ? "symtable" : "compiler",
    );
  }

  /** Runs `visit` one level deeper in the syntax. */
  descend(node: Span, visit: () => void): void {
    if (this.depth >= DEPTH_LIMIT) {
      this.fail("maximum recursion depth exceeded during compilation", this.locate(node), "RecursionError");
    }
    this.depth++;
    visit();
    this.depth--;
  }

  // Code units

  scopeOf(node: object): Scope {
    const scope = this.currentSegment?.scopes.scopeOf(node);
    invariant(scope !== undefined, "what opens a scope has one");
    return scope;
  }

  get segmentScopes(): SegmentScopes | undefined {
    return this.currentSegment?.scopes;
  }

  get segment(): CompiledSegment {
    invariant(this.currentSegment !== undefined, "a statement is being compiled");
    return this.currentSegment;
  }

  /** Annotations of variables are compiled into functions of their own; those of parameters are so as text, too. */
  get hasLazyAnnotations(): boolean {
    return this.traits.lazyAnnotations && !this.hasFutureAnnotations;
  }

  /** What `{x=}` prints before the value. */
  printedText(span: Span): string {
    const segment = this.currentSegment?.scopes.segment;
    return segment === undefined ? "" : selfDocumentingText(segment, span);
  }

  /** The text of a span of the current segment. */
  sourceText(span: Span): string {
    return this.currentSegment?.scopes.segment.text.slice(span.start, span.end) ?? "";
  }

  get unparseContext(): UnparseContext {
    return {
      valueOf: (constant) => this.folder.valueOf(constant),
      sourceText: (span) => this.sourceText(span),
      printedText: (span) => this.printedText(span),
    };
  }

  /** What the module says about a name, as seen from the innermost inlined comprehension around. */
  moduleSymbol(name: string): SymbolState {
    let { unit } = this;
    while (unit.parent !== undefined) unit = unit.parent;
    return unit.symbol(name);
  }

  /** `shownName` is the last part of the qualified name. */
  enterUnit(kind: UnitKind, name: string, scope: Scope, firstLine: number, shownName = name): Unit {
    const parent = this.currentUnit;
    const unit = new Unit(kind, name, scope, parent, parent?.privateClass, firstLine, this.constants);
    this.currentUnit = unit;
    unit.qualname = qualifiedName(unit, shownName);
    const line = kind === "module" ? 0 : firstLine;
    this.emit(Op.RESUME, 0, { line, endLine: firstLine, column: 0, endColumn: 0 });
    return unit;
  }

  /** Ends the unit; `addNone` says what falling off its end returns. */
  exitUnit(addNone: boolean): CodeUnit {
    if (addNone) this.emitConst({ kind: "None" }, NO_LOCATION);
    this.emit(Op.RETURN_VALUE, 0, NO_LOCATION);
    const { unit } = this;
    this.currentUnit = unit.parent;
    return finishUnit(unit, this.options.fileName, this.hasFutureAnnotations, this.traits);
  }

  get isFunctionLike(): boolean {
    return isFunctionLike(this.unit.scope);
  }

  // Instructions

  emit(op: Opcode, arg: number, location: Location): void {
    this.unit.sequence.push({ op, arg, label: undefined, location });
  }

  emitJump(op: Opcode, label: Label, location: Location): void {
    this.unit.sequence.push({ op, arg: 0, label, location });
  }

  emitConst(constant: Constant, location: Location): void {
    this.emit(Op.LOAD_CONST, this.unit.consts.add(constant), location);
  }

  /** An instruction whose argument is a name of `co_names`, mangled; `shift` and `low` make room for bits. */
  emitName(op: Opcode, name: string, location: Location, shift = 0, low = 0): void {
    this.emit(op, (indexOf(this.unit.names, this.mangle(name)) << shift) | low, location);
  }

  emitUnmangledName(op: Opcode, name: string, location: Location): void {
    this.emit(op, indexOf(this.unit.names, name), location);
  }

  loadAttr(name: string, location: Location): void {
    this.emitName(Op.LOAD_ATTR, name, location, 1);
  }

  loadMethod(name: string, location: Location): void {
    this.emitName(Op.LOAD_ATTR, name, location, 1, 1);
  }

  newLabel(): Label {
    const label = { position: -1 };
    this.unit.labels.push(label);
    return label;
  }

  /** Puts what `emit` emits before the instruction at a position that no label stands at or after. */
  insertAt(position: number, emit: () => void): void {
    const { sequence, labels } = this.unit;
    const end = sequence.length;
    emit();
    const added = sequence.splice(end);
    sequence.splice(position, 0, ...added);
    for (const placed of labels) if (placed.position >= position) placed.position += added.length;
  }

  /** The label stands before the next instruction. */
  place(label: Label): void {
    label.position = this.unit.sequence.length;
  }

  mangle(name: string): string {
    return mangleIn(this.unit.scope, this.unit.privateClass, name);
  }

  /** Place of the pattern that was compiled last: where 3.11 says that names in patterns are wrong. */
  lastPattern: Location | undefined = undefined;

  // Blocks to unwind

  pushBlock(block: FrameBlock): void {
    if (this.unit.frameBlocks.length >= this.options.traits.maxBlocks) {
      this.fail("too many statically nested blocks", block.location);
    }
    this.unit.frameBlocks.push(block);
    if (block.kind === "finallyEnd") this.repeatedBlocks++;
  }

  popBlock(): void {
    if (this.unit.frameBlocks.pop()?.kind === "finallyEnd") this.repeatedBlocks--;
  }
}

/** Decorators are no part of where CPython says that a function or class is. */
function spanOf(node: Span & { readonly defStart?: number }): Span {
  return node.defStart === undefined ? node : { start: node.defStart, end: node.end };
}

/** compiler_set_qualname. */
function qualifiedName(unit: Unit, name: string): string {
  let { parent } = unit;
  if (parent?.kind === "typeParameters") {
    parent = parent.parent;
    if (parent?.kind === "module") return unit.name;
  }
  if (parent === undefined || parent.kind === "module") return name;
  if (unit.kind === "function" || unit.kind === "asyncFunction" || unit.kind === "class") {
    const mangled = mangleName(parent.privateClass, name);
    if (parent.nameScope(mangled) === "globalExplicit") return name;
  }
  const isFunction =
    parent.kind === "function" || parent.kind === "asyncFunction" || parent.kind === "lambda";
  return isFunction ? `${parent.qualname}.<locals>.${name}` : `${parent.qualname}.${name}`;
}
