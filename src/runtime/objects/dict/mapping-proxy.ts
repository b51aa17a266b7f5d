/** `mappingproxy`: a mapping that cannot be changed through it. CPython: Objects/descrobject.c, mappingproxy_*. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import { newIterator } from "../iterators/iterator-record.ts";
import { newReference } from "../plain-data.ts";
import { defineRecord } from "../record.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { raiseUnhashable } from "../sequences/list-methods.ts";
import type { TypeObject } from "../type-object.ts";

const enum MappingProxyField {
  MAPPING = 4,
}

/** A proxy of a mapping, which is borrowed. CPython: PyDictProxy_New. */
export function newMappingProxy(rt: Runtime, mapping: Ref): Ref {
  const proxy = newIterator(rt, rt.types.mappingProxy);
  rt.heap.words[proxy + MappingProxyField.MAPPING] = newReference(rt, mapping);
  return proxy;
}

/** What stands behind a proxy, borrowed; anything else stands for itself. */
export function behindProxy(rt: Runtime, ref: Ref): Ref {
  if (rt.typeOf(ref) !== rt.types.mappingProxy) return ref;
  return rt.heap.words[ref + MappingProxyField.MAPPING] as number;
}

function construct(rt: Runtime, _type: TypeObject, args: CallArguments): Ref {
  const mapping = args.positional[0];
  if (mapping === undefined) {
    rt.raise(rt.types.TypeError, "mappingproxy() missing required argument 'mapping' (pos 1)");
  }
  const { slots, name } = rt.typeOf(mapping);
  const isSequence = rt.isInstance(mapping, rt.types.list) || rt.isInstance(mapping, rt.types.tuple);
  if (slots.getItem === undefined || isSequence) {
    rt.raise(rt.types.TypeError, `mappingproxy() argument must be a mapping, not ${name}`);
  }
  return newMappingProxy(rt, mapping);
}

/** Calls a method of the mapping. */
function* forward(rt: Runtime, self: Ref, name: string, args: readonly Ref[]): Steps<Ref> {
  const method = rt.own(yield* resolve(rt.getAttribute(behindProxy(rt, self), rt.name(name))));
  const result = yield* rt.call(
    method,
    args.filter((arg) => arg !== NULL),
  );
  rt.heap.decref(rt.disown(method));
  return result;
}

function* repr(rt: Runtime, self: Ref): Steps<Ref> {
  return rt.newStr(`mappingproxy(${yield* rt.reprText(behindProxy(rt, self))})`);
}

function binary(rt: Runtime, left: Ref, right: Ref, operation: number): Outcome {
  if (operation !== BinaryOperation.OR) return rt.notImplemented;
  const first = behindProxy(rt, left);
  const slot = rt.typeOf(first).slots.binary;
  return slot === undefined ? rt.notImplemented : slot(rt, first, behindProxy(rt, right), operation);
}

export function defineMappingProxy(rt: Runtime): void {
  const type = rt.types.mappingProxy;
  const { slots } = type;
  defineRecord(type, [MappingProxyField.MAPPING]);
  const slotsOf = (self: Ref): TypeObject["slots"] => rt.typeOf(behindProxy(rt, self)).slots;
  slots.construct = construct;
  slots.repr = repr;
  slots.str = (_, self) => rt.str(behindProxy(rt, self));
  slots.compare = (_, self, other, comparison) =>
    rt.compare(behindProxy(rt, self), behindProxy(rt, other), comparison);
  slots.length = (_, self) => slotsOf(self).length?.(rt, behindProxy(rt, self)) ?? 0;
  slots.getItem = (_, self, key) => rt.getItem(behindProxy(rt, self), key);
  slots.contains = (_, self, key) => slotsOf(self).contains?.(rt, behindProxy(rt, self), key) ?? false;
  slots.iterate = (_, self) => rt.iterate(behindProxy(rt, self));
  slots.binary = binary;
  slots.hash = rt.profile.mappingProxyIsHashable
    ? (_, self) => rt.hash(behindProxy(rt, self))
    : raiseUnhashable;
  rt.addMethods(type, [
    native("get", "(key, default=None, /)", (_, self, key, fallback) =>
      forward(rt, self, "get", [key, fallback]),
    ),
    native("keys", "()", (_, self) => forward(rt, self, "keys", [])),
    native("values", "()", (_, self) => forward(rt, self, "values", [])),
    native("items", "()", (_, self) => forward(rt, self, "items", [])),
    native("copy", "()", (_, self) => forward(rt, self, "copy", [])),
    native("__reversed__", "()", (_, self) => forward(rt, self, "__reversed__", [])),
  ]);
}
