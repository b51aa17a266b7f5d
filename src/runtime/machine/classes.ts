/**
 * Making classes: `__build_class__`, method resolution order, and the type object with what it owns on the
 * heap. Follows `builtin___build_class__` and `type_new` of CPython 3.13.
 */
import { instanceLayout } from "../../cpython/instance-sizes.ts";
import { layout } from "../../cpython/layouts.ts";
import { Header, type Visit } from "../heap/heap.ts";
import { NULL, type Ref, WORD_BYTES } from "../memory/linear-memory.ts";
import { freeObject, newObject } from "../objects/allocate.ts";
import { dictDeleteStr, dictGetStr, dictSetStr, newDict } from "../objects/dict.ts";
import { dictCopy } from "../objects/dict-merge.ts";
import { dictEntries } from "../objects/dict-walk.ts";
import { CellField } from "../objects/function.ts";
import { defineInstanceSlots, sharedKeysFor } from "../objects/instance.ts";
import { newDescriptor } from "../objects/native-object.ts";
import { clearField } from "../objects/record.ts";
import { type CallArguments, resolve, type Steps } from "../objects/runtime.ts";
import { tupleFrom } from "../objects/tuple.ts";
import { TypeObject } from "../objects/type-object.ts";
import { lookupOnType } from "./attributes.ts";
import { frameForCall } from "./call.ts";
import { declaredSlots, type Member } from "./class-slots.ts";
import { Unsupported } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { fillSlots } from "./slot-wrappers.ts";

/** Word offsets of the type object's fields that hold references; the same in every version's struct. */
export interface TypeFields {
  readonly namespace: number;
  readonly bases: number;
  readonly mro: number;
  readonly base: number;
  readonly name: number;
  readonly qualname: number;
  readonly cachedKeys: number;
}

export function typeFields(m: Machine): TypeFields {
  const struct = layout(m.profile, "type");
  const word = (field: string): number => struct.offset(field) >> 2;
  return {
    namespace: word("tp_dict"),
    bases: word("tp_bases"),
    mro: word("tp_mro"),
    base: word("tp_base"),
    name: word("ht_name"),
    qualname: word("ht_qualname"),
    cachedKeys: word("ht_cached_keys"),
  };
}

/** `__build_class__(function, name, *bases, **keywords)`. */
export function* buildClass(m: Machine, args: CallArguments): Steps<Ref> {
  const [fn, name, ...bases] = args.positional as [Ref, Ref, ...Ref[]];
  if (args.keywords?.has("metaclass")) throw new Unsupported("a metaclass");
  for (const base of bases) {
    if (!m.isClass(base)) throw new Unsupported("a base that is not a class");
    if (m.typeOf(base) !== m.types.type) throw new Unsupported("a metaclass");
  }
  const namespace = m.own(newDict(m));
  const frame = frameForCall(m, fn, { positional: [], keywords: undefined });
  frame.locals = namespace;
  m.heap.incref(namespace);
  const cell = yield frame;
  m.own(cell);
  const type = yield* newClass(m, name, bases, namespace, args.keywords);
  m.heap.decref(m.disown(cell));
  m.heap.decref(m.disown(namespace));
  return type;
}

/** Behind the length, the hash of bytes, and the value of an int. */
const PLAIN_DICT_OFFSET = 32;

/** `type.__new__`: a class of this name, these bases and a copy of this namespace. All borrowed. */
export function* newClass(
  m: Machine,
  name: Ref,
  baseRefs: readonly Ref[],
  namespace: Ref,
  keywords: ReadonlyMap<string, Ref> | undefined,
): Steps<Ref> {
  const bases = baseRefs.length === 0 ? [m.types.object] : baseRefs.map((ref) => m.typeByRef(ref));
  const type = makeTypeObject(m, m.strValue(name), bases, namespace);
  const memberNames = declaredSlots(m, type.name, namespace).names;
  const copy = yield* resolve(dictCopy(m, namespace));
  const ref = m.own(allocateClass(m, type, name, copy));
  connectClassCell(m, type);
  hideInheritedHash(m, type);
  addMemberDescriptors(m, type, memberNames);
  addInstanceDescriptors(m, type);
  type.inheritSlots();
  fillSlots(m, type, namesIn(m, type));
  if (type.bases.some((base) => base.hasFinalizer)) type.hasFinalizer = true;
  for (const base of bases) base.subclasses.add(type);
  yield* callSetNames(m, type);
  yield* callInitSubclass(m, type, keywords);
  return m.disown(ref);
}

