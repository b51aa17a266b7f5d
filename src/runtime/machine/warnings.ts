/**
 * Warnings of the interpreter as the default filters show them: once for each place, text and category, with the
 * line; deprecations in `__main__` only. Where the program uses the module `warnings`, that decides instead.
 * Follows Python/_warnings.c (3.13): do_warn, setup_context, warn_explicit, show_warning.
 */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGet, dictGetStr, dictSet, dictSetStr, newDict } from "../objects/dict/dict.ts";
import { dictClear } from "../objects/dict/dict-memory.ts";
import { moduleDict } from "../objects/functions/module.ts";
import { newReference } from "../objects/plain-data.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import type { TypeObject } from "../objects/type-object.ts";
import type { Frame } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";
import type { SourceWarning } from "./source-compiler.ts";

/** How often the filters were changed: the registry of another version is of no use. */
const FILTERS_VERSION = 0;

/** Warns of what the running Python code does. PyErr_WarnEx with a stack level of 1. */
export function* warnHere(m: Machine, category: TypeObject, message: string): Steps<void> {
  const frame = m.callerFrameIfAny();
  if (frame === undefined) {
    // The registry is `sys`'s, where deprecations do not show.
    if (!isIgnored(m, category, "sys")) yield* m.writeStandardError(`sys:1: ${category.name}: ${message}\n`);
    return;
  }
  const line = m.lineOf(frame);
  const registry = registryOf(m, frame);
  const { fileName } = frame.code.unit;
  const explicit = moduleFunction(m);
  if (explicit !== NULL) {
    const place = { fileName, line, module: moduleName(m, frame), registry };
    return yield* warnByModule(m, explicit, category, message, place);
  }
  const key = m.own(m.newTupleOf([m.newStr(message), newReference(m, category.ref), m.newInt(line)]));
  const isNew = !(yield* isKnown(m, registry, key)) && !isIgnored(m, category, moduleName(m, frame));
  if (isNew) yield* resolve(dictSet(m, registry, key, m.true));
  m.heap.decref(m.disown(key));
  if (isNew) yield* m.writeStandardError(warningText(m, fileName, line, category.name, message));
}

interface WarningPlace {
  readonly fileName: string;
  readonly line: number;
  readonly module: string | undefined;
  /** NULL for none. */
  readonly registry: Ref;
}

/** `warn_explicit` of the module `warnings`, borrowed; NULL while nobody has used that (get_warnings_attr). */
function moduleFunction(m: Machine): Ref {
  const module = dictGetStr(m, m.modules, m.name("warnings"));
  if (module === NULL || m.typeOf(module) !== m.types.module) return NULL;
  return dictGetStr(m, moduleDict(m, module), m.name("warn_explicit"));
}

/** As the filters and `showwarning` of the module have it; raises where they make an exception of it. */
function* warnByModule(
  m: Machine,
  explicit: Ref,
  category: TypeObject,
  message: string,
  { fileName, line, module, registry }: WarningPlace,
): Steps<void> {
  const args = [
    m.newStr(message),
    newReference(m, category.ref),
    m.newStr(fileName),
    m.newInt(line),
    module === undefined ? newReference(m, m.none) : m.newStr(module),
    newReference(m, registry === NULL ? m.none : registry),
  ];
  for (const ref of args) m.own(ref);
  m.heap.decref(yield* m.call(explicit, args));
  for (const ref of args) m.heap.decref(m.disown(ref));
}

/** Tells of what the compiler warned of. False where the filters make an exception of it, and its place is known. */
export function* isWarningTaken(m: Machine, fileName: string, warning: SourceWarning): Steps<boolean> {
  const explicit = moduleFunction(m);
  if (explicit === NULL) {
    m.writeError(syntaxWarningsText(m, fileName, [warning]));
    return true;
  }
  const place = { fileName, line: warning.line, module: undefined, registry: NULL };
  try {
    yield* warnByModule(m, explicit, m.types.SyntaxWarning, warning.message, place);
  } catch (thrown) {
    const hasPlace = warning.place !== undefined || warning.error !== undefined;
    if (!hasPlace || !m.swallow(thrown, m.types.SyntaxWarning)) throw thrown;
    return false;
  }
  return true;
}

/** What the compiler warned of, each with its line where the file's text is known. */
export function syntaxWarningsText(m: Machine, fileName: string, warnings: readonly SourceWarning[]): string {
  return warnings
    .map(({ message, line }) => warningText(m, fileName, line, "SyntaxWarning", message))
    .join("");
}

/** Two lines, the second without its indentation; one where the file's text is not known. */
function warningText(m: Machine, fileName: string, line: number, category: string, message: string): string {
  const text = m.options.source?.line(fileName, line)?.trim();
  const quoted = text === undefined || text === "" ? "" : `  ${text}\n`;
  return `${fileName}:${line}: ${category}: ${message}\n${quoted}`;
}

/** `__warningregistry__` of the frame's globals, made at need; borrowed. */
function registryOf(m: Machine, { globals }: Frame): Ref {
  const name = m.name("__warningregistry__");
  const found = dictGetStr(m, globals, name);
  if (found !== NULL) return found;
  const made = newDict(m);
  dictSetStr(m, globals, name, made);
  m.heap.decref(made);
  return made;
}

/** already_warned */
function* isKnown(m: Machine, registry: Ref, key: Ref): Steps<boolean> {
  if (!m.isInstance(registry, m.types.dict)) {
    m.raise(m.types.TypeError, "'registry' must be a dict or None");
  }
  const version = dictGetStr(m, registry, m.name("version"));
  if (version === NULL || m.typeOf(version) !== m.types.int || m.numberOf(version) !== FILTERS_VERSION) {
    dictClear(m, registry);
    const current = m.newInt(FILTERS_VERSION);
    dictSetStr(m, registry, m.name("version"), current);
    m.heap.decref(current);
    return false;
  }
  const found = yield* resolve(dictGet(m, registry, key));
  return found !== NULL && (yield* resolve(m.isTrue(found)));
}

function moduleName(m: Machine, { globals }: Frame): string {
  const name = dictGetStr(m, globals, m.name("__name__"));
  return name !== NULL && m.isInstance(name, m.types.str) ? m.strValue(name) : "<string>";
}

/** The default filters. init_filters */
function isIgnored({ types }: Machine, category: TypeObject, module: string): boolean {
  if (category.isSubtypeOf(types.DeprecationWarning)) return module !== "__main__";
  const ignored = [types.PendingDeprecationWarning, types.ImportWarning, types.ResourceWarning];
  return ignored.some((type) => category.isSubtypeOf(type));
}
