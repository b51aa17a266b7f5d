/** What all exceptions have: construction, text, `args`, chaining, traceback, notes. CPython: Objects/exceptions.c. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { addDictionaryAt } from "../functions/function-attributes.ts";
import { native } from "../functions/native-function.ts";
import { newReference } from "../plain-data.ts";
import { setField } from "../record.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { listAppend, newList } from "../sequences/list.ts";
import { argumentTypeName } from "../str/str-arguments.ts";
import { defineErrorsWithNames } from "./errors-with-names.ts";
import {
  ExceptionField,
  exceptionArgs,
  exceptionCause,
  exceptionContext,
  exceptionTraceback,
  isContextSuppressed,
  setExceptionCause,
  setExceptionContext,
  setExceptionTraceback,
} from "./exception.ts";
import { defineExceptionGroups } from "./exception-group.ts";
import { constructException, exceptionText, initializeException, tupleOf } from "./exception-init.ts";
import { defineExceptionMembers } from "./exception-members.ts";
import { defineExceptionStates } from "./exception-state.ts";
import { defineOSErrors } from "./os-error.ts";
import { defineSyntaxErrors } from "./syntax-error.ts";
import { defineUnicodeErrors } from "./unicode-error.ts";

export function defineExceptions(rt: Runtime): void {
  defineExceptionMembers(rt);
  const { slots } = rt.types.BaseException;
  slots.construct = (_, type, args) => constructException(rt, type, args);
  slots.init = (_, self, args) => initializeException(rt, self, args);
  slots.repr = (_, self) => repr(rt, self);
  slots.str = (_, self) => exceptionText(rt, self);
  rt.types.KeyError.slots.str = (_, self) => keyErrorText(rt, self);
  addBaseAttributes(rt);
  addBaseMethods(rt);
  defineExceptionStates(rt);
  defineCarriers(rt);
  defineErrorsWithNames(rt);
  defineOSErrors(rt);
  defineSyntaxErrors(rt);
  defineUnicodeErrors(rt);
  defineExceptionGroups(rt);
}

function* repr(rt: Runtime, self: Ref): Steps<Ref> {
  const { name } = rt.typeOf(self);
  const args = exceptionArgs(rt, self);
  if (args.length === 1) return rt.newStr(`${name}(${yield* rt.reprText(args[0] as Ref)})`);
  return rt.newStr(name + (yield* rt.reprText(rt.heap.words[self + ExceptionField.ARGS] as number)));
}

/** KeyError_str: a single key is shown by its repr. */
function keyErrorText(rt: Runtime, self: Ref): Outcome {
  const args = exceptionArgs(rt, self);
  return args.length === 1 ? rt.repr(args[0] as Ref) : exceptionText(rt, self);
}

function addBaseAttributes(rt: Runtime): void {
  const type = rt.types.BaseException;
  addDictionaryAt(rt, type, ExceptionField.DICT);
  rt.addGetter(
    type,
    "args",
    (_, self) => newReference(rt, rt.heap.words[self + ExceptionField.ARGS] as number),
    (_, self, value) => replaceArgs(rt, self, value),
  );
  rt.addGetter(
    type,
    "__traceback__",
    (_, self) => orNone(rt, exceptionTraceback(rt, self)),
    (_, self, value) => replaceTraceback(rt, self, value),
  );
  rt.addGetter(
    type,
    "__context__",
    (_, self) => orNone(rt, exceptionContext(rt, self)),
    (_, self, value) => {
      setExceptionContext(rt, self, linkedException(rt, value, "__context__"));
      return NULL;
    },
  );
  rt.addGetter(
    type,
    "__cause__",
    (_, self) => orNone(rt, exceptionCause(rt, self)),
    (_, self, value) => {
      setExceptionCause(rt, self, linkedException(rt, value, "__cause__"));
      return NULL;
    },
  );
  rt.addGetter(
    type,
    "__suppress_context__",
    (_, self) => (isContextSuppressed(rt, self) ? rt.true : rt.false),
    (_, self, value) => {
      if (value === NULL) rt.raise(rt.types.TypeError, "can't delete numeric/char attribute");
      if (value !== rt.true && value !== rt.false) {
        rt.raise(rt.types.TypeError, "attribute value type must be bool");
      }
      rt.heap.words[self + rt.layouts.exceptionWords.suppressContext] = value === rt.true ? 1 : 0;
      return NULL;
    },
  );
}

