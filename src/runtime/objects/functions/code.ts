/**
 * Code objects: a compiled unit with its constants and names as heap objects, and the inline caches of its
 * instructions. The instructions themselves are the compiler's and stay as they are.
 */
import type { CodeHeader, CodeUnit, Constant } from "../../../bytecode/code.ts";
import { CodeFlag, LocalKind } from "../../../bytecode/code.ts";
import { Op } from "../../../bytecode/opcodes.ts";
import { unitCount } from "../../../bytecode/wordcode.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../allocate.ts";
import { newReference } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { trackedTupleFrom } from "../sequences/tuple.ts";
import { setMembers } from "../set/set.ts";

/** Words of the code object; of PyCodeObject only what the machine needs is kept in memory. */
const enum CodeField {
  /** Code units that it was made with; the object has no such field before 3.11. */
  UNITS = 4,
  PAYLOAD = 6,
}

/** Words of the inline cache of one instruction. */
export const CACHE_WORDS = 8;

/** Code of a library module that nobody has run or looked into yet: `codeOf` loads it. */
class UnloadedCode {
  constructor(readonly constant: Constant & { readonly kind: "code"; readonly header?: CodeHeader }) {}
}

/** What the machine executes. One for each code object. */
export interface LoadedCode {
  readonly unit: CodeUnit;
  ref: Ref;
  /** Memory for the next frame of this code (`co_zombieframe`, through 3.10); NULL while it is in use. */
  keptFrame: Ref;
  /** What observers call it; -1 while they have not met it. */
  functionId: number;
  readonly instructions: Int32Array;
  /** Parallel to `unit.consts`; what `constantTable` owns. */
  readonly consts: Int32Array;
  readonly constantTable: ConstantTable;
  /** `co_name`, interned, and `co_qualname`; owned. Functions of the code share them. */
  readonly name: Ref;
  qualname: Ref;
  /** Interned, owned, parallel to `unit.names`. */
  readonly names: Int32Array;
  /** Interned, owned, parallel to `unit.localsPlusNames`. */
  readonly localNames: Int32Array;
  readonly localCount: number;
  /** Parameters, `*args` and `**kwargs` included. */
  readonly parameterCount: number;
  /** Words that a frame needs: locals and stack, two words a slot. */
  readonly frameWords: number;
  /** The first RESUME: what precedes it is the call, not a line of the function. */
  readonly resumeIndex: number;
  /** Takes exactly `argCount` positional arguments and nothing else. */
  readonly isSimple: boolean;
  readonly isGenerator: boolean;
  /** `co_consts` and the like, by name, once somebody asked; owned. */
  readonly tuples: Map<string, Ref>;
  /** Inline caches: `CACHE_WORDS` for each instruction, -1 at first; their meaning is the instruction's. */
  readonly caches: Int32Array;
}

/**
 * Loads a unit and, through its constants, the units nested in it. A new reference to the code object. `literals`
 * gets a new reference to each constant for each time that CPython's syntax tree holds it, which lives as long as
 * the text runs: in `run_mod` the arena of the parser is freed last.
 */
export function newCode(rt: Runtime, unit: CodeUnit, literals?: Ref[]): Ref {
  return loadCode(rt, unit, newLoading(unit, literals));
}

type StrConstant = Extract<Constant, { kind: "str" }>;

/** `co_consts`: all code objects of one compilation with the same constants share it (Python/compile.c, merge_const_one). */
interface ConstantTable {
  /** Owned, as long as there is no tuple; then the tuple holds those it shows. */
  readonly refs: Int32Array;
  /** Code objects that have it. */
  holders: number;
  /** The same as an object, with a reference for each holder; `NULL` until a program asks. */
  tuple: Ref;
  /** Those of `refs` that the tuple does not show; owned. */
  unshown: readonly Ref[];
}