function makeTypeObject(m: Machine, name: string, bases: readonly TypeObject[], namespace: Ref): TypeObject {
  const layoutBase = bestBase(m, bases);
  const declared = declaredSlots(m, name, namespace);
  const hasDict = declared.hasDict || bases.some((base) => base.hasInstanceDict);
  const hasWeakref = declared.hasWeakref || bases.some((base) => base.hasWeakrefs);
  const slotCount = layoutBase.memberWords.length + declared.names.length;
  const instance = instanceLayout(m.profile, {
    hasDict,
    hasWeakref,
    slotCount,
    base: m.layoutName(layoutBase),
  });
  const type = new TypeObject(m, {
    name,
    id: m.takeTypeId(),
    basicBytes: instance.basicSizeBytes,
    itemBytes: layoutBase.itemBytes,
    hasGc: instance.preHeaderSizeBytes > 0,
    preHeaderBytes: instance.preHeaderSizeBytes,
  });
  type.kind = m.addKind(name);
  type.isHeapType = true;
  type.base = layoutBase;
  type.bases = bases;
  type.mro = [type, ...mergeMro(m, bases)];
  type.hasInstanceDict = hasDict;
  type.hasWeakrefs = instance.weakrefOffset !== undefined;
  type.memberWords = Array.from(
    { length: slotCount },
    (_, index) => (instance.firstSlotOffset + 8 * index) / WORD_BYTES,
  );
  type.places = {
    dict: wordOffset(instance.dictOffset ?? lastWordDictOffset(layoutBase, instance.dictIsLastWord)),
    // 3.12 has dictionary or values in one tagged word; here the values take its upper half.
    values: wordOffset(instance.valuesOffset, instance.valuesOffset === instance.dictOffset),
    inlineValues: wordOffset(instance.inlineValuesOffset),
    weakrefs: wordOffset(instance.weakrefOffset),
  };
  return type;
}

/**
 * Through 3.11 the dictionary of an instance of varying size is its last word. Of ints and bytes the content is in a
 * side table, so that a fixed place behind the header serves as well.
 */
function lastWordDictOffset(base: TypeObject, dictIsLastWord: boolean): number | undefined {
  const isPlain = [base.rt.types.int, base.rt.types.bytes].some((type) => base.isSubtypeOf(type));
  return dictIsLastWord && isPlain ? PLAIN_DICT_OFFSET : undefined;
}

function wordOffset(offsetBytes: number | undefined, isUpperHalf = false): number | undefined {
  return offsetBytes === undefined ? undefined : offsetBytes / WORD_BYTES + (isUpperHalf ? 1 : 0);
}

/** `best_base`: the base whose layout the others extend. */
function bestBase(m: Machine, bases: readonly TypeObject[]): TypeObject {
  let winner: TypeObject | undefined;
  for (const base of bases) {
    const solid = solidBase(m, base);
    if (winner === undefined || solid.isSubtypeOf(solidBase(m, winner))) winner = base;
    else if (!solidBase(m, winner).isSubtypeOf(solid)) {
      m.raise(m.types.TypeError, "multiple bases have instance lay-out conflict");
    }
  }
  return winner ?? m.types.object;
}

function solidBase(m: Machine, type: TypeObject): TypeObject {
  let solid = type;
  while (solid.isHeapType && solid.base !== undefined) solid = solid.base;
  return solid.id === 0 ? m.types.object : solid;
}

