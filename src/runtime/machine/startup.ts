/**
 * Making a machine ready: the built-in types with their places in the class graph, the singletons, the module
 * `builtins`. All of it exists before the program and is left out of the program's numbers.
 */
import { instanceLayout } from "../../cpython/instance-sizes.ts";
import { type LayoutName, layout } from "../../cpython/layouts.ts";
import { defineBuiltins } from "../builtins/builtins.ts";
import { GC_HEADER_BYTES } from "../gc/collector.ts";
import { Header } from "../heap/heap.ts";
import { NULL, type Ref, WORD_BYTES } from "../memory/linear-memory.ts";
import { VERSION_FIELDS } from "../modules/sys.ts";
import { UNRAISABLE_FIELDS } from "../modules/sys-exceptions.ts";
import { defineSysRecords } from "../modules/sys-records.ts";
import { type BuiltinTypes, EXCEPTION_NAMES } from "../objects/builtin-types.ts";
import { createSharedBytes } from "../objects/bytes/bytes.ts";
import { dictGetStr, dictSetStr, newDict } from "../objects/dict/dict.ts";
import { initializeEmptyKeys } from "../objects/dict/dict-keys.ts";
import { EXCEPTION_SHAPES, exceptionLayoutName } from "../objects/exceptions/exception.ts";
import { defineExceptions } from "../objects/exceptions/exception-base.ts";
import { defineTraceback } from "../objects/exceptions/traceback.ts";
import { defineCell } from "../objects/functions/cell-type.ts";
import { defineCode } from "../objects/functions/code.ts";
import { defineCodeAttributes } from "../objects/functions/code-attributes.ts";
import { defineFunction, FunctionField } from "../objects/functions/function.ts";
import { defineFunctionAttributes } from "../objects/functions/function-attributes.ts";
import { defineMethod } from "../objects/functions/method-type.ts";
import { newModule, setInModule } from "../objects/functions/module.ts";
import { defineModule } from "../objects/functions/module-type.ts";
import { addNativeAttributes } from "../objects/functions/native-attributes.ts";
import { nativeVariadic } from "../objects/functions/native-function.ts";
import { defineNativeFunctionType } from "../objects/functions/native-function-type.ts";
import { defineNativeObjects, newNativeFunction } from "../objects/native-object.ts";
import { createSingleton } from "../objects/none.ts";
import { createBool } from "../objects/numbers/bool.ts";
import { createSmallInts } from "../objects/numbers/int.ts";
import { newList } from "../objects/sequences/list.ts";
import { makeEmptyTuple } from "../objects/sequences/tuple.ts";
import { newSetOfType } from "../objects/set/set.ts";
import { defineSimpleNamespace } from "../objects/simple-namespace.ts";
import { addSlotMethods } from "../objects/slot-methods.ts";
import { createStrings } from "../objects/str/str.ts";
import { defineTextStream, newTextStream } from "../objects/str/text-stream.ts";
import { defineStructSequence } from "../objects/struct-sequence.ts";
import { TypeId } from "../objects/type-id.ts";
import { TypeObject } from "../objects/type-object.ts";
import { defineWeakReference } from "../objects/weak-reference-type.ts";
import { defineCalls } from "./call.ts";
import { buildClass } from "./classes/class-build.ts";
import { defineTypeMemory } from "./classes/class-memory.ts";
import { defineMemberDescriptor } from "./classes/class-slots.ts";
import { defineClassAndStaticMethods } from "./classes/class-static-method.ts";
import { typeFields } from "./classes/classes.ts";
import { defineDataMemory, defineDataTypes } from "./classes/data-types.ts";
import { defineGenericAlias } from "./classes/generic-alias.ts";
import { defineGeneric } from "./classes/generic-class.ts";
import { addConstructor } from "./classes/native-constructors.ts";
import { defineObjectType } from "./classes/object-type.ts";
import { defineProperty } from "./classes/property.ts";
import { defineSuper } from "./classes/super-type.ts";
import { defineTypeParameters } from "./classes/type-parameters.ts";
import { defineTypeType } from "./classes/type-type.ts";
import { defineUnion } from "./classes/union-type.ts";
import { defineLocalsProxy } from "./frames/frame-locals-proxy.ts";
import { defineFrameObject } from "./frames/frame-type.ts";
import { defineAnextAwaitable } from "./generators/anext-awaitable.ts";
import { defineAsyncGenerators } from "./generators/async-generator.ts";
import { defineCoroutineWrapper } from "./generators/coroutine-wrapper.ts";
import { defineGenerators } from "./generators/generator-type.ts";
import { GeneratorField } from "./generators/generators.ts";
import { importFunction } from "./imports.ts";
import type { Machine } from "./machine.ts";
import { operatorNames } from "./operator-names.ts";
import { defineWeakProxies } from "./weak-proxy.ts";

