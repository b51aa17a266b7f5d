/** A new object that is filled before anybody sees it, and released when filling it raises. */
import type { Ref } from "../memory/linear-memory.ts";
import type { Outcome, Runtime, Steps } from "./runtime.ts";

/** The object once `fill` has run; what `fill` answers is ignored. */
export function filled(rt: Runtime, object: Ref, fill: () => Outcome): Outcome {
  let outcome: Outcome;
  try {
    outcome = fill();
  } catch (thrown) {
    rt.heap.decref(object);
    throw thrown;
  }
  return typeof outcome === "number" ? object : filledAfter(rt, object, outcome);
}

function* filledAfter(rt: Runtime, object: Ref, filling: Steps<Ref>): Steps<Ref> {
  rt.own(object);
  yield* filling;
  return rt.disown(object);
}