/** C3 (`mro_implementation`, `pmerge`). */
function mergeMro(m: Machine, bases: readonly TypeObject[]): TypeObject[] {
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]];
  const result: TypeObject[] = [];
  for (;;) {
    const open = sequences.filter((sequence) => sequence.length > 0);
    if (open.length === 0) return result;
    const candidate = open
      .map((sequence) => sequence[0] as TypeObject)
      .find((head) => !open.some((sequence) => sequence.indexOf(head) > 0));
    if (candidate === undefined) {
      const names = bases.map((base) => base.name).join(", ");
      m.raise(
        m.types.TypeError,
        `Cannot create a consistent method resolution order (MRO) for bases ${names}`,
      );
    }
    result.push(candidate);
    for (const sequence of open) if (sequence[0] === candidate) sequence.shift();
  }
}

/** The type object on the heap with its dict (taken over), tuples and names. */
function allocateClass(m: Machine, type: TypeObject, name: Ref, copy: Ref): Ref {
  const { heap } = m;
  const metatype = m.types.type;
  const ref = newObject(m, metatype, metatype.basicBytes);
  heap.words.fill(NULL, ref + Header.SIZE, ref + (metatype.basicBytes >> 2));
  heap.words[ref + Header.SIZE + 1] = type.id;
  type.ref = ref;
  heap.types[type.id] = type;
  const fields = m.typeFields;
  const set = (field: number, value: Ref): void => {
    heap.words[ref + field] = value;
  };
  type.namespace = copy;
  set(fields.namespace, type.namespace);
  const qualname = dictGetStr(m, type.namespace, m.name("__qualname__"));
  set(fields.name, newReference(m, name));
  set(fields.qualname, newReference(m, qualname === NULL ? name : qualname));
  if (qualname !== NULL) dictDeleteStr(m, type.namespace, m.name("__qualname__"));
  if (dictGetStr(m, type.namespace, m.name("__doc__")) === NULL) {
    dictSetStr(m, type.namespace, m.name("__doc__"), m.none);
  }
  set(
    fields.bases,
    tupleFrom(
      m,
      type.bases.map((base) => newReference(m, base.ref)),
    ),
  );
  set(fields.base, newReference(m, (type.base as TypeObject).ref));
  // The MRO holds the class itself: this reference is what makes every class part of a cycle.
  set(
    fields.mro,
    tupleFrom(
      m,
      type.mro.map((ancestor) => newReference(m, ancestor.ref)),
    ),
  );
  m.gc.track(ref);
  return ref;
}

/** The class's own attributes by name. */
function namesIn(m: Machine, type: TypeObject): string[] {
  return dictEntries(m, type.namespace).map(({ key }) => m.strValue(key));
}

/** Puts the class into the `__class__` cell of its methods (`__classcell__`). */
function connectClassCell(m: Machine, type: TypeObject): void {
  const name = m.name("__classcell__");
  const cell = dictGetStr(m, type.namespace, name);
  if (cell === NULL) return;
  m.heap.words[cell + CellField.CONTENT] = newReference(m, type.ref);
  dictDeleteStr(m, type.namespace, name);
}

/** A class with `__eq__` and no `__hash__` of its own is unhashable (type_ready_set_hash). */
function hideInheritedHash(m: Machine, type: TypeObject): void {
  const has = (name: string): boolean => dictGetStr(m, type.namespace, m.name(name)) !== NULL;
  if (has("__eq__") && !has("__hash__")) dictSetStr(m, type.namespace, m.name("__hash__"), m.none);
}

/** One descriptor for each name in `__slots__`. */
function addMemberDescriptors(m: Machine, type: TypeObject, names: readonly string[]): void {
  const words = type.memberWords.slice(type.memberWords.length - names.length);
  for (const [index, name] of names.entries()) {
    const member: Member = { name, word: words[index] as number };
    const descriptor = newDescriptor(m, m.types.memberDescriptor, type, member);
    dictSetStr(m, type.namespace, m.name(name), descriptor);
    m.heap.decref(descriptor);
  }
}

