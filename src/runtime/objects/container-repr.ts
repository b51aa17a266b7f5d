/**
 * `repr` of containers: the text of their parts, and `...` for a container inside itself. CPython:
 * Objects/object.c, Py_ReprEnter.
 */
import { Header, ObjectFlag } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { newReference } from "./plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "./runtime.ts";
import { strValue } from "./str.ts";

/** Runs `parts` unless the container's `repr` is running already: then its text is `recursive`. */
export function reprOnce(
  rt: Runtime,
  container: Ref,
  recursive: string,
  parts: () => Steps<string>,
): Outcome {
  const flags = rt.heap.words[container + Header.FLAGS] as number;
  if (flags & ObjectFlag.BEING_SHOWN) return rt.newStr(recursive);
  return reprMarked(rt, container, parts);
}

function* reprMarked(rt: Runtime, container: Ref, parts: () => Steps<string>): Steps<Ref> {
  const { heap } = rt;
  heap.words[container + Header.FLAGS] =
    (heap.words[container + Header.FLAGS] as number) | ObjectFlag.BEING_SHOWN;
  rt.enterRecursion(" while getting the repr of an object");
  try {
    return rt.newStr(yield* parts());
  } finally {
    rt.leaveRecursion();
    const flags = heap.words[container + Header.FLAGS] as number;
    heap.words[container + Header.FLAGS] = flags & ~ObjectFlag.BEING_SHOWN;
  }
}

/** `repr(part)` as text, which holds the part meanwhile. */
export function* partText(rt: Runtime, part: Ref): Steps<string> {
  const { heap } = rt;
  let shown = rt.repr(part);
  if (typeof shown !== "number") {
    rt.own(newReference(rt, part));
    shown = yield* resolve(shown);
    heap.decref(rt.disown(part));
  }
  const text = strValue(heap, shown);
  heap.decref(shown);
  return text;
}