/** Key in `BuiltinTypes`, number, struct, and the name that the program sees if it is another. */
const TYPES: readonly (readonly [keyof BuiltinTypes, number, LayoutName, string?])[] = [
  ["type", TypeId.TYPE, "type"],
  ["object", TypeId.OBJECT, "object"],
  ["noneType", TypeId.NONE_TYPE, "NoneType", "NoneType"],
  ["notImplementedType", TypeId.NOT_IMPLEMENTED, "NotImplementedType", "NotImplementedType"],
  ["ellipsis", TypeId.ELLIPSIS, "ellipsis"],
  ["int", TypeId.INT, "int"],
  ["bool", TypeId.BOOL, "int", "bool"],
  ["float", TypeId.FLOAT, "float"],
  ["complex", TypeId.COMPLEX, "complex"],
  ["str", TypeId.STR, "strSubclass", "str"],
  ["bytes", TypeId.BYTES, "bytes"],
  ["bytearray", TypeId.BYTEARRAY, "bytearray"],
  ["memoryview", TypeId.MEMORYVIEW, "memoryview"],
  ["managedBuffer", TypeId.MANAGED_BUFFER, "managedbuffer", "managedbuffer"],
  ["tuple", TypeId.TUPLE, "tuple"],
  ["list", TypeId.LIST, "list"],
  ["dict", TypeId.DICT, "dict"],
  ["set", TypeId.SET, "set"],
  ["frozenset", TypeId.FROZENSET, "set", "frozenset"],
  ["range", TypeId.RANGE, "range"],
  ["slice", TypeId.SLICE, "slice"],
  ["cell", TypeId.CELL, "cell"],
  ["code", TypeId.CODE, "code"],
  ["function", TypeId.FUNCTION, "function"],
  ["method", TypeId.METHOD, "method"],
  ["nativeFunction", TypeId.NATIVE_FUNCTION, "builtin_function_or_method", "builtin_function_or_method"],
  ["methodDescriptor", TypeId.METHOD_DESCRIPTOR, "method_descriptor", "method_descriptor"],
  [
    "classMethodDescriptor",
    TypeId.CLASS_METHOD_DESCRIPTOR,
    "classmethod_descriptor",
    "classmethod_descriptor",
  ],
  ["slotWrapper", TypeId.SLOT_WRAPPER, "wrapper_descriptor", "wrapper_descriptor"],
  ["methodWrapper", TypeId.METHOD_WRAPPER, "method_wrapper", "method-wrapper"],
  ["getsetDescriptor", TypeId.GETSET_DESCRIPTOR, "getset_descriptor", "getset_descriptor"],
  ["memberDescriptor", TypeId.MEMBER_DESCRIPTOR, "member_descriptor", "member_descriptor"],
  ["property", TypeId.PROPERTY, "property"],
  ["staticmethod", TypeId.STATICMETHOD, "staticmethod"],
  ["classmethod", TypeId.CLASSMETHOD, "classmethod"],
  ["super", TypeId.SUPER, "super"],
  ["module", TypeId.MODULE, "module"],
  ["generator", TypeId.GENERATOR, "generator"],
  ["coroutine", TypeId.COROUTINE, "coroutine"],
  ["asyncGenerator", TypeId.ASYNC_GENERATOR, "async_generator", "async_generator"],
  ["coroutineWrapper", TypeId.COROUTINE_WRAPPER, "coroutine_wrapper", "coroutine_wrapper"],
  ["asyncGeneratorAsend", TypeId.ASYNC_GENERATOR_ASEND, "async_generator_asend", "async_generator_asend"],
  ["asyncGeneratorAthrow", TypeId.ASYNC_GENERATOR_ATHROW, "async_generator_athrow", "async_generator_athrow"],
  [
    "asyncGeneratorWrappedValue",
    TypeId.ASYNC_GENERATOR_WRAPPED_VALUE,
    "async_generator_wrapped_value",
    "async_generator_wrapped_value",
  ],
  ["anextAwaitable", TypeId.ANEXT_AWAITABLE, "anext_awaitable", "anext_awaitable"],
  ["frame", TypeId.FRAME, "frame"],
  ["frameLocalsProxy", TypeId.FRAME_LOCALS_PROXY, "FrameLocalsProxy", "FrameLocalsProxy"],
  ["traceback", TypeId.TRACEBACK, "traceback"],
  ["weakref", TypeId.WEAKREF, "weakref"],
  ["weakProxy", TypeId.WEAK_PROXY, "weakref"],
  ["weakCallableProxy", TypeId.WEAK_CALLABLE_PROXY, "weakref"],
  ["listIterator", TypeId.LIST_ITERATOR, "list_iterator", "list_iterator"],
  ["listReverseIterator", TypeId.LIST_REVERSE_ITERATOR, "list_reverseiterator", "list_reverseiterator"],
  ["tupleIterator", TypeId.TUPLE_ITERATOR, "tuple_iterator", "tuple_iterator"],
  ["strIterator", TypeId.STR_ITERATOR, "str_iterator", "str_iterator"],
  ["strAsciiIterator", TypeId.STR_ASCII_ITERATOR, "str_ascii_iterator", "str_ascii_iterator"],
  ["bytesIterator", TypeId.BYTES_ITERATOR, "bytes_iterator", "bytes_iterator"],
  ["bytearrayIterator", TypeId.BYTEARRAY_ITERATOR, "bytearray_iterator", "bytearray_iterator"],
  ["memoryIterator", TypeId.MEMORY_ITERATOR, "memory_iterator", "memory_iterator"],
  ["rangeIterator", TypeId.RANGE_ITERATOR, "range_iterator", "range_iterator"],
  ["longRangeIterator", TypeId.LONG_RANGE_ITERATOR, "longrange_iterator", "longrange_iterator"],
  ["dictKeys", TypeId.DICT_KEYS, "dictView", "dict_keys"],
  ["dictValues", TypeId.DICT_VALUES, "dictView", "dict_values"],
  ["dictItems", TypeId.DICT_ITEMS, "dictView", "dict_items"],
  ["dictKeyIterator", TypeId.DICT_KEY_ITERATOR, "dict_keyiterator", "dict_keyiterator"],
  ["dictValueIterator", TypeId.DICT_VALUE_ITERATOR, "dict_valueiterator", "dict_valueiterator"],
  ["dictItemIterator", TypeId.DICT_ITEM_ITERATOR, "dict_itemiterator", "dict_itemiterator"],
  [
    "dictReverseKeyIterator",
    TypeId.DICT_REVERSE_KEY_ITERATOR,
    "dict_reversekeyiterator",
    "dict_reversekeyiterator",
  ],
  [
    "dictReverseValueIterator",
    TypeId.DICT_REVERSE_VALUE_ITERATOR,
    "dict_reversekeyiterator",
    "dict_reversevalueiterator",
  ],
  [
    "dictReverseItemIterator",
    TypeId.DICT_REVERSE_ITEM_ITERATOR,
    "dict_reversekeyiterator",
    "dict_reverseitemiterator",
  ],
  ["setIterator", TypeId.SET_ITERATOR, "set_iterator", "set_iterator"],
  ["sequenceIterator", TypeId.SEQUENCE_ITERATOR, "iterator", "iterator"],
  ["callIterator", TypeId.CALL_ITERATOR, "callable_iterator", "callable_iterator"],
  ["mappingProxy", TypeId.MAPPING_PROXY, "mappingproxy", "mappingproxy"],
  ["enumerate", TypeId.ENUMERATE, "enumerate"],
  ["zip", TypeId.ZIP, "zip"],
  ["map", TypeId.MAP, "map"],
  ["filter", TypeId.FILTER, "filter"],
  ["reversed", TypeId.REVERSED, "reversed"],
  ["genericAlias", TypeId.GENERIC_ALIAS, "GenericAlias", "types.GenericAlias"],
  ["union", TypeId.UNION, "Union", "types.UnionType"],
  ["simpleNamespace", TypeId.SIMPLE_NAMESPACE, "SimpleNamespace", "types.SimpleNamespace"],
  ["typeVar", TypeId.TYPE_VAR, "typeVar", "typing.TypeVar"],
  ["paramSpec", TypeId.PARAM_SPEC, "paramSpec", "typing.ParamSpec"],
  ["paramSpecArgs", TypeId.PARAM_SPEC_ARGS, "paramSpecAttribute", "typing.ParamSpecArgs"],
  ["paramSpecKwargs", TypeId.PARAM_SPEC_KWARGS, "paramSpecAttribute", "typing.ParamSpecKwargs"],
  ["typeVarTuple", TypeId.TYPE_VAR_TUPLE, "typeVarTuple", "typing.TypeVarTuple"],
  ["noDefaultType", TypeId.NO_DEFAULT, "object", "NoDefaultType"],
  ["generic", TypeId.GENERIC, "object", "typing.Generic"],
  ["typeAliasType", TypeId.TYPE_ALIAS, "typeAlias", "typing.TypeAliasType"],
  ["unraisableHookArgs", TypeId.UNRAISABLE_HOOK_ARGS, "tuple", "UnraisableHookArgs"],
  ["versionInfo", TypeId.VERSION_INFO, "tuple", "sys.version_info"],
  ["floatInfo", TypeId.FLOAT_INFO, "tuple", "sys.float_info"],
  ["intInfo", TypeId.INT_INFO, "tuple", "sys.int_info"],
  ["hashInfo", TypeId.HASH_INFO, "tuple", "sys.hash_info"],
  ["threadInfo", TypeId.THREAD_INFO, "tuple", "sys.thread_info"],
  ["sysFlags", TypeId.SYS_FLAGS, "tuple", "sys.flags"],
  ["asyncGeneratorHooks", TypeId.ASYNC_GENERATOR_HOOKS, "tuple", "asyncgen_hooks"],
  ["quitter", TypeId.QUITTER, "object", "_sitebuiltins.Quitter"],
  ["textStream", TypeId.TEXT_STREAM, "TextIOWrapper", "_io.TextIOWrapper"],
];

