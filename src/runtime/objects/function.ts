/** Functions and bound methods written in Python, and the cells of closures. Calling them is the machine's. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newObject } from "./allocate.ts";
import { codeOf, type LoadedCode } from "./code.ts";
import { defineRecord } from "./record.ts";
import { type Runtime, resolve, type Steps } from "./runtime.ts";

/** Words of PyFunctionObject (Include/cpython/funcobject.h, 3.13; the same up to MODULE since 3.11). */
export const enum FunctionField {
  GLOBALS = 4,
  BUILTINS = 6,
  NAME = 8,
  QUALNAME = 10,
  CODE = 12,
  DEFAULTS = 14,
  KWDEFAULTS = 16,
  CLOSURE = 18,
  DOC = 20,
  DICT = 22,
  WEAKREFS = 24,
  MODULE = 26,
  ANNOTATIONS = 28,
}

/** Words of PyMethodObject. */
export const enum MethodField {
  FUNCTION = 4,
  SELF = 6,
  WEAKREFS = 8,
}

/** Word of PyCellObject. */
export const enum CellField {
  CONTENT = 4,
}

/** A function of `code` (taken over); globals and builtins are borrowed. CPython: PyFunction_New. */
export function newFunction(rt: Runtime, code: Ref, globals: Ref, builtins: Ref, moduleName: Ref): Ref {
  const { heap } = rt;
  const type = rt.types.function;
  const loaded = codeOf(rt, code);
  const ref = newObject(rt, type, type.basicBytes);
  const words = heap.words;
  words.fill(NULL, ref + FunctionField.GLOBALS, ref + (type.basicBytes >> 2));
  words[ref + FunctionField.GLOBALS] = newReference(rt, globals);
  words[ref + FunctionField.BUILTINS] = newReference(rt, builtins);
  words[ref + FunctionField.CODE] = code;
  words[ref + FunctionField.NAME] = rt.intern(loaded.unit.name);
  words[ref + FunctionField.QUALNAME] = rt.intern(loaded.unit.qualname);
  words[ref + FunctionField.DOC] = documentation(rt, loaded);
  words[ref + FunctionField.MODULE] = moduleName === NULL ? NULL : newReference(rt, moduleName);
  rt.gc.track(ref);
  return ref;
}

/** A bound method; both references are borrowed. */
export function newMethod(rt: Runtime, fn: Ref, self: Ref): Ref {
  const type = rt.types.method;
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(NULL, ref + MethodField.FUNCTION, ref + (type.basicBytes >> 2));
  rt.heap.words[ref + MethodField.FUNCTION] = newReference(rt, fn);
  rt.heap.words[ref + MethodField.SELF] = newReference(rt, self);
  rt.gc.track(ref);
  return ref;
}

/** A cell that takes over `content` (NULL for an unbound variable). */
export function newCell(rt: Runtime, content: Ref): Ref {
  const ref = newObject(rt, rt.types.cell, rt.types.cell.basicBytes);
  rt.heap.words[ref + CellField.CONTENT] = content;
  rt.gc.track(ref);
  return ref;
}

export function functionCode(rt: Runtime, fn: Ref): LoadedCode {
  return codeOf(rt, rt.heap.words[fn + FunctionField.CODE] as number);
}

export function defineFunction(rt: Runtime): void {
  const { function: type, method, cell } = rt.types;
  defineRecord(type, [
    FunctionField.GLOBALS,
    FunctionField.BUILTINS,
    FunctionField.MODULE,
    FunctionField.DEFAULTS,
    FunctionField.KWDEFAULTS,
    FunctionField.DOC,
    FunctionField.DICT,
    FunctionField.CLOSURE,
    FunctionField.ANNOTATIONS,
    FunctionField.CODE,
    FunctionField.NAME,
    FunctionField.QUALNAME,
  ]);
  type.slots.repr = (_, self) => {
    const qualname = rt.strValue(rt.heap.words[self + FunctionField.QUALNAME] as number);
    return rt.newStr(`<function ${qualname} at ${rt.addressText(self)}>`);
  };
  type.slots.descriptorGet = (_, self, instance) =>
    instance === NULL ? newReference(rt, self) : newMethod(rt, self, instance);
  defineRecord(method, [MethodField.FUNCTION, MethodField.SELF]);
  method.slots.repr = (_, self) => methodRepr(rt, self);
  defineRecord(cell, [CellField.CONTENT]);
  addFunctionAttributes(rt);
}

/** method_repr: the function's qualified name and the repr of the instance. */
function* methodRepr(rt: Runtime, self: Ref): Steps<Ref> {
  const fn = rt.heap.words[self + MethodField.FUNCTION] as number;
  const instance = rt.heap.words[self + MethodField.SELF] as number;
  const name = yield* resolve(rt.findAttribute(fn, rt.name("__qualname__")));
  const text = name === NULL ? "?" : rt.strValue(name);
  rt.heap.decrefIfAny(name);
  return rt.newStr(`<bound method ${text} of ${yield* rt.reprText(instance)}>`);
}

function addFunctionAttributes(rt: Runtime): void {
  const pointers: readonly [string, FunctionField][] = [
    ["__name__", FunctionField.NAME],
    ["__qualname__", FunctionField.QUALNAME],
    ["__defaults__", FunctionField.DEFAULTS],
    ["__kwdefaults__", FunctionField.KWDEFAULTS],
    ["__closure__", FunctionField.CLOSURE],
    ["__code__", FunctionField.CODE],
    ["__globals__", FunctionField.GLOBALS],
    ["__doc__", FunctionField.DOC],
    ["__module__", FunctionField.MODULE],
  ];
  for (const [name, field] of pointers) {
    rt.addGetter(rt.types.function, name, (_, self) => {
      const value = rt.heap.words[self + field] as number;
      return newReference(rt, value === NULL ? rt.none : value);
    });
  }
  rt.addGetter(rt.types.method, "__self__", (_, self) =>
    newReference(rt, rt.heap.words[self + MethodField.SELF] as number),
  );
  rt.addGetter(rt.types.method, "__func__", (_, self) =>
    newReference(rt, rt.heap.words[self + MethodField.FUNCTION] as number),
  );
  rt.addGetter(rt.types.cell, "cell_contents", (_, self) => {
    const content = rt.heap.words[self + CellField.CONTENT] as number;
    if (content === NULL) rt.raise(rt.types.ValueError, "Cell is empty");
    return newReference(rt, content);
  });
}

function documentation(rt: Runtime, loaded: LoadedCode): Ref {
  const first = loaded.unit.consts[0];
  if (first?.kind === "str") return newReference(rt, loaded.consts[0] as number);
  return rt.none;
}

function newReference(rt: Runtime, ref: Ref): Ref {
  rt.heap.incref(ref);
  return ref;
}