/** `__dict__` and `__weakref__`, two objects that belong to every class without `__slots__`. */
function addInstanceDescriptors(m: Machine, type: TypeObject): void {
  type.sharedKeys = sharedKeysFor(m, type);
  m.heap.words[type.ref + m.typeFields.cachedKeys] = type.sharedKeys;
  defineInstanceSlots(m, type);
  const names: string[] = [];
  if (type.hasInstanceDict && !type.bases.some((base) => base.hasInstanceDict)) names.push("__dict__");
  if (type.hasWeakrefs && !type.bases.some((base) => base.hasWeakrefs)) names.push("__weakref__");
  for (const name of names) {
    const getset = m.instanceGetSet(name);
    const descriptor = newDescriptor(m, m.types.getsetDescriptor, type, getset);
    dictSetStr(m, type.namespace, m.name(name), descriptor);
    m.heap.decref(descriptor);
  }
}

function* callSetNames(m: Machine, type: TypeObject): Steps<Ref> {
  for (const name of namesIn(m, type)) {
    const value = dictGetStr(m, type.namespace, m.name(name));
    if (lookupOnType(m, m.typeOf(value), m.name("__set_name__")) === NULL) continue;
    const result = yield* m.callSpecial(value, "__set_name__", [type.ref, m.name(name)]);
    m.heap.decref(result);
  }
  return NULL;
}

/** The nearest base's `__init_subclass__`; that of `object` takes no arguments. */
function* callInitSubclass(
  m: Machine,
  type: TypeObject,
  keywords: ReadonlyMap<string, Ref> | undefined,
): Steps<Ref> {
  for (const ancestor of type.mro.slice(1)) {
    const found = dictGetStr(m, ancestor.namespace, m.name("__init_subclass__"));
    if (found === NULL) continue;
    const get = m.typeOf(found).slots.descriptorGet;
    const fn = get === undefined ? found : m.own(yield* resolve(get(m, found, NULL, type.ref)));
    m.heap.decref(yield* m.call(m.unwrapClassMethod(fn), [type.ref], keywords));
    return NULL;
  }
  if (keywords !== undefined && keywords.size > 0) {
    m.raise(m.types.TypeError, `${type.name}.__init_subclass__() takes no keyword arguments`);
  }
  return NULL;
}

/** Memory of classes. Built-in types are immortal and outside the collector. */
export function defineTypeMemory(m: Machine): void {
  const { slots } = m.types.type;
  const owned = (): readonly number[] => {
    const f = m.typeFields;
    return [f.namespace, f.mro, f.bases, f.base];
  };
  slots.traverse = (rt, ref: Ref, visit: Visit): void => {
    if (!m.typeByRef(ref).isHeapType) return;
    for (const field of owned()) {
      const value = rt.heap.words[ref + field] as number;
      if (value !== NULL) visit(value);
    }
  };
  slots.clear = (rt, ref) => {
    const type = m.typeByRef(ref);
    if (!type.isHeapType) return;
    type.lookupCache.clear();
    m.clearDict(type.namespace);
    clearField(rt, ref, m.typeFields.mro);
  };
  slots.deallocate = (rt, ref) => {
    const type = m.typeByRef(ref);
    rt.gc.untrack(ref);
    for (const base of type.bases) base.subclasses.delete(type);
    for (const field of [...owned(), m.typeFields.name, m.typeFields.qualname]) clearField(rt, ref, field);
    if (type.sharedKeys !== NULL) m.releaseSharedKeys(type.sharedKeys);
    m.releaseTypeId(type.id);
    freeObject(rt, ref, m.types.type.basicBytes);
  };
}

function newReference(m: Machine, ref: Ref): Ref {
  m.heap.incref(ref);
  return ref;
}