/** Types that do not derive from `object` itself. */
const BASES: { readonly [key in keyof BuiltinTypes]?: keyof BuiltinTypes } = {
  bool: "int",
  unraisableHookArgs: "tuple",
  versionInfo: "tuple",
  floatInfo: "tuple",
  intInfo: "tuple",
  hashInfo: "tuple",
  threadInfo: "tuple",
  sysFlags: "tuple",
  asyncGeneratorHooks: "tuple",
};

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
]);

/** Built-in types whose instances take attributes by the generic protocol. */
const HAS_INSTANCE_DICT: ReadonlySet<number> = new Set([
  TypeId.FUNCTION,
  TypeId.STATICMETHOD,
  TypeId.CLASSMETHOD,
  TypeId.SIMPLE_NAMESPACE,
  TypeId.MODULE,
]);

export function startMachine(m: Machine): void {
  m.typeFields = typeFields(m);
  m.types = makeTypes(m);
  placeTypes(m);
  initializeEmptyKeys(m);
  defineTypeMemory(m);
  defineDataMemory(m);
  createStrings(m);
  makeSingletons(m);
  for (const type of allTypes(m)) giveNamespace(m, type);
  defineNativeObjects(m);
  defineObjectType(m);
  defineTypeType(m);
  defineProperty(m);
  defineClassAndStaticMethods(m);
  defineSuper(m);
  defineMemberDescriptor(m);
  defineDataTypes(m);
  defineCode(m);
  defineCodeAttributes(m);
  defineNativeFunctionType(m);
  defineFunction(m);
  defineFunctionAttributes(m);
  defineMethod(m);
  defineCell(m);
  addNativeAttributes(m);
  defineCalls(m);
  defineModule(m);
  defineTraceback(m);
  defineTextStream(m);
  defineStructSequence(m, m.types.unraisableHookArgs, UNRAISABLE_FIELDS);
  defineStructSequence(m, m.types.versionInfo, VERSION_FIELDS);
  defineSysRecords(m);
  defineSimpleNamespace(m);
  defineFrameObject(m);
  defineLocalsProxy(m);
  defineExceptions(m);
  defineGenerators(m);
  defineCoroutineWrapper(m);
  defineAsyncGenerators(m);
  defineAnextAwaitable(m);
  defineWeakReference(m);
  defineWeakProxies(m);
  defineGenericAlias(m);
  defineUnion(m);
  defineTypeParameters(m);
  defineGeneric(m);
  for (const type of allTypes(m)) {
    addSlotMethods(m, type, operatorNames(m, type));
    addConstructor(m, type);
  }
  for (const type of allTypes(m)) {
    type.inheritSlots();
    giveDocstring(m, type);
  }
  m.matchSentinel = m.constructBuiltin(m.types.object, { positional: [], keywords: undefined }) as Ref;
  m.modules = newDict(m);
  m.garbage = newList(m, 0);
  m.collectionCallbacks = newList(m, 0);
  m.standardStreams = makeStandardStreams(m);
  m.builtinsModule = newModule(m, "builtins");
  defineBuiltins(m);
  const build = nativeVariadic("__build_class__", "(*args, **kwargs)", (_, __, args) => buildClass(m, args));
  m.buildClass = newNativeFunction(m, build, m.builtinsModule);
  m.heap.incref(m.buildClass);
  setInModule(m, m.builtinsModule, build.name, m.buildClass);
  m.importFunction = newNativeFunction(m, importFunction(m), m.builtinsModule);
  m.heap.incref(m.importFunction);
  setInModule(m, m.builtinsModule, "__import__", m.importFunction);
  dictSetStr(m, m.modules, m.name("builtins"), m.builtinsModule);
  m.heap.pools.fillUsedPools();
}

