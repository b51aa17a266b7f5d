/**
 * Bound methods as the program sees them: attributes of the function behind, comparison, hash, making one.
 * Follows Objects/classobject.c (3.13).
 */
import { Comparison } from "../../../bytecode/opcodes.ts";
import { addressOf, NULL, type Ref } from "../../memory/linear-memory.ts";
import { hashPointer } from "../hash.ts";
import { newBool, newReference } from "../plain-data.ts";
import { defineRecord } from "../record.ts";
import { builtinNamed, newReduction } from "../reduction.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { MethodField, newMethod } from "./function.ts";
import { native } from "./native-function.ts";

export function defineMethod(rt: Runtime): void {
  const type = rt.types.method;
  defineRecord(type, [MethodField.FUNCTION, MethodField.SELF]);
  type.slots.repr = (_, self) => repr(rt, self);
  type.slots.getAttribute = (_, self, name) => {
    const own = rt.findGenericAttribute(self, name);
    return typeof own === "number" && own === NULL ? rt.getAttribute(functionOf(rt, self), name) : own;
  };
  if (rt.profile.values.methodsHaveGet) type.slots.descriptorGet = (_, self) => newReference(rt, self);
  type.slots.compare = (_, left, right, comparison) => compare(rt, left, right, comparison);
  type.slots.hash = (_, self) => hash(rt, self);
  type.slots.construct = (_, __, { positional, keywords }) => {
    if (keywords !== undefined && keywords.size > 0) {
      rt.raise(rt.types.TypeError, "method() takes no keyword arguments");
    }
    if (positional.length !== 2) {
      rt.raise(rt.types.TypeError, `method expected 2 arguments, got ${positional.length}`);
    }
    const [fn, instance] = positional as [Ref, Ref];
    if (!rt.isCallable(fn)) rt.raise(rt.types.TypeError, "first argument must be callable");
    if (instance === rt.none) rt.raise(rt.types.TypeError, rt.profile.objects.methodOfNone);
    return newMethod(rt, fn, instance);
  };
  const readOnly = (): never => rt.raise(rt.types.AttributeError, "readonly attribute");
  rt.addGetter(type, "__self__", (_, self) => newReference(rt, instanceOf(rt, self)), readOnly);
  rt.addGetter(type, "__func__", (_, self) => newReference(rt, functionOf(rt, self)), readOnly);
  rt.addGetter(type, "__doc__", (_, self) => documentation(rt, self));
  rt.addMethods(type, [native("__reduce__", "()", (_, self) => reduce(rt, self))]);
}

/** `getattr(instance, name)`. CPython: method___reduce___impl. */
function* reduce(rt: Runtime, self: Ref): Steps<Ref> {
  const name = yield* resolve(rt.getAttribute(functionOf(rt, self), rt.name("__name__")));
  rt.own(name);
  const callable = builtinNamed(rt, "getattr");
  return newReduction(rt, callable, [newReference(rt, instanceOf(rt, self)), rt.disown(name)]);
}

function functionOf(rt: Runtime, self: Ref): Ref {
  return rt.heap.words[self + MethodField.FUNCTION] as number;
}

function instanceOf(rt: Runtime, self: Ref): Ref {
  return rt.heap.words[self + MethodField.SELF] as number;
}

function documentation(rt: Runtime, self: Ref): Outcome {
  return rt.getAttribute(functionOf(rt, self), rt.name("__doc__"));
}

/** The function's qualified name and the repr of the instance. CPython: method_repr. */
function* repr(rt: Runtime, self: Ref): Steps<Ref> {
  const name = yield* rt.optionalAttribute(functionOf(rt, self), rt.name("__qualname__"));
  const isText = name !== NULL && rt.isInstance(name, rt.types.str);
  const text = isText ? rt.strValue(name) : "?";
  rt.heap.decrefIfAny(name);
  return rt.newStr(`<bound method ${text} of ${yield* rt.reprText(instanceOf(rt, self))}>`);
}

/** Equal when the instance is the same and the functions are equal. CPython: method_richcompare. */
function* compare(rt: Runtime, left: Ref, right: Ref, comparison: number): Steps<Ref> {
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (!isEquality || rt.typeOf(right) !== rt.types.method || rt.typeOf(left) !== rt.types.method) {
    return rt.notImplemented;
  }
  const isSame = instanceOf(rt, left) === instanceOf(rt, right);
  const isEqual = isSame && (yield* resolve(rt.areEqual(functionOf(rt, left), functionOf(rt, right))));
  return newBool(rt, isEqual === (comparison === Comparison.EQ));
}

function* hash(rt: Runtime, self: Ref): Steps<number> {
  const low = yield* resolve(rt.hash(functionOf(rt, self)));
  const high = rt.hashHigh;
  const own = hashPointer(addressOf(instanceOf(rt, self)), rt);
  rt.hashHigh ^= high;
  return own ^ low;
}