/** What one compilation shares: equal constants are one object, and equal tables of them, too. */
interface Loading {
  readonly objects: Map<Constant, Ref>;
  /** By their references. */
  readonly tables: Map<string, ConstantTable>;
  /** Texts like names whose object, in CPython, is another one than the interned one. */
  readonly internedApart: Set<Constant>;
  readonly literals: Ref[] | undefined;
  readonly root: CodeUnit;
}

function newLoading(root: CodeUnit, literals: Ref[] | undefined): Loading {
  return { objects: new Map(), tables: new Map(), internedApart: new Set(), literals, root };
}

function loadCode(rt: Runtime, unit: CodeUnit, loading: Loading): Ref {
  const loaded = loadUnit(rt, unit, loading);
  const ref = allocateCode(rt, loaded);
  loaded.ref = ref;
  return ref;
}

function allocateCode(rt: Runtime, payload: LoadedCode | UnloadedCode): Ref {
  const type = rt.types.code;
  const units = payload instanceof UnloadedCode ? 0 : unitCount(payload.unit);
  const ref = newObject(rt, type, codeBytes(rt, units));
  rt.heap.words.fill(NULL, ref + CodeField.UNITS, ref + (type.basicBytes >> 2));
  rt.heap.words[ref + CodeField.UNITS] = units;
  rt.heap.words[ref + CodeField.PAYLOAD] = rt.heap.addPayload(payload);
  return ref;
}

/**
 * `_PyObject_VAR_SIZE`. DIVERGES: counts the instructions of 3.13, exactly those of its compiler, in all versions whose
 * code objects hold them (3.11 on), and none of a library function before it is called.
 */
function codeBytes(rt: Runtime, units: number): number {
  const { basicBytes, itemBytes } = rt.types.code;
  return (basicBytes + units * itemBytes + 7) & ~7;
}

export function codeOf(rt: Runtime, ref: Ref): LoadedCode {
  const payload = payloadOf(rt, ref);
  return payload instanceof UnloadedCode ? loadNow(rt, ref, payload) : payload;
}

export function isLoaded(rt: Runtime, ref: Ref): boolean {
  return !(payloadOf(rt, ref) instanceof UnloadedCode);
}

/** New references to the name and the qualified name, without loading it: the texts are the code's own once it is loaded. */
export function codeNames(rt: Runtime, ref: Ref): readonly [Ref, Ref] {
  const payload = payloadOf(rt, ref);
  if (!(payload instanceof UnloadedCode)) {
    return [newReference(rt, payload.name), newReference(rt, payload.qualname)];
  }
  const { name, qualname } = payload.constant.header as CodeHeader;
  return [rt.intern(name), rt.intern(qualname)];
}

function payloadOf(rt: Runtime, ref: Ref): LoadedCode | UnloadedCode {
  return rt.heap.payloadAt(rt.heap.words[ref + CodeField.PAYLOAD] as number) as LoadedCode | UnloadedCode;
}

/** In CPython it was loaded with its module, and belongs to the library as this does. */
function loadNow(rt: Runtime, ref: Ref, { constant }: UnloadedCode): LoadedCode {
  const { unit } = constant;
  const wasMakingLibrary = rt.gc.isMakingLibrary;
  rt.gc.isMakingLibrary = true;
  const loaded = rt.heap.withoutCounting(() => loadUnit(rt, unit, newLoading(unit, undefined)));
  rt.gc.isMakingLibrary = wasMakingLibrary;
  loaded.ref = ref;
  rt.heap.setPayload(rt.heap.words[ref + CodeField.PAYLOAD] as number, loaded);
  return loaded;
}

export function defineCode(rt: Runtime): void {
  const type = rt.types.code;
  type.slots.deallocate = (_, self) => {
    releaseCode(rt, self);
    freeObject(rt, self, codeBytes(rt, rt.heap.words[self + CodeField.UNITS] as number));
  };
  // Whoever asks for sizes may be looking at a recorded moment: nothing is loaded for it.
  type.slots.sizeOf = (_, self) => {
    const payload = payloadOf(rt, self);
    const { unit } = payload instanceof UnloadedCode ? payload.constant : payload;
    return codeBytes(rt, unitCount(unit));
  };
  type.slots.repr = (_, self) => {
    const { unit } = codeOf(rt, self);
    const where = `file "${unit.fileName}", line ${unit.firstLine}`;
    return rt.newStr(`<code object ${unit.name} at ${rt.addressText(self)}, ${where}>`);
  };
}

