/** `string.templatelib.Interpolation`. CPython 3.14, Objects/interpolationobject.c. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictSetStr } from "../../objects/dict/dict.ts";
import { bindArguments } from "../../objects/functions/bind-named.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord, refuseChange } from "../../objects/record.ts";
import type { CallArguments, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Words of interpolationobject. */
export const enum InterpolationField {
  VALUE = 4,
  EXPRESSION = 6,
  CONVERSION = 8,
  FORMAT_SPEC = 10,
}

const NAMES = ["value", "expression", "conversion", "format_spec"] as const;
const FIELDS = [
  InterpolationField.VALUE,
  InterpolationField.EXPRESSION,
  InterpolationField.CONVERSION,
  InterpolationField.FORMAT_SPEC,
] as const;

export function defineInterpolation(m: Interpreter): TypeObject {
  return m.defineType({
    name: "string.templatelib.Interpolation",
    layout: "interpolation",
    isBaseType: false,
    isGeneric: true,
    define: (type) => fillType(m, type),
  });
}

function fillType(m: Interpreter, type: TypeObject): void {
  defineRecord(type, FIELDS);
  type.slots.construct = (_, __, args) => construct(m, type, args);
  type.slots.repr = (_, self) => repr(m, self);
  m.addMethods(type, [
    native("__reduce__", "()", (_, self) =>
      m.newTupleOf([newReference(m, type.ref), m.newTupleOf(partsOf(m, self))]),
    ),
  ]);
  NAMES.forEach((name, index) => {
    const field = FIELDS[index] as number;
    m.addMember(type, name, (_, self) => newReference(m, m.heap.words[self + field] as number), refuseChange);
  });
  const names = m.newTupleOf(NAMES.map((name) => m.newStr(name)));
  dictSetStr(m, type.namespace, m.name("__match_args__"), names);
  m.heap.decref(names);
}

/** New references. */
function partsOf(m: Interpreter, self: Ref): Ref[] {
  return FIELDS.map((field) => newReference(m, m.heap.words[self + field] as number));
}

function construct(m: Interpreter, type: TypeObject, args: CallArguments): Ref {
  const given = bindArguments(m, { owner: "Interpolation", names: NAMES, required: 1 }, args);
  const [value = NULL, expression = NULL, conversion = NULL, spec = NULL] = given;
  requireText(m, "expression", expression);
  if (conversion !== m.none) requireText(m, "conversion", conversion);
  if (conversion !== NULL && conversion !== m.none && !/^[sra]$/.test(m.strValue(conversion))) {
    m.raise(m.types.ValueError, "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
  }
  requireText(m, "format_spec", spec);
  const self = newIterator(m, type);
  const fill = (field: InterpolationField, ref: Ref, otherwise: Ref): void => {
    m.heap.words[self + field] = newReference(m, ref === NULL ? otherwise : ref);
  };
  fill(InterpolationField.VALUE, value, m.none);
  fill(InterpolationField.EXPRESSION, expression, m.emptyString);
  fill(InterpolationField.CONVERSION, conversion, m.none);
  fill(InterpolationField.FORMAT_SPEC, spec, m.emptyString);
  return self;
}

function requireText(m: Interpreter, name: string, ref: Ref): void {
  if (ref === NULL || m.isInstance(ref, m.types.str)) return;
  const text = `Interpolation() argument '${name}' must be str, not ${m.typeOf(ref).name}`;
  m.raise(m.types.TypeError, text);
}

function* repr(m: Interpreter, self: Ref): Steps<Ref> {
  const shown: string[] = [];
  for (const field of FIELDS) shown.push(yield* m.reprText(m.heap.words[self + field] as number));
  return m.newStr(`Interpolation(${shown.join(", ")})`);
}
