/** The fields of exception structs as attributes, and what the collector sees of them. */
import { layout } from "../../../cpython/layouts.ts";
import type { Visit } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../allocate.ts";
import { clearField, setField } from "../record.ts";
import type { Runtime } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { EXCEPTION_SHAPES, ExceptionField, type ExceptionShape, knownExceptions } from "./exception.ts";

/** `T_OBJECT` members by attribute, with the name of the struct's field where it is another. */
const MEMBERS: Readonly<Record<string, readonly (readonly [string, string?])[]>> = {
  OSError: [["errno", "myerrno"], ["strerror"], ["filename"], ["filename2"]],
  StopIteration: [["value"]],
  SystemExit: [["code"]],
  ImportError: [["msg"], ["name"], ["path"], ["name_from"]],
  NameError: [["name"]],
  AttributeError: [["name"], ["obj"]],
  SyntaxError: [
    ["msg"],
    ["filename"],
    ["lineno"],
    ["offset"],
    ["text"],
    ["end_lineno"],
    ["end_offset"],
    ["print_file_and_line"],
    ["_metadata", "metadata"],
  ],
  UnicodeEncodeError: [["encoding"], ["object"], ["reason"]],
  UnicodeDecodeError: [["encoding"], ["object"], ["reason"]],
  UnicodeTranslateError: [["encoding"], ["object"], ["reason"]],
};

/** Attributes and memory of every built-in exception. */
export function defineExceptionMembers(rt: Runtime): void {
  const known = new Set(knownExceptions(rt.profile));
  for (const shape of EXCEPTION_SHAPES) {
    const type = rt.types[shape.name];
    if (!known.has(shape.name)) for (const base of type.bases) base.subclasses.delete(type);
    const struct = layout(rt.profile, shape.layout);
    defineMemory(rt, type, shape);
    type.hasInstanceDict = true;
    type.places = { ...type.places, dict: ExceptionField.DICT };
    for (const [attribute, field = attribute] of MEMBERS[shape.name] ?? []) {
      if (struct.hasField(field)) addObjectMember(rt, type, attribute, struct.offset(field) >> 2);
    }
  }
}

/** The word of a struct's field, which the version has. */
export function exceptionWord(rt: Runtime, shape: ExceptionShape["layout"], field: string): number {
  return layout(rt.profile, shape).offset(field) >> 2;
}

function defineMemory(rt: Runtime, type: TypeObject, { layout: name }: ExceptionShape): void {
  const head = layout(rt.profile, "BaseException").fields.map((each) => each.name);
  const references = layout(rt.profile, name).fields.filter(({ kind }) => kind === "object");
  const own = references.filter((each) => !head.includes(each.name));
  const base = references.filter((each) => head.includes(each.name));
  // BaseException_clear: `dict`, `args`, `notes`, `traceback`, `cause`, `context`.
  const order = ["dict", "args", "notes", "traceback", "cause", "context"];
  base.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const words = [...own, ...base].map(({ offset }) => offset >> 2);
  type.slots.traverse = (_, ref: Ref, visit: Visit): void => {
    for (const word of words) {
      const value = rt.heap.words[ref + word] as number;
      if (value !== NULL) visit(value);
    }
  };
  type.slots.clear = (_, ref: Ref): void => {
    for (const word of words) clearField(rt, ref, word);
  };
  type.slots.deallocate = (_, ref: Ref): void => {
    rt.gc.untrack(ref);
    for (const word of words) clearField(rt, ref, word);
    freeObject(rt, ref, rt.typeOf(ref).basicBytes);
  };
}

/** `T_OBJECT`: None where the field is empty; deleting empties it. */
function addObjectMember(rt: Runtime, type: TypeObject, name: string, word: number): void {
  rt.addGetter(
    type,
    name,
    (_, self) => {
      const value = rt.heap.words[self + word] as number;
      const given = value === NULL ? rt.none : value;
      rt.heap.incref(given);
      return given;
    },
    (_, self, value) => {
      if (value !== NULL) rt.heap.incref(value);
      setField(rt, self, word, value);
      return NULL;
    },
  );
}
