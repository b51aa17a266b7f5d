/**
 * `sentinel` (3.15, PEP 661): objects that are equal to nothing but themselves and are shown by a name. They know the
 * module that made them. CPython: Objects/sentinelobject.c.
 */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import type { CallArguments } from "../../objects/runtime.ts";
import { argumentTypeName } from "../../objects/str/str-arguments.ts";
import type { Machine } from "../machine.ts";
import { uniteTypes } from "./union-type.ts";

const enum SentinelField {
  NAME = 4,
  MODULE = 6,
  REPR = 8,
}

export function defineSentinel(m: Machine): void {
  const type = m.types.sentinel;
  const { slots } = type;
  const fieldOf = (self: Ref, field: SentinelField): Ref => m.heap.words[self + field] as number;
  defineRecord(type, [SentinelField.NAME, SentinelField.MODULE, SentinelField.REPR]);
  slots.construct = (_, __, args) => newSentinel(m, args);
  slots.repr = (_, self) =>
    newReference(m, fieldOf(self, SentinelField.REPR) || fieldOf(self, SentinelField.NAME));
  slots.binary = (_, left, right, operation) =>
    operation === BinaryOperation.OR ? uniteTypes(m, left, right) : m.notImplemented;
  m.addMember(type, "__name__", (_, self) => newReference(m, fieldOf(self, SentinelField.NAME)));
  m.addMember(type, "__module__", (_, self) => newReference(m, fieldOf(self, SentinelField.MODULE)));
  m.addMethods(type, [
    native("__copy__", "()", (_, self) => newReference(m, self)),
    native("__deepcopy__", "(memo, /)", (_, self) => newReference(m, self)),
    native("__reduce__", "()", (_, self) => newReference(m, fieldOf(self, SentinelField.NAME))),
  ]);
}

function newSentinel(m: Machine, { positional, keywords }: CallArguments): Ref {
  const refusal = m.types.TypeError;
  const [name] = positional;
  if (name === undefined || positional.length !== 1) {
    m.raise(refusal, `sentinel() takes exactly 1 positional argument (${positional.length} given)`);
  }
  for (const keyword of keywords?.keys() ?? []) {
    if (keyword !== "repr") m.raise(refusal, `sentinel() got an unexpected keyword argument '${keyword}'`);
  }
  const repr = keywords?.get("repr") ?? m.none;
  if (!m.isInstance(name, m.types.str)) {
    m.raise(refusal, `sentinel() argument 1 must be str, not ${argumentTypeName(m, name)}`);
  }
  if (repr !== m.none && !m.isInstance(repr, m.types.str)) {
    m.raise(refusal, `sentinel() argument 'repr' must be str or None, not ${argumentTypeName(m, repr)}`);
  }
  const found = m.findInNamespace(m.callerGlobals(), m.name("__name__"));
  const ref = newObject(m, m.types.sentinel, m.types.sentinel.basicBytes);
  const { words } = m.heap;
  words[ref + SentinelField.NAME] = newReference(m, name);
  words[ref + SentinelField.MODULE] = newReference(m, found === NULL ? m.name("builtins") : found);
  words[ref + SentinelField.REPR] = repr === m.none ? NULL : newReference(m, repr);
  m.gc.track(ref);
  return ref;
}