function releaseCode(rt: Runtime, ref: Ref): void {
  const loaded = payloadOf(rt, ref);
  if (loaded instanceof UnloadedCode) {
    rt.heap.dropPayload(rt.heap.words[ref + CodeField.PAYLOAD] as number);
    return;
  }
  releaseConstants(rt, loaded.constantTable);
  for (const table of [loaded.names, loaded.localNames]) {
    for (const value of table) rt.heap.decref(value);
  }
  for (const tuple of loaded.tuples.values()) rt.heap.decref(tuple);
  for (const text of [loaded.name, loaded.qualname]) rt.heap.decref(text);
  if (loaded.keptFrame !== NULL) rt.gc.frameStore?.discard(loaded.keptFrame);
  rt.heap.dropPayload(rt.heap.words[ref + CodeField.PAYLOAD] as number);
}

function releaseConstants(rt: Runtime, table: ConstantTable): void {
  const { heap } = rt;
  const isLast = --table.holders === 0;
  if (table.tuple !== NULL) heap.decref(table.tuple);
  if (!isLast) return;
  if (!rt.profile.codeHasQualname) for (const ref of table.refs) forgetQualname(rt, ref);
  for (const value of table.tuple === NULL ? table.refs : table.unshown) heap.decref(value);
}

/** Through 3.10 the qualified name is a constant of the code around, which LOAD_CONST gives to MAKE_FUNCTION. */
function forgetQualname(rt: Runtime, ref: Ref): void {
  if (rt.typeOf(ref) !== rt.types.code) return;
  const loaded = payloadOf(rt, ref);
  if (loaded instanceof UnloadedCode) return;
  rt.heap.decref(loaded.qualname);
  loaded.qualname = newReference(rt, loaded.name);
}

/** `co_consts`: made when it is first asked for, it takes the references over. A new reference. */
export function constantTuple(rt: Runtime, { unit, constantTable: table }: LoadedCode): Ref {
  if (table.tuple === NULL) {
    const shown = unit.shownConsts ?? [...table.refs.keys()];
    const known = new Set(shown);
    table.unshown = [...table.refs].filter((_, index) => !known.has(index));
    table.tuple = rt.newTupleOf(shown.map((index) => table.refs[index] as Ref));
    for (let holder = 1; holder < table.holders; holder++) rt.heap.incref(table.tuple);
  }
  return newReference(rt, table.tuple);
}

/** The objects that a code object refers to; owned. */
interface CodeTables {
  readonly constantTable: ConstantTable;
  readonly names: Int32Array;
}

/**
 * A copy of a code object with another unit of the same instructions, and perhaps other constants or names
 * (borrowed). A new reference. CPython: code_replace_impl.
 */
export function newCodeWith(
  rt: Runtime,
  old: LoadedCode,
  unit: CodeUnit,
  tables: { readonly consts?: readonly Ref[]; readonly names?: readonly Ref[] },
): Ref {
  const owned = (refs: Iterable<Ref>): Int32Array => {
    const table = Int32Array.from(refs);
    for (const ref of table) rt.heap.incref(ref);
    return table;
  };
  const constantTable = tables.consts === undefined ? old.constantTable : newTable(owned(tables.consts));
  const loaded = loadedFrom(rt, unit, { constantTable, names: owned(tables.names ?? old.names) });
  const ref = allocateCode(rt, loaded);
  loaded.ref = ref;
  return ref;
}

function loadUnit(rt: Runtime, unit: CodeUnit, loading: Loading): LoadedCode {
  const refs = Int32Array.from(unit.consts, (constant) => constantOf(rt, constant, loading));
  return loadedFrom(rt, unit, {
    constantTable: sharedTable(rt, unit, refs, loading),
    names: Int32Array.from(unit.names, (name) => newIdentifier(rt, name)),
  });
}

