/** The type `re.Match`. CPython: Modules/_sre/sre.c, match_*. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../../objects/allocate.ts";
import { dictGet, dictSetStr, newDict } from "../../objects/dict/dict.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { intValue, isInt, smallValue } from "../../objects/numbers/int.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField } from "../../objects/record.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { findIndexObject } from "../../objects/sequences/sequence.ts";
import { tupleItem, tupleLength } from "../../objects/sequences/tuple.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { groupCountOf, groupText, MatchField, patternOf, spanOf } from "./match-object.ts";
import { groupIndexOf, PatternField } from "./pattern-object.ts";
import { expandMethod } from "./substitute.ts";

const OWNED_FIELDS = [MatchField.STRING, MatchField.REGS, MatchField.PATTERN] as const;

export function defineMatch(rt: Interpreter, type: TypeObject): void {
  defineMemory(rt, type);
  type.slots.repr = (_, self) => repr(rt, self);
  type.hasSubscriptOnly = true;
  type.slots.getItem = (_, self, key) =>
    withGroup(rt, self, key, (group) => groupText(rt, self, group, rt.none));
  const place = (name: string, make: (self: Ref, group: number) => Ref) =>
    native(name, "(group=0, /)", (_, self, group) =>
      group === NULL ? make(self, 0) : withGroup(rt, self, group, (index) => make(self, index)),
    );
  rt.addMethods(type, [
    nativeVariadic("group", "(*args)", (_, self, { positional }) => groups(rt, self, positional)),
    place("start", (self, group) => rt.newInt(spanOf(rt, self, group).start)),
    place("end", (self, group) => rt.newInt(spanOf(rt, self, group).end)),
    place("span", (self, group) => spanTuple(rt, self, group)),
    native("groups", "(default=None)", (_, self, fallback) => allGroups(rt, self, fallback || rt.none)),
    native("groupdict", "(default=None)", (_, self, fallback) => groupDict(rt, self, fallback || rt.none)),
    expandMethod(rt),
    native("__copy__", "()", (_, self) => newReference(rt, self)),
    native("__deepcopy__", "(memo, /)", (_, self) => newReference(rt, self)),
  ]);
  const field = (at: number) => (_: Runtime, self: Ref) =>
    newReference(rt, rt.heap.words[self + at] as number);
  const size = (at: number) => (_: Runtime, self: Ref) => rt.newInt(rt.heap.words[self + at] as number);
  rt.addMember(type, "string", field(MatchField.STRING));
  rt.addMember(type, "re", field(MatchField.PATTERN));
  rt.addMember(type, "pos", size(MatchField.POS));
  rt.addMember(type, "endpos", size(MatchField.END_POS));
  rt.addGetter(type, "lastindex", (_, self) => {
    const last = rt.heap.words[self + MatchField.LAST_INDEX] as number;
    return last === 0 ? newReference(rt, rt.none) : rt.newInt(last);
  });
  rt.addGetter(type, "lastgroup", (_, self) => lastGroup(rt, self));
  rt.addGetter(type, "regs", (_, self) => spans(rt, self));
}

function defineMemory(rt: Runtime, type: TypeObject): void {
  const { slots } = type;
  const sizeOf = (ref: Ref): number =>
    type.basicBytes + type.itemBytes * (rt.heap.words[ref + Header.SIZE] as number);
  slots.sizeOf = (_, ref) => sizeOf(ref);
  slots.traverse = (_, ref, visit) => {
    for (const field of OWNED_FIELDS) {
      const value = rt.heap.words[ref + field] as number;
      if (value !== NULL) visit(value);
    }
  };
  slots.clear = (_, ref) => {
    for (const field of OWNED_FIELDS) clearField(rt, ref, field);
  };
  slots.deallocate = (_, ref) => {
    if (type.hasGc) rt.gc.untrack(ref);
    for (const field of OWNED_FIELDS) clearField(rt, ref, field);
    freeObject(rt, ref, sizeOf(ref));
  };
}

/** Calls `then` with the number of a group that is given by number or name; IndexError for one that is not there. */
function withGroup(rt: Runtime, self: Ref, key: Ref, then: (group: number) => Outcome): Outcome {
  if (isInt(rt, key)) return then(checkGroup(rt, self, intValue(rt.heap, key)));
  return groupSteps(rt, self, key, then);
}

