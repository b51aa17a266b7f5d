/**
 * Making a machine ready: the built-in types with their places in the class graph, the singletons, the module
 * `builtins`. All of it exists before the program and is left out of the program's numbers.
 */

import { instanceLayout } from "../../cpython/instance-sizes.ts";
import type { LayoutName } from "../../cpython/layouts.ts";
import { isInLibrary } from "../../cpython/library.ts";
import { defineBuiltins } from "../builtins/builtins.ts";
import {
  defineStandardStreams,
  newStandardStream,
  StandardStream,
} from "../builtins/streams/standard-stream.ts";
import { type Ref, WORD_BYTES } from "../memory/linear-memory.ts";
import { VERSION_FIELDS } from "../modules/sys.ts";
import { UNRAISABLE_FIELDS } from "../modules/sys-exceptions.ts";
import { defineSysRecords } from "../modules/sys-records.ts";
import { type BuiltinTypes, EXCEPTION_NAMES } from "../objects/builtin-types.ts";
import { createSharedBytes } from "../objects/bytes/bytes.ts";
import { dictSetStr, newDict } from "../objects/dict/dict.ts";
import { initializeEmptyKeys } from "../objects/dict/dict-keys.ts";
import {
  exceptionLayoutName,
  exceptionsInOrder,
  isMadeAtStart,
  moduleExceptionNames,
} from "../objects/exceptions/exception.ts";
import { defineExceptions } from "../objects/exceptions/exception-base.ts";
import { defineTraceback } from "../objects/exceptions/traceback.ts";
import { defineCell } from "../objects/functions/cell-type.ts";
import { defineCode } from "../objects/functions/code.ts";
import { defineCodeAttributes } from "../objects/functions/code-attributes.ts";
import { defineFunction } from "../objects/functions/function.ts";
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
import { defineStructSequence } from "../objects/struct-sequence.ts";
import { TypeId } from "../objects/type-id.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { defineWeakReference } from "../objects/weak-reference-type.ts";
import { BASES, LATER_TYPES, TYPES } from "./builtin-type-table.ts";
import { defineCalls } from "./call.ts";
import { buildClass } from "./classes/class-build.ts";
import { defineTypeMemory } from "./classes/class-memory.ts";
import { defineMemberDescriptor } from "./classes/class-slots.ts";
import { defineClassAndStaticMethods } from "./classes/class-static-method.ts";
import { makeSharedDescriptors, typeFields } from "./classes/classes.ts";
import { defineDataMemory, defineDataTypes } from "./classes/data-types.ts";
import { defineGenericAlias } from "./classes/generic-alias.ts";
import { defineGeneric } from "./classes/generic-class.ts";
import { addConstructor } from "./classes/native-constructors.ts";
import { defineObjectType } from "./classes/object-type.ts";
import { defineProperty } from "./classes/property.ts";
import { defineSentinel } from "./classes/sentinel-type.ts";
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
import { importFunction } from "./imports/imports.ts";
import { defineLazyImport } from "./imports/lazy-imports.ts";
import type { Machine } from "./machine.ts";
import { operatorNames } from "./operator-names.ts";
import { finishType, giveNamespace, initializeTypeObject, makeStaticType, setBase } from "./static-types.ts";
import { defineWeakProxies } from "./weak-proxy.ts";

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
  defineStandardStreams(m);
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
  defineSentinel(m);
  defineLazyImport(m);
  for (const type of allTypes(m)) {
    addSlotMethods(m, type, operatorNames(m, type));
    addConstructor(m, type);
  }
  for (const type of allTypes(m)) finishType(m, type);
  makeSharedDescriptors(m);
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
  m.heap.pools.finishStart();
}

function makeTypes(m: Machine): BuiltinTypes {
  const types: Partial<Record<keyof BuiltinTypes, TypeObject>> = {};
  const { weakrefTypeNames, unionTypeName } = m.profile.values;
  const names: Partial<Record<keyof BuiltinTypes, string>> = { ...weakrefTypeNames, union: unionTypeName };
  for (const [key, id, layoutName, name] of TYPES) {
    types[key] = makeStaticType(m, names[key] ?? name ?? key, id, layoutName);
  }
  const ofModules = moduleExceptionNames(m.profile);
  EXCEPTION_NAMES.forEach((name, index) => {
    const layoutName = exceptionLayoutName(name);
    const type = makeStaticType(m, ofModules[name] ?? name, TypeId.FIRST_DYNAMIC + index, layoutName);
    types[name] = type;
    if (isMadeAtStart(m.profile, name)) shapeAsClass(m, type, layoutName);
  });
  return types as BuiltinTypes;
}

function shapeAsClass(m: Machine, type: TypeObject, base: LayoutName): void {
  type.isMadeAtStart = true;
  const shape = instanceLayout(m.profile, { hasDict: true, hasWeakref: true, slotCount: 0, base });
  type.basicBytes = shape.basicSizeBytes;
  type.preHeaderBytes = shape.preHeaderSizeBytes;
  type.hasWeakrefs = true;
  type.places = { ...type.places, weakrefs: (shape.weakrefOffset as number) / WORD_BYTES };
}

/** Bases and MROs, then the headers of the type objects, which need the type `type`. */
function placeTypes(m: Machine): void {
  const { types } = m;
  types.object.mro = [types.object];
  for (const { name, bases } of exceptionsInOrder(m.profile)) {
    const [base, second] = bases as [keyof BuiltinTypes, keyof BuiltinTypes | undefined];
    setBase(types[name], types[base]);
    if (second !== undefined) addBase(types[name], types[second]);
  }
  for (const [key] of TYPES) {
    if (key !== "object") setBase(types[key], types[BASES[key] ?? "object"]);
  }
  for (const [type, name] of LATER_TYPES) {
    if (!isInLibrary(m.profile, `builtins.${name}`)) types.object.subclasses.delete(types[type]);
  }
  for (const type of allTypes(m)) initializeTypeObject(m, type);
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
  const readLine = (): string => m.readLine();
  const write = (text: string, ref?: Ref): void => m.write(text, ref);
  const writeError = (text: string): void => m.writeError(text);
  const streams = {
    stdin: new StandardStream("<stdin>", 0, "strict", undefined, readLine),
    stdout: new StandardStream("<stdout>", 1, "strict", write, undefined, () => m.flushOutput()),
    stderr: new StandardStream("<stderr>", 2, "backslashreplace", writeError, undefined),
  };
  return {
    stdin: newStandardStream(m, streams.stdin),
    stdout: newStandardStream(m, streams.stdout),
    stderr: newStandardStream(m, streams.stderr),
  };
}
