/** BaseExceptionGroup and ExceptionGroup: making, splitting, and text. CPython: Objects/exceptions.c. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import { newReference } from "../plain-data.ts";
import { type CallArguments, type Runtime, resolve, type Steps } from "../runtime.ts";
import { listFrom } from "../sequences/list.ts";
import { hasItemArray } from "../sequences/sequence.ts";
import { tupleFrom } from "../sequences/tuple.ts";
import type { TypeObject } from "../type-object.ts";
import {
  exceptionArgs,
  exceptionCause,
  exceptionContext,
  exceptionTraceback,
  newException,
  setExceptionCause,
  setExceptionContext,
  setExceptionTraceback,
} from "./exception.ts";
import { initializeException, initializeNew, tupleOf } from "./exception-init.ts";
import { exceptionWord } from "./exception-members.ts";

export function defineExceptionGroups(rt: Runtime): void {
  if (!rt.profile.fields.exceptionGroups) return;
  const { BaseExceptionGroup } = rt.types;
  const { slots } = BaseExceptionGroup;
  slots.construct = (_, type, args) => construct(rt, type, args);
  slots.init = (_, self, args) => initializeException(rt, self, args);
  slots.str = (_, self) => groupText(rt, self);
  if (rt.profile.fields.exceptionGroupText) slots.repr = (_, self) => groupRepr(rt, self);
  addReadOnly(rt, "message", exceptionWord(rt, "BaseExceptionGroup", "msg"));
  addReadOnly(rt, "exceptions", exceptionWord(rt, "BaseExceptionGroup", "excs"));
  rt.addMethods(BaseExceptionGroup, [
    native("derive", "(object, /)", (_, self, exceptions) => derive(rt, self, exceptions)),
    native("split", "(object, /)", (_, self, condition) => splitForProgram(rt, self, condition)),
    native("subgroup", "(object, /)", (_, self, condition) => subgroup(rt, self, condition)),
  ]);
}

function addReadOnly(rt: Runtime, name: string, word: number): void {
  rt.addGetter(
    rt.types.BaseExceptionGroup,
    name,
    (_, self) => newReference(rt, rt.heap.words[self + word] as number),
    () => rt.raise(rt.types.AttributeError, "readonly attribute"),
  );
}

export function isExceptionGroup(rt: Runtime, ref: Ref): boolean {
  return rt.isInstance(ref, rt.types.BaseExceptionGroup);
}

/** The exceptions of a group, borrowed. */
export function groupItems(rt: Runtime, group: Ref): Ref[] {
  return rt.tupleItems(rt.heap.words[group + exceptionWord(rt, "BaseExceptionGroup", "excs")] as number);
}

/** BaseExceptionGroup_new */
function* construct(rt: Runtime, type: TypeObject, args: CallArguments): Steps<Ref> {
  const { positional } = args;
  if (positional.length !== 2) {
    const text = `BaseExceptionGroup.__new__() takes exactly 2 arguments (${positional.length} given)`;
    rt.raise(rt.types.TypeError, text);
  }
  const [message, exceptions] = positional as [Ref, Ref];
  if (!rt.isInstance(message, rt.types.str)) {
    const got = message === rt.none ? "None" : rt.typeOf(message).name;
    rt.raise(rt.types.TypeError, `BaseExceptionGroup.__new__() argument 1 must be str, not ${got}`);
  }
  if (rt.typeOf(exceptions).slots.getItem === undefined || rt.isInstance(exceptions, rt.types.dict)) {
    rt.raise(rt.types.TypeError, "second argument (exceptions) must be a sequence");
  }
  const tuple = rt.own(yield* tupleOf(rt, exceptions));
  const actual = checkedType(rt, type, rt.tupleItems(tuple));
  const ref = newException(rt, actual, positional);
  rt.heap.words[ref + exceptionWord(rt, "BaseExceptionGroup", "msg")] = newReference(rt, message);
  rt.heap.words[ref + exceptionWord(rt, "BaseExceptionGroup", "excs")] = rt.disown(tuple);
  if (rt.profile.fields.exceptionGroupText) yield* keepText(rt, ref, exceptions);
  if (type.isHeapType) return ref;
  return yield* resolve(initializeNew(rt, actual, ref, args));
}