function* groupSteps(rt: Runtime, self: Ref, key: Ref, then: (group: number) => Outcome): Steps<Ref> {
  const group = yield* groupNumber(rt, self, key);
  const outcome = then(group);
  return typeof outcome === "number" ? outcome : yield* outcome;
}

/** match_getindex */
function* groupNumber(rt: Runtime, self: Ref, key: Ref): Steps<number> {
  const index = yield* findIndexObject(rt, key);
  if (index !== NULL) {
    const value = intValue(rt.heap, index);
    rt.heap.decref(index);
    return checkGroup(rt, self, value);
  }
  const found = yield* resolve(dictGet(rt, groupIndexOf(rt, patternOf(rt, self)), key));
  if (found === NULL) return checkGroup(rt, self, -1);
  const group = smallValue(rt.heap, found);
  rt.heap.decref(found);
  return checkGroup(rt, self, group);
}

function checkGroup(rt: Runtime, self: Ref, group: number | bigint): number {
  if (group < 0 || group >= groupCountOf(rt, self)) rt.raise(rt.types.IndexError, "no such group");
  return Number(group);
}

function groups(rt: Runtime, self: Ref, keys: readonly Ref[]): Outcome {
  const [key] = keys;
  if (key === undefined) return groupText(rt, self, 0, rt.none);
  if (keys.length === 1) return withGroup(rt, self, key, (group) => groupText(rt, self, group, rt.none));
  return groupTuple(rt, self, keys);
}

function* groupTuple(rt: Runtime, self: Ref, keys: readonly Ref[]): Steps<Ref> {
  const texts: Ref[] = [];
  for (const key of keys) {
    const text = withGroup(rt, self, key, (group) => groupText(rt, self, group, rt.none));
    texts.push(rt.own(yield* resolve(text)));
  }
  for (let index = texts.length - 1; index >= 0; index--) rt.disown(texts[index] as Ref);
  return rt.newTupleOf(texts);
}

function allGroups(rt: Runtime, self: Ref, fallback: Ref): Ref {
  const count = groupCountOf(rt, self) - 1;
  return rt.newTupleOf(Array.from({ length: count }, (_, index) => groupText(rt, self, index + 1, fallback)));
}

function groupDict(rt: Runtime, self: Ref, fallback: Ref): Ref {
  const result = newDict(rt);
  for (const { key, value } of dictEntries(rt, groupIndexOf(rt, patternOf(rt, self)))) {
    const text = groupText(rt, self, smallValue(rt.heap, value), fallback);
    dictSetStr(rt, result, key, text);
    rt.heap.decref(text);
  }
  return result;
}

function spanTuple(rt: Runtime, self: Ref, group: number): Ref {
  const { start, end } = spanOf(rt, self, group);
  return rt.newTupleOf([rt.newInt(start), rt.newInt(end)]);
}

/** The spans of all groups, made once. match_regs */
function spans(rt: Runtime, self: Ref): Ref {
  const kept = rt.heap.words[self + MatchField.REGS] as number;
  if (kept !== NULL) return newReference(rt, kept);
  const count = groupCountOf(rt, self);
  const made = rt.newTupleOf(Array.from({ length: count }, (_, group) => spanTuple(rt, self, group)));
  rt.heap.words[self + MatchField.REGS] = made;
  return newReference(rt, made);
}

function lastGroup(rt: Runtime, self: Ref): Ref {
  const last = rt.heap.words[self + MatchField.LAST_INDEX] as number;
  const names = rt.heap.words[patternOf(rt, self) + PatternField.INDEX_GROUP] as number;
  const isNamed = last > 0 && last < tupleLength(rt.heap, names);
  return newReference(rt, isNamed ? tupleItem(rt, names, last) : rt.none);
}

function* repr(rt: Runtime, self: Ref): Steps<Ref> {
  const { start, end } = spanOf(rt, self, 0);
  const text = rt.own(groupText(rt, self, 0, rt.none));
  const shown = yield* rt.reprText(text);
  rt.heap.decref(rt.disown(text));
  return rt.newStr(`<${rt.typeOf(self).name} object; span=(${start}, ${end}), match=${shown}>`);
}
