/** `object`: what every value can do (Objects/typeobject.c, object_*). */

import { addressOf, NULL, type Ref } from "../memory/linear-memory.ts";
import { freeObject } from "../objects/allocate.ts";
import { hashPointer } from "../objects/hash.ts";
import { native, nativeVariadic } from "../objects/native-function.ts";
import { type Outcome, resolve, type Steps } from "../objects/runtime.ts";
import { constructObject } from "./class-call.ts";
import type { Machine } from "./machine.ts";

const EQ = 2;
const NE = 3;

export function defineObjectType(m: Machine): void {
  const { object } = m.types;
  const { slots } = object;
  slots.construct = (_, type, args) => constructObject(m, type, args);
  slots.deallocate = (rt, ref) => freeObject(rt, ref, object.basicBytes);
  slots.repr = (_, self) => m.newStr(m.defaultRepr(self));
  slots.hash = (_, self) => hashPointer(addressOf(self), m);
  slots.compare = (_, self, other, comparison) => {
    if (comparison === NE) return notEqual(m, self, other);
    return comparison === EQ && self === other ? m.true : m.notImplemented;
  };
  m.addMethods(object, [
    nativeVariadic("__init__", "(*args, **kwargs)", () => m.none),
    native("__repr__", "()", (_, self) => m.newStr(m.defaultRepr(self))),
    native("__str__", "()", (_, self) => m.repr(self)),
    native("__hash__", "()", (_, self) => hashAsInt(m, self)),
    native("__eq__", "(value, /)", (_, self, other) => (self === other ? m.true : m.notImplemented)),
    native("__setattr__", "(name, value, /)", (_, self, name, value) => setGeneric(m, self, name, value)),
    native("__delattr__", "(name, /)", (_, self, name) => setGeneric(m, self, name, NULL)),
    native("__getattribute__", "(name, /)", (_, self, name) => getGeneric(m, self, name)),
    native("__sizeof__", "()", (_, self) => m.newInt(m.sizeOf(self))),
  ]);
  m.addStaticMethods(object, [
    nativeVariadic("__new__", "(*args, **kwargs)", (_, __, args) => {
      const [type, ...positional] = args.positional;
      if (type === undefined || !m.isClass(type))
        m.raise(m.types.TypeError, "object.__new__(): not enough arguments");
      return m.constructBuiltin(m.typeByRef(type), { positional, keywords: args.keywords });
    }),
  ]);
  m.addGetter(object, "__class__", (_, self) => {
    const { ref } = m.typeOf(self);
    m.heap.incref(ref);
    return ref;
  });
}

/** `!=` is what the type's `==` says, inverted. `object_richcompare`. */
function notEqual(m: Machine, self: Ref, other: Ref): Outcome {
  const equal = m.typeOf(self).slots.compare?.(m, self, other, EQ) ?? m.notImplemented;
  if (typeof equal !== "number") return invertedAfter(m, equal);
  return equal === m.notImplemented ? equal : inverted(m, equal);
}

function* invertedAfter(m: Machine, steps: Steps<Ref>): Steps<Ref> {
  const equal = yield* steps;
  return equal === m.notImplemented ? equal : yield* resolve(inverted(m, equal));
}

function* inverted(m: Machine, equal: Ref): Steps<Ref> {
  const truth = yield* resolve(m.isTrue(equal));
  m.heap.decref(equal);
  return truth ? m.false : m.true;
}

function hashAsInt(m: Machine, self: Ref): Ref {
  const low = hashPointer(addressOf(self), m);
  return m.newInt((BigInt(m.hashHigh) << 32n) | BigInt(low >>> 0));
}

function* setGeneric(m: Machine, self: Ref, name: Ref, value: Ref): Steps<Ref> {
  yield* resolve(m.setGenericAttribute(self, name, value));
  return m.none;
}

function* getGeneric(m: Machine, self: Ref, name: Ref): Steps<Ref> {
  const found = yield* resolve(m.findGenericAttribute(self, name));
  return found === NULL ? m.raiseNoAttribute(self, name) : found;
}
