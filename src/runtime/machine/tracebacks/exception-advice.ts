/**
 * "Did you mean ...?" behind the message of an exception that nobody caught. Follows Python/suggestions.c (3.11, 3.12)
 * and `_compute_suggestion_error` of Lib/traceback.py (3.13).
 */
import { STDLIB_MODULE_NAMES } from "../../../cpython/stdlib-module-names.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { exceptionTraceback } from "../../objects/exceptions/exception.ts";
import { exceptionWord } from "../../objects/exceptions/exception-members.ts";
import { nearestName } from "../../objects/exceptions/name-suggestions.ts";
import { TracebackField } from "../../objects/exceptions/traceback.ts";
import type { Steps } from "../../objects/runtime.ts";
import { copyItems, listLength } from "../../objects/sequences/list.ts";
import { frameVariables } from "../frames/frame-variables.ts";
import type { Machine } from "../machine.ts";

/** What follows the message, "" for nothing. Without a traceback (`isTraced`) there are no variables to think of. */
export function* adviceFor(m: Machine, exception: Ref, isTraced: boolean): Steps<string> {
  const { advice, adviceKnowsModules } = m.profile.exceptions;
  const { NameError, AttributeError, ImportError } = m.types;
  if (advice === "none") return "";
  // Of subclasses only 3.13 thinks, too.
  const isOf = (type: typeof NameError): boolean =>
    advice === "traceback-module" ? m.isInstance(exception, type) : m.typeOf(exception) === type;
  try {
    if (isOf(AttributeError)) return yield* adviceForAttribute(m, exception);
    if (isOf(NameError)) return yield* adviceForName(m, exception, isTraced);
    if (adviceKnowsModules && isOf(ImportError)) return yield* adviceForImport(m, exception);
  } catch (error) {
    m.heap.decref(m.caught(error));
  }
  return "";
}

function didYouMean(name: string | undefined): string {
  return name === undefined ? "" : `. Did you mean: '${name}'?`;
}

/** The text in a field of an exception; undefined where it is no `str`. */
function textField(
  m: Machine,
  exception: Ref,
  shape: "NameError" | "AttributeError" | "ImportError",
  field: string,
) {
  const value = m.heap.words[exception + exceptionWord(m, shape, field)] as number;
  return value !== NULL && m.typeOf(value) === m.types.str ? m.strValue(value) : undefined;
}

function* adviceForAttribute(m: Machine, exception: Ref): Steps<string> {
  const name = textField(m, exception, "AttributeError", "name");
  const object = m.heap.words[exception + exceptionWord(m, "AttributeError", "obj")] as number;
  if (name === undefined || object === NULL) return "";
  let names = yield* namesOf(m, object);
  if (m.profile.exceptions.advice === "traceback-module" && !name.startsWith("_")) {
    const self = variableOf(m, lastFrame(m, exception), "self");
    if (self !== object) names = names.filter((each) => !each.startsWith("_"));
  }
  const nearest = nearestName(names, name);
  if (nearest === undefined) return "";
  return m.profile.values.messages.attributeAdvice.replace("{}", () => nearest).replace("{name}", () => name);
}

function* adviceForImport(m: Machine, exception: Ref): Steps<string> {
  const name = textField(m, exception, "ImportError", "name_from");
  const moduleName = textField(m, exception, "ImportError", "name");
  if (name === undefined || moduleName === undefined) return "";
  const module = dictGetStr(m, m.modules, m.name(moduleName));
  if (module === NULL) return "";
  const names = yield* namesOf(m, module);
  const isForAll = name.startsWith("_") || m.profile.exceptions.advice !== "traceback-module";
  const open = isForAll ? names : names.filter((each) => !each.startsWith("_"));
  return didYouMean(nearestName(open, name));
}

/** PyObject_Dir */
function* namesOf(m: Machine, object: Ref): Steps<string[]> {
  const dir = dictGetStr(m, m.builtins, m.name("dir"));
  if (dir === NULL) return [];
  const list = m.own(yield* m.call(dir, [object]));
  const names = copyItems(m.heap, list, 0, listLength(m.heap, list)).map((each) => m.strValue(each));
  m.heap.decref(m.disown(list));
  return names;
}

function* adviceForName(m: Machine, exception: Ref, isTraced: boolean): Steps<string> {
  const name = textField(m, exception, "NameError", "name");
  const frame = lastFrame(m, exception);
  if (name === undefined || frame === NULL) return "";
  const suggestion = isTraced ? yield* nameInFrame(m, frame, name) : undefined;
  if (!m.profile.exceptions.adviceKnowsModules || !STDLIB_MODULE_NAMES.has(name))
    return didYouMean(suggestion);
  if (suggestion === undefined) return `. Did you forget to import '${name}'?`;
  return `${didYouMean(suggestion)} Or did you forget to import '${name}'?`;
}

function* nameInFrame(m: Machine, frame: Ref, name: string): Steps<string | undefined> {
  const { advice, adviceKnowsModules } = m.profile.exceptions;
  const variables = frameVariables(m, frame);
  const keys = (dict: Ref): string[] => dictEntries(m, dict).map(({ key }) => m.strValue(key));
  const self = adviceKnowsModules ? variableOf(m, frame, "self") : NULL;
  if (self !== NULL) {
    const found = yield* m.optionalAttribute(self, m.name(name));
    if (found !== NULL) {
      m.heap.decref(found);
      return `self.${name}`;
    }
  } else if (adviceKnowsModules && advice === "suggestions" && variables.names.includes("self")) {
    return undefined;
  }
  const outer = [keys(variables.globals), keys(variables.builtins)];
  const locals = variables.locals.map(([each]) => each);
  if (advice === "traceback-module") return nearestName([...locals, ...outer.flat()], name);
  // Each namespace by itself, the nearest first.
  for (const scope of [variables.names, ...outer]) {
    const found = nearestName(scope, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Borrowed, NULL for none. */
function variableOf(m: Machine, frame: Ref, name: string): Ref {
  if (frame === NULL) return NULL;
  return frameVariables(m, frame).locals.find(([each]) => each === name)?.[1] ?? NULL;
}

/** The frame object where the exception was raised; borrowed, NULL without a traceback. */
function lastFrame(m: Machine, exception: Ref): Ref {
  let frame = NULL;
  const { words } = m.heap;
  for (
    let at = exceptionTraceback(m, exception);
    at !== NULL;
    at = words[at + TracebackField.NEXT] as number
  ) {
    frame = words[at + TracebackField.FRAME] as number;
  }
  return frame;
}