function orNone(rt: Runtime, ref: Ref): Ref {
  return newReference(rt, ref === NULL ? rt.none : ref);
}

function* replaceArgs(rt: Runtime, self: Ref, value: Ref): Steps<Ref> {
  if (value === NULL) rt.raise(rt.types.TypeError, "args may not be deleted");
  const tuple = yield* tupleOf(rt, value);
  setField(rt, self, ExceptionField.ARGS, tuple);
  return NULL;
}

/** Returns NULL. */
function replaceTraceback(rt: Runtime, self: Ref, value: Ref): Ref {
  if (value === NULL) rt.raise(rt.types.TypeError, "__traceback__ may not be deleted");
  if (value !== rt.none && rt.typeOf(value) !== rt.types.traceback) {
    rt.raise(rt.types.TypeError, "__traceback__ must be a traceback or None");
  }
  setExceptionTraceback(rt, self, value === rt.none ? NULL : newReference(rt, value));
  return NULL;
}

/** A new reference to what is to become the context or the cause; NULL for None. */
function linkedException(rt: Runtime, value: Ref, name: "__context__" | "__cause__"): Ref {
  if (value === NULL) rt.raise(rt.types.TypeError, `${name} may not be deleted`);
  if (value === rt.none) return NULL;
  if (!rt.isInstance(value, rt.types.BaseException)) {
    const what = name === "__cause__" ? "cause" : "context";
    rt.raise(rt.types.TypeError, `exception ${what} must be None or derive from BaseException`);
  }
  return newReference(rt, value);
}

function addBaseMethods(rt: Runtime): void {
  const methods = [
    native("with_traceback", "(object, /)", (_, self, traceback) => {
      replaceTraceback(rt, self, traceback);
      return newReference(rt, self);
    }),
  ];
  if (rt.profile.fields.exceptionNotes) {
    methods.push(native("add_note", "(object, /)", (_, self, note) => addNote(rt, self, note)));
  }
  rt.addMethods(rt.types.BaseException, methods);
}

/** BaseException_add_note: the list is an attribute like any other. */
function* addNote(rt: Runtime, self: Ref, note: Ref): Steps<Ref> {
  if (!rt.isInstance(note, rt.types.str)) {
    const { noteType } = rt.profile.values.messages;
    const text = noteType.replace("{}", rt.typeOf(note).name);
    rt.raise(rt.types.TypeError, text.replace("{argument}", argumentTypeName(rt, note)));
  }
  const name = rt.name("__notes__");
  let notes = yield* rt.optionalAttribute(self, name);
  if (notes === NULL) {
    notes = rt.own(newList(rt, 0));
    yield* resolve(rt.setAttribute(self, name, notes));
    rt.disown(notes);
  } else if (!rt.isInstance(notes, rt.types.list)) {
    rt.heap.decref(notes);
    rt.raise(rt.types.TypeError, "Cannot add note: __notes__ is not a list");
  }
  listAppend(rt, notes, newReference(rt, note));
  rt.heap.decref(notes);
  return rt.none;
}

/** StopIteration and SystemExit, which carry a value. */
function defineCarriers(rt: Runtime): void {
  const { extra } = rt.layouts.exceptionWords;
  rt.types.StopIteration.slots.init = (_, self, args) => {
    initializeException(rt, self, args);
    setField(rt, self, extra, newReference(rt, args.positional[0] ?? rt.none));
    return NULL;
  };
  rt.types.SystemExit.slots.init = (_, self, args) => {
    initializeException(rt, self, args);
    const { positional } = args;
    if (positional.length === 0) return NULL;
    const code = positional.length === 1 ? positional[0] : rt.heap.words[self + ExceptionField.ARGS];
    setField(rt, self, extra, newReference(rt, code as Ref));
    return NULL;
  };
}
