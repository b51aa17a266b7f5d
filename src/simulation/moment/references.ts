/**
 * The references that an object holds, under the names that they have in Python: items, keys, attributes, variables.
 * It leaves out what every object of a kind refers to and nobody looks for in a picture (its class, a function's
 * globals, code and name); the collector's view of all references is object-graph.ts.
 */
import { frameHeadBytes } from "../../runtime/machine/frames/frame-memory.ts";
import { frameObjectState } from "../../runtime/machine/frames/frame-object.ts";
import { GeneratorField, IS_RUNNING } from "../../runtime/machine/generators/generator-fields.ts";
import { slotsOfGenerator } from "../../runtime/machine/generators/generator-memory.ts";
import { generatorState } from "../../runtime/machine/generators/generator-state.ts";
import type { Machine } from "../../runtime/machine/machine.ts";
import { NULL, type Ref } from "../../runtime/memory/linear-memory.ts";
import { dictLength } from "../../runtime/objects/dict/dict.ts";
import { dictEntries } from "../../runtime/objects/dict/dict-walk.ts";
import { ExceptionField } from "../../runtime/objects/exceptions/exception.ts";
import { TracebackField } from "../../runtime/objects/exceptions/traceback.ts";
import type { LoadedCode } from "../../runtime/objects/functions/code.ts";
import {
  CellField,
  FunctionField,
  functionCode,
  MethodField,
} from "../../runtime/objects/functions/function.ts";
import { instanceAttributes } from "../../runtime/objects/instance.ts";
import { descriptorPayload, NativeFunctionField } from "../../runtime/objects/native-object.ts";
import { listItem, listLength } from "../../runtime/objects/sequences/list.ts";
import { tupleItem, tupleLength } from "../../runtime/objects/sequences/tuple.ts";
import { setMembers } from "../../runtime/objects/set/set.ts";
import { strValue } from "../../runtime/objects/str/str.ts";
import type { TypeObject } from "../../runtime/objects/type-object.ts";
import { isWeakReference, weakReferent } from "../../runtime/objects/weak-reference.ts";
import { BASE_LABEL, OPERAND_LABEL, TRACEBACK_LABEL } from "../../trace/moment.ts";
import { isInnerPart, isLibraryClass, isLibraryFunction, isMadeByPython } from "./library-parts.ts";
import { isDescriptor, isModuleFunction, valueText } from "./value-text.ts";

export interface Reference {
  /** `[0]`, `['key']`, `.name`; empty where the reference has no name in Python. */
  readonly label: string;
  readonly to: Ref;
  readonly isWeak: boolean;
}

/** Of a longer container the first ones and the last ones are given. */
const FIRST_ITEMS = 12;
const LAST_ITEMS = 4;

export interface References {
  readonly shown: readonly Reference[];
  /** How many more there are. */
  readonly omitted: number;
}

export function referencesOf(m: Machine, ref: Ref): References {
  const collected = new Collected();
  addReferences(m, ref, collected);
  return { shown: collected.references, omitted: collected.omitted };
}

class Collected {
  readonly references: Reference[] = [];
  omitted = 0;

  add(label: string, to: Ref, isWeak = false): void {
    if (to !== NULL) this.references.push({ label, to, isWeak });
  }

  /** `add` for each index of so many items, without those in the middle. */
  addItems(length: number, add: (index: number) => void): void {
    const hasAll = length <= FIRST_ITEMS + LAST_ITEMS;
    const end = hasAll ? length : FIRST_ITEMS;
    for (let index = 0; index < end; index++) add(index);
    if (hasAll) return;
    this.omitted += length - FIRST_ITEMS - LAST_ITEMS;
    for (let index = length - LAST_ITEMS; index < length; index++) add(index);
  }
}

function addReferences(m: Machine, ref: Ref, to: Collected): void {
  const type = m.typeOf(ref);
  if (m.isClass(ref)) {
    addClass(m, ref, to);
    return;
  }
  if (type === m.types.module || isModuleFunction(m, ref) || isDescriptor(m, ref)) return;
  if (!addByKind(m, type, ref, to) && !addBuiltIn(m, ref, to)) addUnnamed(type, ref, to);
  if (type.isHeapType || m.isInstance(ref, m.types.BaseException)) addAttributes(m, ref, to);
}

/** Kinds with a memory of their own; false for the others. */
function addByKind(m: Machine, type: TypeObject, ref: Ref, to: Collected): boolean {
  const { types } = m;
  const field = (word: number): Ref => m.heap.words[ref + word] as number;
  switch (type) {
    case types.function:
      addFunction(m, ref, to);
      return true;
    case types.method:
      to.add(".__func__", field(MethodField.FUNCTION));
      to.add(".__self__", field(MethodField.SELF));
      return true;
    case types.nativeFunction:
      to.add(".__self__", field(NativeFunctionField.SELF));
      return true;
    case types.cell:
      to.add(".cell_contents", field(CellField.CONTENT));
      return true;
    case types.traceback:
      to.add(".tb_frame", field(TracebackField.FRAME));
      to.add(".tb_next", field(TracebackField.NEXT));
      return true;
    case types.frame:
      addFrame(m, ref, to);
      return true;
    case types.generator:
    case types.coroutine:
    case types.asyncGenerator:
      addGenerator(m, ref, to);
      return true;
    default:
      return false;
  }
}

