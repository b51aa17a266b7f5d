/**
 * `with` and `async with`: looking up what enters and leaves a context manager, entering it (through 3.13 in one
 * instruction), and leaving it with an exception.
 */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { exceptionTraceback } from "../objects/exceptions/exception.ts";
import { newReference } from "../objects/plain-data.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { lookupOnType } from "./classes/attributes.ts";
import type { Frame } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";

/** BEFORE_WITH: manager -> exit enterResult. */
export function* enterWith(m: Machine, frame: Frame): Steps<Ref> {
  const manager = m.heap.words[frame.sp - 2] as number;
  const [enter, exit] = yield* lookupContextMethods(m, manager, "");
  // The methods hold the manager from here on: `__enter__` sees the stack without it.
  m.heap.words[frame.sp - 2] = m.disown(exit);
  m.heap.decref(manager);
  const result = yield* m.call(enter, []);
  m.heap.decref(m.disown(enter));
  m.heap.words[frame.sp] = result;
  frame.sp += 2;
  return NULL;
}

/** The methods to enter and to exit, bound and owned; `letter` is "a" for those of `async with`. */
export function* lookupContextMethods(m: Machine, manager: Ref, letter: "" | "a"): Steps<[Ref, Ref]> {
  const lookup = function* (name: string): Steps<Ref> {
    return m.own(yield* lookupSpecialMethod(m, manager, name, letter));
  };
  if (m.profile.values.contextErrorsNameMissing) {
    const exit = yield* lookup(`__${letter}exit__`);
    return [yield* lookup(`__${letter}enter__`), exit];
  }
  const enter = yield* lookup(`__${letter}enter__`);
  return [enter, yield* lookup(`__${letter}exit__`)];
}

function raiseNoContextManager(m: Machine, type: TypeObject, name: string, letter: "" | "a"): never {
  const { contextErrorsNameMissing } = m.profile.values;
  if (!m.profile.objects.contextErrorsNameProtocol) m.raise(m.types.AttributeError, name);
  const [plain, other] = ["context manager protocol", "asynchronous context manager protocol"];
  const missed = contextErrorsNameMissing || name.endsWith("exit__") ? ` (missed ${name} method)` : "";
  const text = `'${type.name}' object does not support the ${letter === "a" ? other : plain}${missed}`;
  const opposite = letter === "a" ? ["__enter__", "__exit__"] : ["__aenter__", "__aexit__"];
  const isOther = opposite.every((each) => lookupOnType(m, type, m.name(each)) !== NULL);
  if (!contextErrorsNameMissing || !isOther) m.raise(m.types.TypeError, text);
  const [supported, meant] = letter === "a" ? [plain, "with"] : [other, "async with"];
  m.raise(m.types.TypeError, `${text} but it supports the ${supported}. Did you mean to use '${meant}'?`);
}

/** On the type of the manager; borrowed. */
function findSpecialMethod(m: Machine, manager: Ref, name: string, letter: "" | "a"): Ref {
  const type = m.typeOf(manager);
  const found = lookupOnType(m, type, m.name(name));
  return found === NULL ? raiseNoContextManager(m, type, name, letter) : found;
}

/** The method, bound. */
function* lookupSpecialMethod(m: Machine, manager: Ref, name: string, letter: "" | "a"): Steps<Ref> {
  const type = m.typeOf(manager);
  const found = findSpecialMethod(m, manager, name, letter);
  const get = m.typeOf(found).slots.descriptorGet;
  if (get !== undefined) return yield* resolve(get(m, found, manager, type.ref));
  m.heap.incref(found);
  return found;
}

/** What the argument of LOAD_SPECIAL stands for. */
const SPECIAL_METHODS: readonly (readonly [name: string, letter: "" | "a"])[] = [
  ["__enter__", ""],
  ["__exit__", ""],
  ["__aenter__", "a"],
  ["__aexit__", "a"],
];

/** LOAD_SPECIAL (from 3.14): manager -> method manager, or bound method and nothing. */
export function* loadSpecial(m: Machine, frame: Frame, arg: number): Steps<Ref> {
  const [name, letter] = SPECIAL_METHODS[arg] as (typeof SPECIAL_METHODS)[number];
  const { heap } = m;
  const manager = heap.words[frame.sp - 2] as number;
  const found = findSpecialMethod(m, manager, name, letter);
  const isUnbound = m.bindsWithoutCall(found);
  const method = isUnbound ? newReference(m, found) : yield* lookupSpecialMethod(m, manager, name, letter);
  heap.words[frame.sp - 2] = method;
  heap.words[frame.sp] = isUnbound ? manager : NULL;
  frame.sp += 2;
  if (!isUnbound) heap.decref(manager);
  return NULL;
}

/**
 * WITH_EXCEPT_START: calls exit(type, exception, traceback). `exit` lies four below the top; with `hasSelf` one deeper,
 * below its `self` or nothing.
 */
export function* exitWith(m: Machine, frame: Frame, hasSelf: boolean): Steps<Ref> {
  const words = m.heap.words;
  const exception = words[frame.sp - 2] as number;
  const self = hasSelf ? (words[frame.sp - 8] as number) : NULL;
  const exit = words[frame.sp - (hasSelf ? 10 : 8)] as number;
  const traceback = exceptionTraceback(m, exception);
  const args = [m.typeOf(exception).ref, exception, traceback === NULL ? m.none : traceback];
  return yield* m.call(exit, self === NULL ? args : [self, ...args]);
}
