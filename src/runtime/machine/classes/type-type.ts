/** `type`: what classes can do as objects. CPython 3.13, Objects/typeobject.c, type_*. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newDict } from "../../objects/dict/dict.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import type { Outcome, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { findClassAttribute, setClassAttribute } from "./attributes.ts";
import { callClass } from "./class-call.ts";
import { computeMro } from "./class-layout.ts";
import { newClass } from "./classes.ts";
import { realIsInstance, realIsSubclass } from "./instance-check.ts";
import { collectClassNames, listOfNames } from "./object-type.ts";
import { addTypeAttributes } from "./type-attributes.ts";
import { uniteTypes } from "./union-type.ts";

export function defineTypeType(m: Machine): void {
  const { type } = m.types;
  const { slots } = type;
  type.hasInstanceDict = true;
  type.places = { ...type.places, dict: m.typeFields.namespace };
  slots.repr = (_, self) => reprOf(m, m.typeByRef(self));
  slots.getAttribute = (_, self, name) => findClassAttribute(m, self, name);
  slots.setAttribute = (_, self, name, value) => setClassAttribute(m, self, name, value);
  slots.construct = (_, metatype, args) => newClass(m, metatype, args);
  slots.init = (_, __, args) => {
    const given = args.positional.length;
    if (given !== 1 && given !== 3) m.raise(m.types.TypeError, "type.__init__() takes 1 or 3 arguments");
    if (given === 1 && (args.keywords?.size ?? 0) > 0) {
      m.raise(m.types.TypeError, "type.__init__() takes no keyword arguments");
    }
    return NULL;
  };
  slots.call = (_, self, args) => callClass(m, m.typeByRef(self), args);
  slots.binary = (_, left, right, operation) =>
    operation === BinaryOperation.OR ? uniteTypes(m, left, right) : m.notImplemented;
  addTypeAttributes(m);
  m.addMethods(type, [
    native("mro", "()", (_, self) => m.newListOf(referencesTo(m, computeMro(m, m.typeByRef(self))))),
    native("__subclasses__", "()", (_, self) =>
      m.newListOf(referencesTo(m, [...m.typeByRef(self).subclasses])),
    ),
    native("__instancecheck__", "(instance, /)", (_, self, ref) =>
      truthOutcome(m, realIsInstance(m, ref, self)),
    ),
    native("__subclasscheck__", "(subclass, /)", (_, self, derived) =>
      truthOutcome(m, realIsSubclass(m, derived, self)),
    ),
    native("__dir__", "()", (_, self) => dirOf(m, self)),
    native("__sizeof__", "()", (_, self) => m.newInt(m.sizeOf(self))),
  ]);
  m.addClassMethods(type, [nativeVariadic("__prepare__", "(name, bases, /, **kwds)", () => newDict(m))]);
}

/** `<class 'module.qualname'>`. */
export function reprOf(m: Machine, type: TypeObject): Ref {
  return m.newStr(`<class '${m.qualifiedTypeName(type)}'>`);
}

function dirOf(m: Machine, self: Ref): Ref {
  const names = new Map<string, Ref>();
  collectClassNames(m, m.typeByRef(self), names);
  return listOfNames(m, names);
}

function truthOutcome(m: Machine, answer: boolean | Steps<boolean>): Outcome {
  if (typeof answer === "boolean") return answer ? m.true : m.false;
  return truthSteps(m, answer);
}

function* truthSteps(m: Machine, steps: Steps<boolean>): Steps<Ref> {
  return (yield* steps) ? m.true : m.false;
}

function referencesTo(m: Machine, types: readonly TypeObject[]): Ref[] {
  return types.map(({ ref }) => {
    m.heap.incref(ref);
    return ref;
  });
}