/** The class of the group: of exceptions only it is an ExceptionGroup. */
function checkedType(rt: Runtime, type: TypeObject, items: readonly Ref[]): TypeObject {
  const { BaseExceptionGroup, ExceptionGroup, Exception, BaseException } = rt.types;
  if (items.length === 0) {
    rt.raise(rt.types.ValueError, "second argument (exceptions) must be a non-empty sequence");
  }
  items.forEach((item, index) => {
    if (!rt.isInstance(item, BaseException)) {
      const text = `Item ${index} of second argument (exceptions) is not an exception`;
      rt.raise(rt.types.ValueError, text);
    }
  });
  const hasBaseExceptions = items.some((item) => !rt.isInstance(item, Exception));
  if (type === BaseExceptionGroup) return hasBaseExceptions ? type : ExceptionGroup;
  if (hasBaseExceptions && type.isSubtypeOf(Exception)) {
    const where = type === ExceptionGroup ? "an ExceptionGroup" : `'${type.name}'`;
    rt.raise(rt.types.TypeError, `Cannot nest BaseExceptions in ${where}`);
  }
  return type;
}

function* groupText(rt: Runtime, self: Ref): Steps<Ref> {
  const message = rt.heap.words[self + exceptionWord(rt, "BaseExceptionGroup", "msg")] as number;
  const count = groupItems(rt, self).length;
  const text = yield* rt.strText(message);
  return rt.newStr(`${text} (${count} sub-exception${count > 1 ? "s" : ""})`);
}

/** How a sequence that is neither list nor tuple looked when the group was made (3.14, BaseExceptionGroup_new). */
function* keepText(rt: Runtime, self: Ref, exceptions: Ref): Steps<void> {
  if (rt.typeOf(exceptions) === rt.types.list || rt.typeOf(exceptions) === rt.types.tuple) return;
  rt.own(self);
  const text = yield* resolve(rt.repr(exceptions));
  rt.heap.words[rt.disown(self) + exceptionWord(rt, "BaseExceptionGroup", "excs_str")] = text;
}

/** The message and what the group holds, whatever became of its `args` (3.14, BaseExceptionGroup_repr). */
function* groupRepr(rt: Runtime, self: Ref): Steps<Ref> {
  const word = (field: string): Ref =>
    rt.heap.words[self + exceptionWord(rt, "BaseExceptionGroup", field)] as number;
  const message = yield* rt.reprText(word("msg"));
  return rt.newStr(`${rt.typeOf(self).name}(${message}, ${yield* itemsText(rt, self, word("excs_str"))})`);
}

function* itemsText(rt: Runtime, self: Ref, kept: Ref): Steps<string> {
  if (kept !== NULL) return rt.strValue(kept);
  const args = exceptionArgs(rt, self);
  const isList = args.length === 2 && rt.typeOf(args[1] as Ref) === rt.types.list;
  const items = groupItems(rt, self).map((item) => newReference(rt, item));
  const shown = rt.own(isList ? listFrom(rt, items) : tupleFrom(rt, items));
  const text = yield* rt.reprText(shown);
  rt.heap.decref(rt.disown(shown));
  return text;
}

/** A group with this message and the exceptions of a sequence (borrowed). `_PyExc_CreateExceptionGroup` */
export function* newExceptionGroup(rt: Runtime, message: string, exceptions: Ref): Steps<Ref> {
  const text = rt.own(rt.newStr(message));
  const group = yield* rt.call(rt.types.BaseExceptionGroup.ref, [text, exceptions]);
  rt.heap.decref(rt.disown(text));
  return group;
}

