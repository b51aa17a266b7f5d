/**
 * Calls for which CPython puts the arguments into a tuple and a dictionary: of objects without a vector call, of
 * METH_VARARGS functions, of wrappers of slots. CPython: _PyObject_MakeTpCall, method_vectorcall_VARARGS_KEYWORDS.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { keywordDict } from "../dict/keyword-dict.ts";
import { newReference } from "../plain-data.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../runtime.ts";

/** The outcome of `call`, during which the arguments are held. */
export function withHeldArguments(
  rt: Runtime,
  args: CallArguments,
  call: (args: CallArguments) => Outcome,
): Outcome {
  const { keywords, keywordDict: known } = args;
  const tuple = rt.newTupleOf(args.positional.map((ref) => newReference(rt, ref)));
  const isNew = known === undefined && keywords !== undefined && keywords.size > 0;
  const names = isNew ? keywordDict(rt, args) : NULL;
  let outcome: Outcome;
  try {
    outcome = call({ ...args, tuple, keywordDict: isNew ? names : known });
  } catch (error) {
    release(rt, tuple, names);
    throw error;
  }
  if (typeof outcome !== "number") return releaseAfter(rt, tuple, names, outcome);
  release(rt, tuple, names);
  return outcome;
}

function release(rt: Runtime, tuple: Ref, names: Ref): void {
  rt.heap.decref(tuple);
  rt.heap.decrefIfAny(names);
}

function* releaseAfter(rt: Runtime, tuple: Ref, names: Ref, steps: Steps<Ref>): Steps<Ref> {
  rt.own(tuple);
  if (names !== NULL) rt.own(names);
  const result = yield* steps;
  if (names !== NULL) rt.disown(names);
  release(rt, rt.disown(tuple), names);
  return result;
}