/** Instances of built-in containers and of their subclasses; false for the others. */
function addBuiltIn(m: Machine, ref: Ref, to: Collected): boolean {
  const { types, heap } = m;
  if (m.isInstance(ref, types.list)) {
    to.addItems(listLength(heap, ref), (index) => to.add(`[${index}]`, listItem(heap, ref, index)));
  } else if (m.isInstance(ref, types.tuple)) {
    to.addItems(tupleLength(heap, ref), (index) => to.add(`[${index}]`, tupleItem(m, ref, index)));
  } else if (m.isInstance(ref, types.dict)) {
    addEntries(m, ref, to);
  } else if (m.isInstance(ref, types.set) || m.isInstance(ref, types.frozenset)) {
    const members = setMembers(heap, ref);
    to.addItems(members.length, (index) => to.add("", members[index] as number));
  } else if (m.isInstance(ref, types.BaseException)) {
    addException(m, ref, to);
  } else if (isWeakReference(m, ref)) {
    const referent = weakReferent(m, ref);
    to.add("()", referent, true);
  } else {
    return false;
  }
  return true;
}

function addEntries(m: Machine, dict: Ref, to: Collected): void {
  const length = dictLength(m.heap, dict);
  const entries = dictEntries(m, dict);
  to.addItems(length, (index) => {
    const entry = entries[index];
    if (entry === undefined) return;
    const key = valueText(m, entry.key);
    to.add(`[${key.text}]`, entry.value);
    if (!key.isAtom) to.add(`key ${key.text}`, entry.key);
  });
}

function addException(m: Machine, ref: Ref, to: Collected): void {
  const { words } = m.heap;
  const places = m.layouts.exceptionWords;
  to.add(".args", words[ref + ExceptionField.ARGS] as number);
  to.add(TRACEBACK_LABEL, words[ref + places.traceback] as number);
  to.add(".__context__", words[ref + places.context] as number);
  to.add(".__cause__", words[ref + places.cause] as number);
}

function addFunction(m: Machine, ref: Ref, to: Collected): void {
  const { words } = m.heap;
  if (isLibraryFunction(m, ref)) return;
  const closure = words[ref + FunctionField.CLOSURE] as number;
  if (closure !== NULL) {
    const { localsPlusNames } = functionCode(m, ref).unit;
    const length = tupleLength(m.heap, closure);
    const names = localsPlusNames.slice(localsPlusNames.length - length);
    to.addItems(length, (index) => to.add(names[index] ?? "", tupleItem(m, closure, index)));
  }
  to.add(".__defaults__", words[ref + FunctionField.DEFAULTS] as number);
  to.add(".__kwdefaults__", words[ref + FunctionField.KWDEFAULTS] as number);
  to.add(".__dict__", words[ref + FunctionField.DICT] as number);
}

function addFrame(m: Machine, ref: Ref, to: Collected): void {
  const { code } = frameObjectState(m, ref);
  addSlots(m, code, ref + (frameHeadBytes(m) >> 2), code.frameWords, to);
}

function addGenerator(m: Machine, ref: Ref, to: Collected): void {
  const held = m.heap.words[ref + GeneratorField.HELD_WORDS] as number;
  if (held === IS_RUNNING) return;
  addSlots(m, generatorState(m, ref).frame.code, slotsOfGenerator(m, ref), held, to);
}

/** Locals by their names, and what lies on the stack behind them. */
function addSlots(m: Machine, code: LoadedCode, base: Ref, words: number, to: Collected): void {
  const { localsPlusNames } = code.unit;
  for (let index = 0; index < words / 2; index++) {
    const value = m.heap.words[base + 2 * index] as number;
    to.add(localsPlusNames[index] ?? OPERAND_LABEL, value);
  }
}

/** What the class itself defines, without what every class has; of a class of the library only how much that is. */
function addClass(m: Machine, ref: Ref, to: Collected): void {
  const type = m.typeByRef(ref);
  const { namespace, isHeapType, bases } = type;
  if (!isHeapType) return;
  if (isLibraryClass(m, type)) {
    to.omitted += dictLength(m.heap, namespace);
    return;
  }
  for (const base of bases) if (base.isHeapType) to.add(BASE_LABEL, base.ref);
  for (const { key, value } of dictEntries(m, namespace)) {
    const name = strValue(m.heap, key);
    if (!isMadeByPython(m, name, value)) to.add(`.${name}`, value);
  }
}

function addAttributes(m: Machine, ref: Ref, to: Collected): void {
  const isOfLibrary = isLibraryClass(m, m.typeOf(ref));
  for (const { name, value } of instanceAttributes(m, ref)) {
    const label = strValue(m.heap, name);
    if (isOfLibrary && isInnerPart(m, label, value)) to.omitted++;
    else to.add(`.${label}`, value);
  }
  for (const { name, word } of slotMembers(m, m.typeOf(ref)))
    to.add(`.${name}`, m.heap.words[ref + word] as number);
}

interface SlotMember {
  readonly name: string;
  readonly word: number;
}

/** What `__slots__` of a class and of its bases made, base first. */
function slotMembers(m: Machine, type: TypeObject): SlotMember[] {
  if (type.memberWords.length === 0) return [];
  const classes = type.mro.filter((each) => each.isHeapType).reverse();
  return classes.flatMap(({ namespace }) =>
    dictEntries(m, namespace)
      .filter(({ value }) => m.typeOf(value) === m.types.memberDescriptor)
      .map(({ value }) => descriptorPayload(m, value) as SlotMember),
  );
}

function addUnnamed(type: TypeObject, ref: Ref, to: Collected): void {
  if (type.isHeapType) return;
  const found: Ref[] = [];
  type.traverse(ref, (each) => found.push(each));
  to.addItems(found.length, (index) => to.add("", found[index] as number));
}