function newTable(refs: Int32Array): ConstantTable {
  return { refs, holders: 0, tuple: NULL, unshown: [] };
}

/** The table of these constants; takes the references over. */
function sharedTable(rt: Runtime, unit: CodeUnit, refs: Int32Array, loading: Loading): ConstantTable {
  const key = `${refs.join()};${unit.shownConsts?.join() ?? ""}`;
  const known = loading.tables.get(key);
  if (known === undefined) {
    const table = newTable(refs);
    loading.tables.set(key, table);
    return table;
  }
  for (const ref of refs) rt.heap.decref(ref);
  return known;
}

/** Takes the tables over. */
function loadedFrom(rt: Runtime, unit: CodeUnit, tables: CodeTables): LoadedCode {
  const table = tables.constantTable;
  table.holders++;
  if (table.tuple !== NULL) rt.heap.incref(table.tuple);
  const localCount = unit.localsPlusNames.length;
  const starred = CodeFlag.VARARGS | CodeFlag.VARKEYWORDS;
  const generators = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;
  const hasVarargs = (unit.flags & CodeFlag.VARARGS) !== 0 ? 1 : 0;
  const hasVarkw = (unit.flags & CodeFlag.VARKEYWORDS) !== 0 ? 1 : 0;
  const name = newIdentifier(rt, unit.name);
  return {
    unit,
    name,
    qualname: unit.qualname === unit.name ? newReference(rt, name) : rt.newStr(unit.qualname),
    ref: NULL,
    keptFrame: NULL,
    functionId: -1,
    instructions: unit.instructions,
    ...tables,
    consts: tables.constantTable.refs,
    localNames: Int32Array.from(unit.localsPlusNames, (name) => newIdentifier(rt, name)),
    localCount,
    parameterCount: unit.argCount + unit.kwOnlyArgCount + hasVarargs + hasVarkw,
    resumeIndex: unit.instructions.findIndex((word) => (word & 0xff) === Op.RESUME),
    frameWords: (localCount + unit.stackSize) * 2,
    isSimple:
      rt.profile.argumentsMoveIntoFrame &&
      unit.kwOnlyArgCount === 0 &&
      (unit.flags & starred) === 0 &&
      !hasHiddenParameter(unit),
    isGenerator: (unit.flags & generators) !== 0,
    tuples: new Map(),
    caches: new Int32Array(unit.instructions.length * CACHE_WORDS).fill(-1),
  };
}

function hasHiddenParameter(unit: CodeUnit): boolean {
  return unit.argCount > 0 && ((unit.localsPlusKinds[0] ?? 0) & LocalKind.HIDDEN) !== 0;
}

/** A name of the source. From 3.13 on it lives for ever; in 3.12 all interned strings do. */
function newIdentifier(rt: Runtime, name: string): Ref {
  const ref = rt.intern(name);
  if (rt.profile.values.identifiersAreImmortal) rt.heap.makeImmortal(ref);
  return ref;
}

/** The object of a constant, made at its first use; a new reference. */
function constantOf(rt: Runtime, constant: Constant, loading: Loading): Ref {
  const known = loading.objects.get(constant);
  if (known !== undefined) {
    rt.heap.incref(known);
    return known;
  }
  const ref = newConstant(rt, constant, loading);
  loading.objects.set(constant, ref);
  for (let times = literalCount(rt, constant); times > 0 && loading.literals !== undefined; times--) {
    rt.heap.incref(ref);
    loading.literals.push(ref);
  }
  return ref;
}

/** How often the syntax tree holds the object of a constant. */
function literalCount(rt: Runtime, constant: Constant): number {
  if (constant.folded !== undefined) return 0;
  switch (constant.kind) {
    case "int":
    case "float":
    case "complex":
    case "str":
      return 1;
    case "bytes":
      return rt.profile.values.bytesLiteralsAreHeldTwice ? 2 : 1;
    case "tuple":
    case "frozenset":
      return constant.isLiteral === true ? 1 : 0;
    default:
      return 0;
  }
}

