/**
 * How exceptions are copied. CPython: Objects/exceptions.c, BaseException_reduce, BaseException_setstate,
 * OSError_reduce, ImportError_reduce, AttributeError_reduce.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictLength, dictSetStr, newDict } from "../dict/dict.ts";
import { dictCopy } from "../dict/dict-merge.ts";
import { dictEntries } from "../dict/dict-walk.ts";
import { native } from "../functions/native-function.ts";
import { instanceDict } from "../instance.ts";
import { newReference } from "../plain-data.ts";
import { classOf } from "../reduction.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import { ExceptionField, exceptionArgs } from "./exception.ts";
import { exceptionWord } from "./exception-members.ts";

export function defineExceptionStates(rt: Runtime): void {
  const { BaseException, OSError, ImportError, AttributeError } = rt.types;
  rt.addMethods(BaseException, [
    native("__reduce__", "()", (_, self) => reduction(rt, self, argsOf(rt, self), dictOf(rt, self))),
    native("__setstate__", "(object, /)", (_, self, state) => setState(rt, self, state)),
  ]);
  rt.addMethods(OSError, [
    native("__reduce__", "()", (_, self) => reduction(rt, self, osErrorArgs(rt, self), dictOf(rt, self))),
  ]);
  const hasNameFrom = rt.profile.fields.importErrorNameFrom;
  const importFields = hasNameFrom ? ["name", "path", "name_from"] : ["name", "path"];
  rt.addMethods(ImportError, [
    native("__reduce__", "()", function* (_, self) {
      const state = yield* stateWith(rt, self, "ImportError", importFields);
      return reduction(rt, self, argsOf(rt, self), state);
    }),
  ]);
  if (!rt.profile.exceptions.attributeErrorHasState) return;
  rt.addMethods(AttributeError, [
    native("__getstate__", "()", (_, self) => stateOfAttributeError(rt, self)),
    native("__reduce__", "()", function* (_, self) {
      const state = yield* stateOfAttributeError(rt, self);
      return rt.newTupleOf([classOf(rt, self), argsOf(rt, self), state]);
    }),
  ]);
}

function argsOf(rt: Runtime, self: Ref): Ref {
  return newReference(rt, rt.heap.words[self + ExceptionField.ARGS] as number);
}

/** A new reference, NULL where no attribute was set so far. */
function dictOf(rt: Runtime, self: Ref): Ref {
  const dict = rt.heap.words[self + ExceptionField.DICT] as number;
  return dict === NULL ? NULL : newReference(rt, dict);
}

/** `args` and `state` are taken over; without a state (NULL) there are two items. */
function reduction(rt: Runtime, self: Ref, args: Ref, state: Ref): Ref {
  const items = [classOf(rt, self), args];
  return rt.newTupleOf(state === NULL ? items : [...items, state]);
}

/** What `args` lost when the error was made: the names of files. */
function osErrorArgs(rt: Runtime, self: Ref): Ref {
  const args = exceptionArgs(rt, self);
  const at = (field: string): Ref => rt.heap.words[self + exceptionWord(rt, "OSError", field)] as number;
  const filename = at("filename");
  if (args.length !== 2 || filename === NULL) return argsOf(rt, self);
  const second = at("filename2");
  const items = second === NULL ? [...args, filename] : [...args, filename, rt.none, second];
  return rt.newTupleOf(items.map((item) => newReference(rt, item)));
}

/** The dictionary with these fields of the struct added, as far as they are set; NULL for nothing. */
function* stateWith(
  rt: Runtime,
  self: Ref,
  struct: "ImportError" | "AttributeError",
  names: readonly string[],
): Steps<Ref> {
  const fields = names
    .map((name) => [name, rt.heap.words[self + exceptionWord(rt, struct, name)] as number] as const)
    .filter(([, value]) => value !== NULL);
  const dict = rt.heap.words[self + ExceptionField.DICT] as number;
  if (fields.length === 0) return dictOf(rt, self);
  const state = dict === NULL ? newDict(rt) : yield* resolve(dictCopy(rt, dict));
  for (const [name, value] of fields) dictSetStr(rt, state, rt.name(name), value);
  return state;
}

/** With `name` and `args`, but not with the object, which may not be copied so easily. */
function* stateOfAttributeError(rt: Runtime, self: Ref): Steps<Ref> {
  const found = yield* stateWith(rt, self, "AttributeError", ["name"]);
  const isOwn = found !== NULL && found !== (rt.heap.words[self + ExceptionField.DICT] as number);
  const state = isOwn ? found : found === NULL ? newDict(rt) : yield* resolve(dictCopy(rt, found));
  if (!isOwn && found !== NULL) rt.heap.decref(found);
  dictSetStr(rt, state, rt.name("args"), rt.heap.words[self + ExceptionField.ARGS] as number);
  return state;
}

function* setState(rt: Runtime, self: Ref, state: Ref): Steps<Ref> {
  if (state === rt.none) return rt.none;
  if (!rt.isInstance(state, rt.types.dict)) rt.raise(rt.types.TypeError, "state is not a dictionary");
  if (dictLength(rt.heap, state) > 0) instanceDict(rt, self);
  for (const { key, value } of dictEntries(rt, state)) {
    const held = [rt.own(newReference(rt, key)), rt.own(newReference(rt, value))];
    yield* resolve(rt.setAttribute(self, key, value));
    for (const ref of held.toReversed()) rt.heap.decref(rt.disown(ref));
  }
  return rt.none;
}
