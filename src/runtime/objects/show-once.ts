/** `Py_ReprEnter` and `Py_ReprLeave` for objects whose `repr` runs Python code. */
import { Header, ObjectFlag } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { newReference } from "./plain-data.ts";
import type { Runtime, Steps } from "./runtime.ts";

/** What `show` answers, or `recursive` when the object is being shown already; it is held meanwhile. */
export function* showOnce(rt: Runtime, object: Ref, recursive: string, show: () => Steps<Ref>): Steps<Ref> {
  const { heap } = rt;
  const flags = heap.words[object + Header.FLAGS] as number;
  if ((flags & ObjectFlag.BEING_SHOWN) !== 0) return rt.newStr(recursive);
  rt.gc.noteReprList();
  heap.words[object + Header.FLAGS] = flags | ObjectFlag.BEING_SHOWN;
  rt.own(newReference(rt, object));
  try {
    return yield* show();
  } finally {
    const after = heap.words[object + Header.FLAGS] as number;
    heap.words[object + Header.FLAGS] = after & ~ObjectFlag.BEING_SHOWN;
    heap.decref(rt.disown(object));
  }
}
