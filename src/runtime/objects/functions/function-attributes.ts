/**
 * The attributes of functions, which of them can be set and to what, and making a function by calling its type.
 * Follows Objects/funcobject.c (3.13).
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../dict/dict.ts";
import { instanceDict } from "../instance.ts";
import { newReference } from "../plain-data.ts";
import { setField } from "../record.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { addFunctionAnnotations } from "./annotations.ts";
import { codeOf } from "./code.ts";
import { FunctionField, newFunction } from "./function.ts";
import { callNative, type NativeFunction, native } from "./native-function.ts";

export function defineFunctionAttributes(rt: Runtime): void {
  const type = rt.types.function;
  type.hasInstanceDict = true;
  type.places = { ...type.places, dict: FunctionField.DICT };
  const create = functionNew(rt.profile.functionTakesKeywordDefaults);
  type.slots.construct = (_, __, args) => callNative(rt, create, NULL, args);
  const set = (
    name: string,
    field: FunctionField,
    isNoneDeleting: boolean,
    check: Check,
    isMember = false,
  ): void =>
    (isMember ? rt.addMember : rt.addGetter).call(
      rt,
      type,
      name,
      (_, self) => orNone(rt, rt.heap.words[self + field] as number),
      (_, self, value) => {
        const given = isNoneDeleting && value === rt.none ? NULL : value;
        check(rt, self, given);
        replace(rt, self, field, given);
        return NULL;
      },
    );
  set("__name__", FunctionField.NAME, false, mustBe("__name__", "string object", "str"));
  set("__qualname__", FunctionField.QUALNAME, false, mustBe("__qualname__", "string object", "str"));
  set("__code__", FunctionField.CODE, false, checkCode);
  set("__defaults__", FunctionField.DEFAULTS, true, mayBe("__defaults__", "tuple object", "tuple"));
  set("__kwdefaults__", FunctionField.KWDEFAULTS, true, mayBe("__kwdefaults__", "dict object", "dict"));
  set("__doc__", FunctionField.DOC, false, () => undefined, true);
  set("__module__", FunctionField.MODULE, false, () => undefined, true);
  addReadOnly(rt, type, "__globals__", FunctionField.GLOBALS);
  if (rt.profile.objects.functionsHaveBuiltins) {
    addReadOnly(rt, type, "__builtins__", FunctionField.BUILTINS);
  }
  addReadOnly(rt, type, "__closure__", FunctionField.CLOSURE);
  addFunctionAnnotations(rt, type);
  addDictionaryAt(rt, type, FunctionField.DICT);
  if (rt.profile.fields.functionTypeParams) addTypeParameters(rt, type);
}

type Check = (rt: Runtime, self: Ref, value: Ref) => void;

/** For an attribute that cannot be deleted. */
function mustBe(name: string, what: string, typeName: "str" | "tuple"): Check {
  return (rt, _, value) => {
    if (value !== NULL && rt.isInstance(value, rt.types[typeName])) return;
    rt.raise(rt.types.TypeError, `${name} must be set to a ${what}`);
  };
}

function mayBe(name: string, what: string, typeName: "tuple" | "dict"): Check {
  return (rt, self, value) => {
    if (value !== NULL) mustBeOf(rt, name, what, typeName, self, value);
  };
}

function mustBeOf(
  rt: Runtime,
  name: string,
  what: string,
  typeName: "tuple" | "dict",
  _: Ref,
  value: Ref,
): void {
  if (rt.isInstance(value, rt.types[typeName])) return;
  rt.raise(rt.types.TypeError, `${name} must be set to a ${what}`);
}

/** func_set_code */
function checkCode(rt: Runtime, self: Ref, value: Ref): void {
  if (value === NULL || rt.typeOf(value) !== rt.types.code) {
    rt.raise(rt.types.TypeError, "__code__ must be set to a code object");
  }
  const free = freeCount(rt, value);
  const closure = rt.heap.words[self + FunctionField.CLOSURE] as number;
  const cells = closure === NULL ? 0 : rt.tupleItems(closure).length;
  if (free === cells) return;
  const name = rt.strValue(rt.heap.words[self + FunctionField.NAME] as number);
  rt.raise(rt.types.ValueError, `${name}() requires a code object with ${cells} free vars, not ${free}`);
}

export function freeCount(rt: Runtime, code: Ref): number {
  return codeOf(rt, code).unit.localsPlusKinds.reduce((count, kind) => count + (kind >> 7), 0);
}

