/** Sets and dictionaries made from the value stack, and the merging instructions. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictSet, newDict, newDictPresized } from "../objects/dict/dict.ts";
import { MergeMode, mergeMapping as mergeInto } from "../objects/dict/dict-merge.ts";
import { exceptionArgs } from "../objects/exceptions/exception.ts";
import { type Outcome, resolve, type Steps } from "../objects/runtime.ts";
import { newSet, setAddOutcome } from "../objects/set/set.ts";
import { TypeId } from "../objects/type-id.ts";
import { PythonError } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";
import { callableName } from "./rare-support.ts";

/** BUILD_SET of `count` items at `start`, borrowed from the stack. */
export function buildSetFromStack(m: Machine, start: Ref, count: number): Outcome {
  const set = newSet(m);
  return releasedOnRaise(m, set, () => addItems(m, set, start, count));
}

/** Releases a new object when filling it raises at once; steps see to that themselves. */
function releasedOnRaise(m: Machine, object: Ref, fill: () => Outcome): Outcome {
  try {
    return fill();
  } catch (thrown) {
    m.heap.decref(object);
    throw thrown;
  }
}

function addItems(m: Machine, set: Ref, start: Ref, count: number): Outcome {
  for (let index = 0; index < count; index++) {
    const outcome = setAddOutcome(m, set, m.heap.words[start + 2 * index] as number);
    if (typeof outcome !== "number") return addItemsSteps(m, set, start, count, index, outcome);
  }
  return set;
}

function* addItemsSteps(
  m: Machine,
  set: Ref,
  start: Ref,
  count: number,
  from: number,
  first: Steps<Ref>,
): Steps<Ref> {
  m.own(set);
  yield* first;
  for (let index = from + 1; index < count; index++) {
    yield* resolve(setAddOutcome(m, set, m.heap.words[start + 2 * index] as number));
  }
  return m.disown(set);
}

/** BUILD_MAP of `count` pairs at `start`. */
export function buildMapFromStack(m: Machine, start: Ref, count: number): Outcome {
  if (count === 0) return newDict(m);
  const isUnicode = allKeysAreText(m, start, count);
  const dict = newDictPresized(m, count, isUnicode);
  return releasedOnRaise(m, dict, () => addPairs(m, dict, start, count));
}

function addPairs(m: Machine, dict: Ref, start: Ref, count: number): Outcome {
  for (let index = 0; index < count; index++) {
    const key = m.heap.words[start + 4 * index] as number;
    const outcome = dictSet(m, dict, key, m.heap.words[start + 4 * index + 2] as number);
    if (typeof outcome !== "number") return buildMapSteps(m, dict, start, count, index, outcome);
  }
  return dict;
}

function* buildMapSteps(
  m: Machine,
  dict: Ref,
  start: Ref,
  count: number,
  from: number,
  first: Steps<Ref>,
): Steps<Ref> {
  m.own(dict);
  yield* first;
  for (let index = from + 1; index < count; index++) {
    const key = m.heap.words[start + 4 * index] as number;
    yield* resolve(dictSet(m, dict, key, m.heap.words[start + 4 * index + 2] as number));
  }
  return m.disown(dict);
}

function allKeysAreText(m: Machine, start: Ref, count: number): boolean {
  for (let index = 0; index < count; index++) {
    const key = m.heap.words[start + 4 * index] as number;
    if (m.typeOf(key).id !== TypeId.STR) return false;
  }
  return true;
}

/** LIST_EXTEND (`[*iterable]`). */
export function extendDisplay(m: Machine, list: Ref, iterable: Ref): Outcome {
  const { name, isIterable } = m.typeOf(iterable);
  if (!isIterable) {
    m.raise(m.types.TypeError, `Value after * must be an iterable, not ${name}`);
  }
  return m.listExtend(list, iterable);
}

/** DICT_UPDATE (`{**mapping}`). Returns NULL. */
export function* updateDict(m: Machine, dict: Ref, mapping: Ref): Steps<Ref> {
  try {
    return yield* mergeInto(m, dict, mapping, MergeMode.REPLACE);
  } catch (thrown) {
    if (yield* passesThrough(m, mapping, thrown)) throw thrown;
    // Of `keys` most likely; through 3.14 CPython does not look further, either.
    if (!m.swallow(thrown, m.types.AttributeError)) throw thrown;
    return m.raise(m.types.TypeError, `'${m.typeOf(mapping).name}' object is not a mapping`);
  }
}

/** Whether an error stays what it is, since the mapping has the method that makes it one (3.15). */
function* passesThrough(m: Machine, mapping: Ref, thrown: unknown): Steps<boolean> {
  if (!m.profile.exceptions.mappingErrorsGoThrough || !(thrown instanceof PythonError)) return false;
  const keys = yield* m.optionalAttribute(mapping, m.name("keys"));
  if (keys !== NULL) m.heap.decref(keys);
  return keys !== NULL;
}

/** DICT_MERGE (`f(**mapping)`): a key may not repeat; that all are text the call sees to. Returns NULL. */
export function* mergeDict(m: Machine, dict: Ref, mapping: Ref, callee: Ref): Steps<Ref> {
  try {
    return yield* mergeInto(m, dict, mapping, MergeMode.REJECT);
  } catch (thrown) {
    if (yield* passesThrough(m, mapping, thrown)) {
      const isRepeated = m.isInstance((thrown as PythonError).exception, m.types.KeyError);
      if (!isRepeated) throw thrown;
    }
    const exception = m.caught(thrown);
    m.own(exception);
    const text = yield* mergeErrorText(m, exception, mapping, callee);
    m.disown(exception);
    if (text === undefined) throw thrown;
    m.heap.decref(exception);
    return m.raise(m.types.TypeError, text);
  }
}

/** What DICT_MERGE raises instead of an exception of the mapping, if it does. CPython: format_kwargs_error. */
function* mergeErrorText(m: Machine, exception: Ref, mapping: Ref, callee: Ref): Steps<string | undefined> {
  if (m.isInstance(exception, m.types.AttributeError)) {
    const name = yield* callableName(m, callee);
    const text = m.profile.values.messages.argumentsNotMapping.replace("{callee}", name);
    return text.replace("{}", m.typeOf(mapping).name);
  }
  const [key, ...more] = m.isInstance(exception, m.types.KeyError) ? exceptionArgs(m, exception) : [];
  if (key === undefined || more.length > 0) return undefined;
  const name = yield* callableName(m, callee);
  return `${name} got multiple values for keyword argument '${yield* m.strText(key)}'`;
}
