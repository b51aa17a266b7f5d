/**
 * `repr` of containers: the texts of their parts, and `...` for a container inside itself (Py_ReprEnter). Containers
 * in containers are shown by one loop with a stack of its own, so that nesting takes no JavaScript stack.
 */
import { Header, type Heap, ObjectFlag } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { newReference } from "./plain-data.ts";
import type { Runtime, Steps } from "./runtime.ts";
import { strValue } from "./str/str.ts";
import type { TypeObject } from "./type-object.ts";

/** Text as it stands, a borrowed object of which `repr` is to be shown, or what has to run before the next part. */
export type Part = string | Ref | Steps<void>;

/** How the containers of a type are shown. */
export interface ContainerText {
  /** The parts in order; read while they are shown, since showing one may change the container. */
  parts(rt: Runtime, container: Ref): Iterator<Part, void>;
  /** What stands for the container inside itself. */
  recursive(rt: Runtime, container: Ref): string;
  /** Whether a part is held while it is shown. */
  readonly holdsParts: boolean;
  /** The text of one that is empty, where CPython looks at that first, and who is. */
  readonly empty?: { readonly text: string; holds(heap: Heap, container: Ref): boolean };
}

const texts = new WeakMap<TypeObject, ContainerText>();

/** Gives a type this `repr`, and with it the subclasses that have none of their own. */
export function defineContainerRepr(type: TypeObject, text: ContainerText): void {
  texts.set(type, text);
  type.slots.repr = reprContainer;
}

/** A container that is being shown. */
interface Shown {
  readonly container: Ref;
  readonly text: ContainerText;
  readonly parts: Iterator<Part, void>;
}

function* reprContainer(rt: Runtime, container: Ref): Steps<Ref> {
  const stack: Shown[] = [];
  const written: string[] = [];
  try {
    open(rt, container, stack, written);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { done, value } = top.parts.next();
      if (done) close(rt, stack);
      else if (typeof value === "string") written.push(value);
      else if (typeof value === "object") yield* value;
      else if (isShownHere(rt, value)) open(rt, value, stack, written);
      else written.push(yield* partText(rt, value, top.text.holdsParts));
    }
    return rt.newStr(written.join(""));
  } finally {
    while (stack.length > 0) close(rt, stack);
  }
}

function isShownHere(rt: Runtime, ref: Ref): boolean {
  return rt.typeOf(ref).slots.repr === reprContainer;
}

function open(rt: Runtime, container: Ref, stack: Shown[], written: string[]): void {
  const { words } = rt.heap;
  const text = textOf(rt, container);
  const flags = words[container + Header.FLAGS] as number;
  if (text.empty?.holds(rt.heap, container) === true) {
    written.push(text.empty.text);
    return;
  }
  if (flags & ObjectFlag.BEING_SHOWN) {
    written.push(text.recursive(rt, container));
    return;
  }
  rt.gc.noteReprList();
  rt.enterRecursion(" while getting the repr of an object");
  words[container + Header.FLAGS] = flags | ObjectFlag.BEING_SHOWN;
  stack.push({ container: rt.own(newReference(rt, container)), text, parts: text.parts(rt, container) });
}

function close(rt: Runtime, stack: Shown[]): void {
  const { container } = stack.pop() as Shown;
  const { words } = rt.heap;
  const flags = words[container + Header.FLAGS] as number;
  words[container + Header.FLAGS] = flags & ~ObjectFlag.BEING_SHOWN;
  rt.leaveRecursion();
  rt.heap.decref(rt.disown(container));
}

function textOf(rt: Runtime, container: Ref): ContainerText {
  for (const type of rt.typeOf(container).mro) {
    const text = texts.get(type);
    if (text !== undefined) return text;
  }
  throw new Error(`broken invariant: ${rt.typeOf(container).name} says how it is shown`);
}

/** `repr(part)` as text. */
export function* partText(rt: Runtime, part: Ref, isHeld = true): Steps<string> {
  const { heap } = rt;
  const shown = yield* shownPart(rt, part, isHeld);
  const text = strValue(heap, shown);
  heap.decref(shown);
  return text;
}

/** `repr(part)` inside another `repr`, a new reference. What is at hand at once counts as no level of recursion. */
export function* shownPart(rt: Runtime, part: Ref, isHeld = true): Steps<Ref> {
  const shown = rt.repr(part);
  if (typeof shown === "number") return shown;
  rt.enterRecursion(" while getting the repr of an object");
  try {
    if (isHeld) rt.own(newReference(rt, part));
    const text = yield* rt.isNestedDeeply ? rt.defer(() => shown) : shown;
    if (isHeld) rt.heap.decref(rt.disown(part));
    return text;
  } finally {
    rt.leaveRecursion();
  }
}