function derive(rt: Runtime, self: Ref, exceptions: Ref): Steps<Ref> {
  const message = rt.heap.words[self + exceptionWord(rt, "BaseExceptionGroup", "msg")] as number;
  return rt.call(rt.types.BaseExceptionGroup.ref, [message, exceptions]);
}

// Splitting

/** Whether an exception, group or leaf, goes to the match as it is. */
type Matcher = (exception: Ref) => boolean | Steps<boolean>;

/** New references, NULL where a part is empty. */
interface Parts {
  readonly match: Ref;
  readonly rest: Ref;
}

function* splitForProgram(rt: Runtime, self: Ref, condition: Ref): Steps<Ref> {
  const { match, rest } = yield* split(rt, self, matcherOf(rt, condition), true);
  return tupleFrom(
    rt,
    [match, rest].map((part) => (part === NULL ? newReference(rt, rt.none) : part)),
  );
}

function* subgroup(rt: Runtime, self: Ref, condition: Ref): Steps<Ref> {
  const { match } = yield* split(rt, self, matcherOf(rt, condition), false);
  return match === NULL ? newReference(rt, rt.none) : match;
}

/** get_matcher_type, exceptiongroup_split_check_match */
function matcherOf(rt: Runtime, condition: Ref): Matcher {
  const { type, function: functionType, tuple } = rt.types;
  const isClass = (ref: Ref): boolean => rt.typeOf(ref).isSubtypeOf(type);
  const isException = (ref: Ref): boolean =>
    isClass(ref) && rt.typeByRef(ref).isSubtypeOf(rt.types.BaseException);
  const { groupsMatchByAnyCallable } = rt.profile.exceptions;
  const isPredicate = groupsMatchByAnyCallable
    ? rt.isCallable(condition) && !isClass(condition)
    : rt.typeOf(condition) === functionType;
  if (isPredicate) return (exception) => matchesPredicate(rt, condition, exception);
  if (isException(condition)) return (exception) => rt.isInstance(exception, rt.typeByRef(condition));
  if (rt.typeOf(condition) === tuple && rt.tupleItems(condition).every(isException)) {
    return (exception) =>
      rt.tupleItems(condition).some((each) => rt.isInstance(exception, rt.typeByRef(each)));
  }
  return rt.raise(
    rt.types.TypeError,
    groupsMatchByAnyCallable
      ? "expected an exception type, a tuple of exception types, or a callable (other than a class)"
      : "expected a function, exception type or tuple of exception types",
  );
}

function* matchesPredicate(rt: Runtime, predicate: Ref, exception: Ref): Steps<boolean> {
  const result = rt.own(yield* rt.call(predicate, [exception]));
  const isMatch = yield* resolve(rt.isTrue(result));
  rt.heap.decref(rt.disown(result));
  return isMatch;
}

/** exceptiongroup_split_recursive */
function* split(rt: Runtime, exception: Ref, matches: Matcher, keepsRest: boolean): Steps<Parts> {
  if (yield* resolve(matches(exception))) return { match: newReference(rt, exception), rest: NULL };
  if (!isExceptionGroup(rt, exception)) {
    return { match: NULL, rest: keepsRest ? newReference(rt, exception) : NULL };
  }
  const matching: Ref[] = [];
  const others: Ref[] = [];
  rt.enterRecursion(" in exceptiongroup_split_recursive");
  try {
    for (const item of groupItems(rt, exception)) {
      const { match, rest } = yield* split(rt, item, matches, keepsRest);
      if (match !== NULL) matching.push(rt.own(match));
      if (rest !== NULL) others.push(rt.own(rest));
    }
  } finally {
    rt.leaveRecursion();
  }
  const match = yield* subset(rt, exception, matching);
  if (match !== NULL) rt.own(match);
  const rest = keepsRest ? yield* subset(rt, exception, others) : NULL;
  if (match !== NULL) rt.disown(match);
  for (const item of [...matching, ...others]) rt.heap.decref(rt.disown(item));
  return { match, rest };
}

