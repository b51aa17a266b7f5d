/** The type `re.Pattern`: memory, attributes, `repr`, comparison. Its methods are in pattern-methods.ts. */
import { Comparison } from "../../../bytecode/opcodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../../objects/allocate.ts";
import { dictLength, newDict } from "../../objects/dict/dict.ts";
import { newMappingProxy } from "../../objects/dict/mapping-proxy.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField } from "../../objects/record.ts";
import { type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { patternMethods } from "./pattern-methods.ts";
import { groupIndexOf, PatternField, patternState, type RegexTypes } from "./pattern-object.ts";
import { substitutionMethods } from "./substitute.ts";
import { RegexFlag, TYPE_FLAGS } from "./syntax.ts";

/** As CPython shows them, in this order. Through 3.12 there is TEMPLATE. */
const FLAG_NAMES: readonly (readonly [number, string])[] = [
  [RegexFlag.TEMPLATE, "re.TEMPLATE"],
  [RegexFlag.IGNORECASE, "re.IGNORECASE"],
  [RegexFlag.LOCALE, "re.LOCALE"],
  [RegexFlag.MULTILINE, "re.MULTILINE"],
  [RegexFlag.DOTALL, "re.DOTALL"],
  [RegexFlag.UNICODE, "re.UNICODE"],
  [RegexFlag.VERBOSE, "re.VERBOSE"],
  [RegexFlag.DEBUG, "re.DEBUG"],
  [RegexFlag.ASCII, "re.ASCII"],
];
/** Characters of the pattern that `repr` shows (`%.200R`). */
const SHOWN_LENGTH = 200;

const OWNED_FIELDS = [PatternField.GROUP_INDEX, PatternField.INDEX_GROUP, PatternField.PATTERN] as const;

export function definePattern(rt: Interpreter, type: TypeObject, types: RegexTypes): void {
  defineMemory(rt, type);
  const { slots } = type;
  slots.repr = (_, self) => repr(rt, self);
  slots.compare = (_, self, other, comparison) => compare(rt, type, self, other, comparison);
  slots.hash = (_, self) => hash(rt, self);
  rt.addMethods(type, [
    ...patternMethods(rt, types),
    ...substitutionMethods(rt, types),
    native("__copy__", "()", (_, self) => newReference(rt, self)),
    native("__deepcopy__", "(memo, /)", (_, self) => newReference(rt, self)),
  ]);
  const field = (at: number) => (_: Runtime, self: Ref) =>
    newReference(rt, rt.heap.words[self + at] as number);
  const size = (at: number) => (_: Runtime, self: Ref) => rt.newInt(rt.heap.words[self + at] as number);
  rt.addMember(type, "pattern", field(PatternField.PATTERN));
  rt.addMember(type, "flags", size(PatternField.FLAGS));
  rt.addMember(type, "groups", size(PatternField.GROUP_COUNT));
  rt.addGetter(type, "groupindex", (_, self) => {
    const index = groupIndexOf(rt, self);
    // pattern_groupindex: without names it is a dict of nobody.
    return dictLength(rt.heap, index) === 0 ? newDict(rt) : newMappingProxy(rt, index);
  });
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
    rt.heap.dropPayload(rt.heap.words[ref + PatternField.PAYLOAD] as number);
    freeObject(rt, ref, sizeOf(ref));
  };
}

/** `re.compile('a', re.IGNORECASE)`: flags that go without saying are left out. pattern_repr. */
function* repr(rt: Runtime, self: Ref): Steps<Ref> {
  const source = rt.heap.words[self + PatternField.PATTERN] as number;
  const shown = yield* rt.reprText(source);
  const isText = patternState(rt, self).isText;
  let flags = rt.heap.words[self + PatternField.FLAGS] as number;
  if (isText && (flags & TYPE_FLAGS) === RegexFlag.UNICODE) flags &= ~RegexFlag.UNICODE;
  const names: string[] = [];
  for (const [flag, name] of FLAG_NAMES) {
    if (flag === RegexFlag.TEMPLATE && !rt.profile.values.regexHasTemplateFlag) continue;
    if ((flags & flag) !== 0) names.push(name);
    flags &= ~flag;
  }
  if (flags !== 0) names.push(`0x${flags.toString(16)}`);
  const text = Array.from(shown).slice(0, SHOWN_LENGTH).join("");
  return rt.newStr(`re.compile(${text}${names.length > 0 ? `, ${names.join("|")}` : ""})`);
}

/** Equal when they are compiled from equal text with the same flags. pattern_richcompare. */
function* compare(rt: Runtime, type: TypeObject, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (!isEquality || rt.typeOf(other) !== type) return rt.notImplemented;
  const isEqual = self === other || (yield* haveSameSource(rt, self, other));
  return newReference(rt, isEqual === (comparison === Comparison.EQ) ? rt.true : rt.false);
}

function* haveSameSource(rt: Runtime, self: Ref, other: Ref): Steps<boolean> {
  const { words } = rt.heap;
  if (words[self + PatternField.FLAGS] !== words[other + PatternField.FLAGS]) return false;
  if (patternState(rt, self).isText !== patternState(rt, other).isText) return false;
  const [left, right] = [words[self + PatternField.PATTERN], words[other + PatternField.PATTERN]];
  return yield* resolve(rt.areEqual(left as number, right as number));
}

/** DIVERGES: CPython's hash depends on the code that its compiler makes of the pattern. pattern_hash. */
function* hash(rt: Runtime, self: Ref): Steps<number> {
  const flags = rt.heap.words[self + PatternField.FLAGS] as number;
  const low = yield* resolve(rt.hash(rt.heap.words[self + PatternField.PATTERN] as number));
  return low ^ flags;
}
