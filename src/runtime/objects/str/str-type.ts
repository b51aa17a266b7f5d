/** The type `str`: its slots and methods put together. */
import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { comparisonHolds } from "../comparison-holds.ts";
import { newBool } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import {
  concatenateStr,
  defineStrMemory,
  hashStr,
  isStr,
  newStr,
  strEquals,
  strLength,
  strValue,
} from "./str.ts";
import { unchangedStr } from "./str-arguments.ts";
import { constructStr } from "./str-construct.ts";
import { containsText } from "./str-find.ts";
import { defineStrMethods } from "./str-methods.ts";
import { formatPercent } from "./str-percent.ts";
import { reprOfText } from "./str-repr.ts";
import { defineStrIterator, newStrIterator, repeatText, subscriptText } from "./str-subscript.ts";

export function defineStr(rt: Runtime): void {
  defineStrMemory(rt);
  defineStrMethods(rt);
  defineStrIterator(rt);
  const { slots } = rt.types.str;
  slots.construct = constructStr;
  slots.repr = (_, self) => newStr(rt, reprOfText(strValue(rt.heap, self), rt.profile.values.unicode));
  slots.str = unchangedStr;
  slots.iterate = newStrIterator;
  slots.contains = containsText;
  slots.getItem = subscriptText;
  slots.binary = (_, left, right, operation) =>
    operation === BinaryOperation.REMAINDER && isStr(rt, left)
      ? formatPercent(rt, left, right)
      : rt.notImplemented;
  slots.concatenate = concatenate;
  slots.repeat = repeatText;
  slots.hash = hashStr;
  slots.isTrue = (_, self) => strLength(rt.heap, self) > 0;
  slots.length = (_, self) => strLength(rt.heap, self);
  slots.compare = compareStrs;
}

/** The `concatenate` slot. PyUnicode_Concat. */
function concatenate(rt: Runtime, self: Ref, other: Ref): Ref {
  if (!isStr(rt, other)) {
    rt.raise(rt.types.TypeError, `can only concatenate str (not "${rt.typeOf(other).name}") to str`);
  }
  return concatenateStr(rt, self, other);
}

function compareStrs(rt: Runtime, self: Ref, other: Ref, comparison: number): Ref {
  if (!isStr(rt, other)) return rt.notImplemented;
  const { heap } = rt;
  if (comparison === Comparison.EQ) return newBool(rt, strEquals(heap, self, other));
  if (comparison === Comparison.NE) return newBool(rt, !strEquals(heap, self, other));
  const order = compareText(strValue(heap, self), strValue(heap, other));
  return newBool(rt, comparisonHolds(order, comparison));
}

/** Order by code points: UTF-16 order but for surrogates, which stand above all other code units. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return codeUnitRank(a) - codeUnitRank(b);
  }
  return left.length - right.length;
}

/** Surrogates of pairs stand for code points above all of the Basic Multilingual Plane. */
function codeUnitRank(unit: number): number {
  return (unit & 0xf800) === 0xd800 ? unit + 0x10000 : unit;
}