/** DIVERGES: the docstrings of built-in types are None. */
function giveDocstring(m: Machine, type: TypeObject): void {
  const name = m.name("__doc__");
  if (dictGetStr(m, type.namespace, name) === NULL) dictSetStr(m, type.namespace, name, m.none);
}

function makeTypes(m: Machine): BuiltinTypes {
  const types: Partial<Record<keyof BuiltinTypes, TypeObject>> = {};
  const names: Partial<Record<keyof BuiltinTypes, string>> = m.profile.values.weakrefTypeNames;
  for (const [key, id, layoutName, name] of TYPES) {
    types[key] = makeType(m, names[key] ?? name ?? key, id, layoutName);
  }
  EXCEPTION_NAMES.forEach((name, index) => {
    types[name] = makeType(m, name, TypeId.FIRST_DYNAMIC + index, exceptionLayoutName(name));
  });
  if (m.profile.fields.exceptionGroups) shapeExceptionGroup(m, types.ExceptionGroup as TypeObject);
  return types as BuiltinTypes;
}

/** CPython makes this class at start as a program would, so that its instances have room for weak references. */
function shapeExceptionGroup(m: Machine, type: TypeObject): void {
  const base = exceptionLayoutName(type.name);
  const shape = instanceLayout(m.profile, { hasDict: true, hasWeakref: true, slotCount: 0, base });
  type.basicBytes = shape.basicSizeBytes;
  type.preHeaderBytes = shape.preHeaderSizeBytes;
  type.hasWeakrefs = true;
  type.places = { ...type.places, weakrefs: (shape.weakrefOffset as number) / WORD_BYTES };
}

