/**
 * Making built-in types, those of the start and those of library modules: the type object outside the program's
 * memory, its place in the class graph, its namespace, and the methods that follow from its slots.
 */
import { type LayoutName, layout } from "../../cpython/layouts.ts";
import type { LibraryTypeSpec } from "../builtins/interpreter.ts";
import { GC_HEADER_BYTES } from "../gc/collector.ts";
import { Header } from "../heap/heap.ts";
import { NULL, type Ref, WORD_BYTES } from "../memory/linear-memory.ts";
import { dictGetStr, dictSetStr, newDict } from "../objects/dict/dict.ts";
import { FunctionField } from "../objects/functions/function.ts";
import { addSlotMethods } from "../objects/slot-methods.ts";
import { TypeId } from "../objects/type-id.ts";
import { TypeObject } from "../objects/type-object.ts";
import { addClassGetItem } from "./classes/generic-alias.ts";
import { addConstructor } from "./classes/native-constructors.ts";
import { GeneratorField } from "./generators/generator-fields.ts";
import type { Machine } from "./machine.ts";

/** Where the runtime keeps the fields of a struct in one order for all versions, weak references included. */
const OWN_WEAKREF_PLACES: ReadonlyMap<LayoutName, number> = new Map<LayoutName, number>([
  ["function", FunctionField.WEAKREFS],
  ["generator", GeneratorField.WEAKREFS],
  ["coroutine", GeneratorField.WEAKREFS],
  ["async_generator", GeneratorField.WEAKREFS],
]);

/** Built-in types that classes may derive from (Py_TPFLAGS_BASETYPE); all exceptions may be bases, too. */
const BASE_TYPES: ReadonlySet<string> = new Set([
  "type",
  "object",
  "int",
  "float",
  "complex",
  "str",
  "bytes",
  "bytearray",
  "tuple",
  "list",
  "dict",
  "frozendict",
  "module",
  "types.SimpleNamespace",
  "set",
  "frozenset",
  "property",
  "staticmethod",
  "classmethod",
  "super",
  "enumerate",
  "zip",
  "map",
  "filter",
  "reversed",
  "types.GenericAlias",
  "typing.Generic",
  "_io.TextIOWrapper",
]);

/** Built-in types whose instances take attributes by the generic protocol. */
const HAS_INSTANCE_DICT: ReadonlySet<number> = new Set([
  TypeId.FUNCTION,
  TypeId.STATICMETHOD,
  TypeId.CLASSMETHOD,
  TypeId.SIMPLE_NAMESPACE,
  TypeId.MODULE,
  TypeId.TEXT_STREAM,
]);

/** Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING. */
const COLLECTION_KINDS: ReadonlyMap<number, TypeObject["collectionKind"]> = new Map([
  [TypeId.TUPLE, "sequence"],
  [TypeId.LIST, "sequence"],
  [TypeId.RANGE, "sequence"],
  [TypeId.MEMORYVIEW, "sequence"],
  [TypeId.DICT, "mapping"],
  [TypeId.FROZENDICT, "mapping"],
  [TypeId.MAPPING_PROXY, "mapping"],
]);

export function makeStaticType(m: Machine, name: string, id: number, layoutName: LayoutName): TypeObject {
  const struct = layout(m.profile, layoutName);
  const type = new TypeObject(m, {
    name,
    id,
    basicBytes: struct.sizeBytes,
    itemBytes: struct.itemSizeBytes,
    hasGc: struct.hasGcHeader,
    preHeaderBytes: struct.hasGcHeader ? GC_HEADER_BYTES : 0,
  });
  if (struct.weakrefOffset !== undefined) {
    type.hasWeakrefs = true;
    const weakrefs = OWN_WEAKREF_PLACES.get(layoutName) ?? struct.weakrefOffset / WORD_BYTES;
    type.places = { ...type.places, weakrefs };
  }
  type.layoutName = layoutName;
  type.collectionKind = COLLECTION_KINDS.get(id);
  type.kind = m.addKind(name);
  type.isBaseType = BASE_TYPES.has(name) || id === TypeId.WEAKREF || id >= TypeId.FIRST_DYNAMIC;
  if (HAS_INSTANCE_DICT.has(id) && struct.dictOffset !== undefined) {
    type.hasInstanceDict = true;
    type.places = { ...type.places, dict: struct.dictOffset / WORD_BYTES };
  }
  type.ref = staticObject(m, layout(m.profile, "type").sizeBytes);
  m.heap.types[id] = type;
  return type;
}

/** Memory of an object that CPython has in its data segment, with room for a collector header that stays zero. */
function staticObject(m: Machine, sizeBytes: number): Ref {
  return m.heap.memory.mapRegion(GC_HEADER_BYTES + sizeBytes, 16) + GC_HEADER_BYTES / 4;
}

export function setBase(type: TypeObject, base: TypeObject): void {
  type.base = base;
  type.bases = [base];
  type.mro = [type, ...base.mro];
  type.collectionKind ??= base.collectionKind;
  base.subclasses.add(type);
}

export function giveNamespace(m: Machine, type: TypeObject): void {
  type.namespace = newDict(m);
  m.heap.makeImmortal(type.namespace);
  m.heap.words[type.ref + m.typeFields.namespace] = type.namespace;
}

/** `PyType_Ready` of a type whose slots are filled: the methods that stand for slots, and what its bases hand on. */
export function finishType(m: Machine, type: TypeObject): void {
  type.inheritSlots();
  giveDocstring(m, type);
}

/** Writes the header of a type object. Needs the type `type`. */
export function initializeTypeObject(m: Machine, type: TypeObject): void {
  m.heap.initializeObject(type.ref, m.types.type.ref, TypeId.TYPE);
  m.heap.words[type.ref + Header.SIZE + 1] = type.id;
  m.heap.makeImmortal(type.ref);
}

/**
 * A type of a library module. DIVERGES: CPython makes many of them on the heap (PyType_FromModuleAndSpec), with
 * instances that own a reference to their type; here all are static and immortal.
 */
export function defineLibraryType(m: Machine, spec: LibraryTypeSpec): TypeObject {
  const type = makeStaticType(m, spec.name, m.takeTypeId(), spec.layout);
  type.isBaseType = spec.isBaseType ?? true;
  const { dictOffset } = layout(m.profile, spec.layout);
  if (dictOffset !== undefined) {
    type.hasInstanceDict = true;
    type.places = { ...type.places, dict: dictOffset / WORD_BYTES };
  }
  setBase(type, spec.base ?? m.types.object);
  initializeTypeObject(m, type);
  giveNamespace(m, type);
  spec.define(type);
  if (spec.isGeneric === true) addClassGetItem(m, type);
  addSlotMethods(m, type, { binary: spec.operators ?? [], inplace: spec.inplaceOperators ?? [] });
  addConstructor(m, type);
  finishType(m, type);
  return type;
}

/** As `defineLibraryType` for a type that has been there from the start, with instances; its base changes. */
export function completeStaticType(
  m: Machine,
  type: TypeObject,
  spec: { readonly base: TypeObject; define(type: TypeObject): void },
): void {
  type.base?.subclasses.delete(type);
  setBase(type, spec.base);
  spec.define(type);
  addSlotMethods(m, type, { binary: [], inplace: [] });
  addConstructor(m, type);
  finishType(m, type);
  type.invalidate();
}

/** DIVERGES: the docstrings of built-in types are None. */
function giveDocstring(m: Machine, type: TypeObject): void {
  const name = m.name("__doc__");
  if (dictGetStr(m, type.namespace, name) === NULL) dictSetStr(m, type.namespace, name, m.none);
}
