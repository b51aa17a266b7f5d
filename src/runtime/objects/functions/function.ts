/** Functions and bound methods written in Python, and the cells of closures. Calling them is the machine's; what the
 * program sees of them is in function-attributes.ts, method-type.ts and cell-type.ts. */

import { CodeFlag } from "../../../bytecode/code.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../allocate.ts";
import { newReference } from "../plain-data.ts";
import { defineRecord } from "../record.ts";
import type { Runtime } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { codeNames, codeOf, isLoaded, type LoadedCode } from "./code.ts";

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
  /** Only where the profile has `fields.functionTypeParams`. */
  TYPE_PARAMS = 30,
  /** Only where the profile has `fields.functionAnnotate`. */
  ANNOTATE = 32,
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
  const [name, qualname] = codeNames(rt, code);
  const doc = documentation(rt, code);
  const ref = newObject(rt, type, type.basicBytes);
  const words = heap.words;
  words.fill(NULL, ref + FunctionField.GLOBALS, ref + (type.basicBytes >> 2));
  words[ref + FunctionField.GLOBALS] = newReference(rt, globals);
  words[ref + FunctionField.BUILTINS] = newReference(rt, builtins);
  words[ref + FunctionField.CODE] = code;
  words[ref + FunctionField.NAME] = name;
  words[ref + FunctionField.QUALNAME] = qualname;
  words[ref + FunctionField.DOC] = doc;
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

/** Through 3.9 functions have no reference to the built-in names, which is then nothing to the collector. */
function hideBuiltins(type: TypeObject): void {
  const { traverse } = type.slots;
  type.slots.traverse = (rt, ref, visit) => {
    const builtins = rt.heap.words[ref + FunctionField.BUILTINS] as Ref;
    let isHidden = false;
    traverse?.(rt, ref, (held) => {
      if (held === builtins && !isHidden) isHidden = true;
      else visit(held);
    });
  };
}

export function defineFunction(rt: Runtime): void {
  const type = rt.types.function;
  const typeParameters = rt.profile.fields.functionTypeParams ? [FunctionField.TYPE_PARAMS] : [];
  const annotate = rt.profile.fields.functionAnnotate ? [FunctionField.ANNOTATE] : [];
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
    ...annotate,
    ...typeParameters,
    FunctionField.CODE,
    FunctionField.NAME,
    FunctionField.QUALNAME,
  ]);
  if (!rt.profile.fields.functionBuiltins) hideBuiltins(type);
  type.slots.repr = (_, self) => {
    const qualname = rt.strValue(rt.heap.words[self + FunctionField.QUALNAME] as number);
    return rt.newStr(`<function ${qualname} at ${rt.addressText(self)}>`);
  };
  type.slots.descriptorGet = (_, self, instance) =>
    instance === NULL ? newReference(rt, self) : newMethod(rt, self, instance);
}

/** Library modules have no docstrings. */
function documentation(rt: Runtime, code: Ref): Ref {
  if (!isLoaded(rt, code)) return rt.none;
  const loaded = codeOf(rt, code);
  const first = loaded.unit.consts[0];
  const { flagsDocstrings } = rt.profile.compile;
  const isText = flagsDocstrings ? (loaded.unit.flags & CodeFlag.HAS_DOCSTRING) !== 0 : first?.kind === "str";
  if (isText) return newReference(rt, loaded.consts[0] as number);
  return rt.none;
}
