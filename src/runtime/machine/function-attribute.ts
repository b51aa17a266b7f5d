/** SET_FUNCTION_ATTRIBUTE: what a new function has beside its code. Follows Python/bytecodes.c (3.13, 3.14). */
import { FunctionAttribute } from "../../bytecode/opcodes.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { FunctionField } from "../objects/functions/function.ts";
import { setField } from "../objects/record.ts";
import type { Machine } from "./machine.ts";

/** `value` is taken over. */
export function setFunctionAttribute(m: Machine, fn: Ref, attribute: FunctionAttribute, value: Ref): void {
  m.heap.words[fn + attributeField(attribute)] = value;
  if (attribute === FunctionAttribute.ANNOTATE) nameAnnotate(m, fn, value);
}

/** In 3.14 the function that evaluates annotations is named after the function that it belongs to. */
function nameAnnotate(m: Machine, fn: Ref, annotate: Ref): void {
  if (m.profile.compile.annotateIsNamedByCompiler) return;
  const qualname = m.strValue(m.heap.words[fn + FunctionField.QUALNAME] as number);
  setField(m, annotate, FunctionField.QUALNAME, m.newStr(`${qualname}.__annotate__`));
}

function attributeField(attribute: FunctionAttribute): FunctionField {
  switch (attribute) {
    case FunctionAttribute.DEFAULTS:
      return FunctionField.DEFAULTS;
    case FunctionAttribute.KWDEFAULTS:
      return FunctionField.KWDEFAULTS;
    case FunctionAttribute.ANNOTATIONS:
      return FunctionField.ANNOTATIONS;
    case FunctionAttribute.CLOSURE:
      return FunctionField.CLOSURE;
    case FunctionAttribute.ANNOTATE:
      return FunctionField.ANNOTATE;
  }
}