/** A constant that holds no other objects. */
type PlainConstant = Exclude<Constant, { kind: "tuple" | "frozenset" | "code" }>;

export function isPlainConstant(constant: Constant): constant is PlainConstant {
  return constant.kind !== "tuple" && constant.kind !== "frozenset" && constant.kind !== "code";
}

/** The object of a constant as the parser makes it, which interns nothing; a new reference. */
export function newPlainConstant(rt: Runtime, constant: PlainConstant): Ref {
  switch (constant.kind) {
    case "None":
      return rt.none;
    case "True":
      return rt.true;
    case "False":
      return rt.false;
    case "...":
      return rt.ellipsis;
    case "int":
      return rt.newInt(constant.value);
    case "float":
      return rt.newFloat(constant.value);
    case "complex":
      return rt.newComplex(constant.real, constant.imag);
    case "str":
      return rt.newStr(constant.value);
    case "bytes":
      return rt.newBytes(constant.value);
  }
}

function newConstant(rt: Runtime, constant: Constant, loading: Loading): Ref {
  switch (constant.kind) {
    case "str":
      if (!isNameLike(constant.value)) return rt.newStr(constant.value);
      if (isInternedElsewhere(rt, constant, loading)) loading.internedApart.add(constant);
      return rt.intern(constant.value);
    case "tuple":
      return trackedTupleFrom(
        rt,
        constant.items.map((item) => constantOf(rt, item, loading)),
      );
    case "frozenset":
      return newConstantSet(rt, constant.items, loading);
    case "code":
      if (constant.header !== undefined) return allocateCode(rt, new UnloadedCode(constant));
      return loadCode(rt, constant.unit, loading);
    default:
      return newPlainConstant(rt, constant);
  }
}

/**
 * A frozenset constant is built from its items, then again from what it iterates over when equal constants are
 * merged (through 3.13, Python/compile.c, merge_consts_recursive), and once more when a name-like item was interned before as
 * another object (Objects/codeobject.c, intern_constants). Only the order of its members tells.
 */
function newConstantSet(rt: Runtime, items: readonly Constant[], loading: Loading): Ref {
  const members = items.map((item) => constantOf(rt, item, loading));
  const made = rt.newFrozensetOf(members);
  const rebuilt = rt.profile.values.constantSetsAreRebuilt ? rebuildSet(rt, made) : made;
  return items.some((item) => loading.internedApart.has(item)) ? rebuildSet(rt, rebuilt) : rebuilt;
}

function rebuildSet(rt: Runtime, set: Ref): Ref {
  const members = setMembers(rt.heap, set);
  for (const member of members) rt.heap.incref(member);
  const rebuilt = rt.newFrozensetOf(members);
  rt.heap.decref(set);
  return rebuilt;
}

/**
 * Whether the text of a constant is interned as another object before the constant is made: the parser interned the
 * names of the source, others are from before. A name that is loaded as a constant is the interned object itself.
 */
function isInternedElsewhere(rt: Runtime, constant: StrConstant, loading: Loading): boolean {
  const { value: text, identifier } = constant;
  if (text === "" || identifier === "itself") return false;
  if (text.length === 1) return rt.profile.values.charactersInternedApart.includes(text);
  return identifier === "beside" || isNameIn(loading.root, text) || rt.strings.interned.has(text);
}

function isNameIn(unit: CodeUnit, text: string): boolean {
  return (
    unit.name === text ||
    unit.names.includes(text) ||
    unit.localsPlusNames.includes(text) ||
    unit.consts.some((constant) => constant.kind === "code" && isNameIn(constant.unit, text))
  );
}

/** `should_intern_string` of Objects/codeobject.c (3.11-3.13): constants that look like names are interned. */
function isNameLike(text: string): boolean {
  return /^[A-Za-z0-9_]*$/.test(text);
}