/** exceptiongroup_subset: a group of these exceptions (borrowed) with what the original one carries. */
function* subset(rt: Runtime, original: Ref, items: readonly Ref[]): Steps<Ref> {
  if (items.length === 0) return NULL;
  const list = rt.own(
    listFrom(
      rt,
      items.map((item) => newReference(rt, item)),
    ),
  );
  const deriveMethod = rt.own(yield* resolve(rt.getAttribute(original, rt.name("derive"))));
  const group = rt.own(yield* rt.call(deriveMethod, [list]));
  rt.heap.decref(rt.disown(deriveMethod));
  if (!isExceptionGroup(rt, group)) {
    rt.raise(rt.types.TypeError, "derive must return an instance of BaseExceptionGroup");
  }
  const traceback = exceptionTraceback(rt, original);
  if (traceback !== NULL) setExceptionTraceback(rt, group, newReference(rt, traceback));
  setExceptionContext(rt, group, shared(rt, exceptionContext(rt, original)));
  setExceptionCause(rt, group, shared(rt, exceptionCause(rt, original)));
  yield* copyNotes(rt, original, group);
  rt.disown(group);
  rt.heap.decref(rt.disown(list));
  return group;
}

function shared(rt: Runtime, ref: Ref): Ref {
  return ref === NULL ? NULL : newReference(rt, ref);
}

/** The parts have lists of notes of their own; notes that are no sequence are left out. */
function* copyNotes(rt: Runtime, from: Ref, to: Ref): Steps<void> {
  const notes = yield* rt.optionalAttribute(from, rt.name("__notes__"));
  if (notes === NULL) return;
  rt.own(notes);
  if (hasItemArray(rt, notes)) {
    const copy = rt.own(yield* rt.call(rt.types.list.ref, [notes]));
    yield* resolve(rt.setAttribute(to, rt.name("__notes__"), copy));
    rt.heap.decref(rt.disown(copy));
  }
  rt.heap.decref(rt.disown(notes));
}

// except*

/**
 * The exception to raise at the end of `try`/`except*`, None for none; a new reference. `raised` are the exceptions
 * that the clauses raised or left, borrowed, None among them. CPython: _PyExc_PrepReraiseStar.
 */
export function* reraiseStar(rt: Runtime, original: Ref, raised: readonly Ref[]): Steps<Ref> {
  if (raised.length === 0) return newReference(rt, rt.none);
  if (!isExceptionGroup(rt, original)) return newReference(rt, raised[0] as Ref);
  const present = raised.filter((each) => each !== rt.none);
  const reraised = present.filter((each) => hasSameMetadata(rt, each, original));
  const fresh = present.filter((each) => !reraised.includes(each));
  const leaves = new Set(reraised.flatMap((each) => leavesOf(rt, each)));
  const isKept = (each: Ref): boolean => !isExceptionGroup(rt, each) && leaves.has(each);
  const { match } = yield* split(rt, original, isKept, false);
  if (fresh.length === 0) return match === NULL ? newReference(rt, rt.none) : match;
  if (match === NULL && fresh.length === 1) return newReference(rt, fresh[0] as Ref);
  const items = fresh.map((each) => newReference(rt, each));
  if (match !== NULL) items.push(match);
  const list = rt.own(listFrom(rt, items));
  const group = yield* newExceptionGroup(rt, "", list);
  rt.heap.decref(rt.disown(list));
  return group;
}

/** is_same_exception_metadata: then it was raised again and not anew. */
function hasSameMetadata(rt: Runtime, left: Ref, right: Ref): boolean {
  return [exceptionTraceback, exceptionCause, exceptionContext].every(
    (read) => read(rt, left) === read(rt, right),
  );
}

function leavesOf(rt: Runtime, exception: Ref): Ref[] {
  if (!isExceptionGroup(rt, exception)) return [exception];
  return groupItems(rt, exception).flatMap((item) => leavesOf(rt, item));
}