function addReadOnly(rt: Runtime, type: TypeObject, name: string, field: FunctionField): void {
  rt.addMember(
    type,
    name,
    (_, self) => orNone(rt, rt.heap.words[self + field] as number),
    () => rt.raise(rt.types.AttributeError, "readonly attribute"),
  );
}

/** `__dict__` of what has its dictionary at `dictField`. PyObject_GenericSetDict. */
export function addDictionaryAt(rt: Runtime, type: TypeObject, dictField: number): void {
  rt.addGetter(
    type,
    "__dict__",
    (_, self) => newReference(rt, instanceDict(rt, self)),
    (_, self, value) => {
      if (value === NULL) rt.raise(rt.types.TypeError, "cannot delete __dict__");
      if (!rt.isInstance(value, rt.types.dict)) {
        const got = rt.typeOf(value).name;
        rt.raise(rt.types.TypeError, `__dict__ must be set to a dictionary, not a '${got}'`);
      }
      replace(rt, self, dictField, value);
      return NULL;
    },
  );
}

function addTypeParameters(rt: Runtime, type: TypeObject): void {
  rt.addGetter(
    type,
    "__type_params__",
    (_, self) => {
      const found = rt.heap.words[self + FunctionField.TYPE_PARAMS] as number;
      return newReference(rt, found === NULL ? rt.emptyTuple : found);
    },
    (_, self, value) => {
      mustBe("__type_params__", "tuple", "tuple")(rt, self, value);
      replace(rt, self, FunctionField.TYPE_PARAMS, value);
      return NULL;
    },
  );
}

function replace(rt: Runtime, self: Ref, field: FunctionField, value: Ref): void {
  setField(rt, self, field, value === NULL ? NULL : newReference(rt, value));
}

function orNone(rt: Runtime, value: Ref): Ref {
  return newReference(rt, value === NULL ? rt.none : value);
}

/** func_new_impl */
function functionNew(takesKeywordDefaults: boolean): NativeFunction {
  const last = takesKeywordDefaults ? ", kwdefaults=None" : "";
  const signature = `(code, globals, name=None, argdefs=None, closure=None${last})`;
  return native(
    "function",
    signature,
    (rt, _, code, globals, name, defaults, closure, kwdefaults): Outcome => {
      const { types } = rt;
      const refuse = (message: string): never => rt.raise(types.TypeError, message);
      const isGiven = (ref: Ref): boolean => ref !== NULL && ref !== rt.none;
      const argument = (what: string, wanted: TypeObject, ref: Ref): void => {
        const got = rt.typeOf(ref).name;
        if (rt.typeOf(ref) !== wanted)
          refuse(`function() argument '${what}' must be ${wanted.name}, not ${got}`);
      };
      argument("code", types.code, code);
      if (!rt.isInstance(globals, types.dict)) argument("globals", types.dict, globals);
      if (isGiven(name) && !rt.isInstance(name, types.str)) refuse("arg 3 (name) must be None or string");
      if (isGiven(defaults) && !rt.isInstance(defaults, types.tuple))
        refuse("arg 4 (defaults) must be None or tuple");
      checkCells(rt, code, isGiven(closure) ? closure : NULL);
      const module = dictGetStr(rt, globals, rt.name("__name__"));
      rt.heap.incref(code);
      const fn = newFunction(rt, code, globals, rt.builtinsOf(globals), module);
      if (isGiven(name)) setField(rt, fn, FunctionField.NAME, newReference(rt, name));
      if (isGiven(defaults)) replace(rt, fn, FunctionField.DEFAULTS, defaults);
      if (isGiven(closure)) replace(rt, fn, FunctionField.CLOSURE, closure);
      if (isGiven(kwdefaults)) replace(rt, fn, FunctionField.KWDEFAULTS, kwdefaults);
      return fn;
    },
  );
}

function checkCells(rt: Runtime, code: Ref, closure: Ref): void {
  const free = freeCount(rt, code);
  if (closure === NULL && free > 0) rt.raise(rt.types.TypeError, "arg 5 (closure) must be tuple");
  if (closure !== NULL && rt.typeOf(closure) !== rt.types.tuple) {
    rt.raise(rt.types.TypeError, "arg 5 (closure) must be None or tuple");
  }
  const cells = closure === NULL ? [] : rt.tupleItems(closure);
  if (cells.length !== free) {
    const { name } = codeOf(rt, code).unit;
    rt.raise(rt.types.ValueError, `${name} requires closure of length ${free}, not ${cells.length}`);
  }
  for (const cell of cells) {
    if (rt.typeOf(cell) === rt.types.cell) continue;
    rt.raise(rt.types.TypeError, `arg 5 (closure) expected cell, found ${rt.typeOf(cell).name}`);
  }
}