function makeType(m: Machine, name: string, id: number, layoutName: LayoutName): TypeObject {
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

/** Bases and MROs, then the headers of the type objects, which need the type `type`. */
function placeTypes(m: Machine): void {
  const { types } = m;
  types.object.mro = [types.object];
  for (const { name, bases } of EXCEPTION_SHAPES) {
    const [base, second] = bases as [keyof BuiltinTypes, keyof BuiltinTypes | undefined];
    setBase(types[name], types[base]);
    if (second !== undefined) addBase(types[name], types[second]);
  }
  for (const [key] of TYPES) {
    if (key !== "object") setBase(types[key], types[BASES[key] ?? "object"]);
  }
  for (const type of allTypes(m)) {
    m.heap.initializeObject(type.ref, types.type.ref, TypeId.TYPE);
    m.heap.words[type.ref + Header.SIZE + 1] = type.id;
    m.heap.makeImmortal(type.ref);
  }
}

function setBase(type: TypeObject, base: TypeObject): void {
  type.base = base;
  type.bases = [base];
  type.mro = [type, ...base.mro];
  base.subclasses.add(type);
}

/** The second base of `ExceptionGroup`, which comes in its MRO before what both bases share. */
function addBase(type: TypeObject, second: TypeObject): void {
  const [first] = type.bases as [TypeObject];
  const firstOnly = first.mro.filter((each) => !second.mro.includes(each));
  type.bases = [first, second];
  type.mro = [type, ...firstOnly, ...second.mro];
  second.subclasses.add(type);
}

function allTypes(m: Machine): TypeObject[] {
  return Object.values(m.types) as TypeObject[];
}

function makeSingletons(m: Machine): void {
  m.none = createSingleton(m, m.types.noneType);
  m.notImplemented = createSingleton(m, m.types.notImplementedType);
  m.ellipsis = createSingleton(m, m.types.ellipsis);
  m.noDefault = createSingleton(m, m.types.noDefaultType);
  m.smallInts = createSmallInts(m);
  m.true = createBool(m, true);
  m.false = createBool(m, false);
  m.emptyTuple = makeEmptyTuple(m);
  m.heap.makeImmortal(m.emptyTuple);
  if (m.profile.emptyFrozensetIsSingleton) {
    m.emptyFrozenset = newSetOfType(m, m.types.frozenset);
    m.heap.makeImmortal(m.emptyFrozenset);
  }
  for (const ref of [m.none, m.notImplemented, m.ellipsis, m.noDefault, m.true, m.false])
    m.heap.makeImmortal(ref);
  createSharedBytes(m);
}

function makeStandardStreams(m: Machine): Machine["standardStreams"] {
  const open = (name: string, descriptor: number, errors: string, write: (text: string) => void): Ref =>
    newTextStream(m, { name: `<${name}>`, descriptor, errors, write });
  return {
    stdout: open("stdout", 1, "strict", (text) => m.write(text)),
    stderr: open("stderr", 2, "backslashreplace", (text) => m.writeError(text)),
  };
}

function giveNamespace(m: Machine, type: TypeObject): void {
  type.namespace = newDict(m);
  m.heap.makeImmortal(type.namespace);
  m.heap.words[type.ref + m.typeFields.namespace] = type.namespace;
}
