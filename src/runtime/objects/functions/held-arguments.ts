/**
 * Calls for which CPython puts the arguments into a tuple and a dictionary: of objects without a vector call, of
 * METH_VARARGS functions, of wrappers of slots. CPython: _PyObject_MakeTpCall, method_vectorcall_VARARGS_KEYWORDS.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { keywordDict } from "../dict/keyword-dict.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../runtime.ts";

/** The call with other positional arguments, which no tuple holds. Written out: a spread costs as much as the call. */
export function withPositional(args: CallArguments, positional: readonly Ref[]): CallArguments {
  const { keywords, keywordDict, keywordNames } = args;
  return { positional, keywords, tuple: undefined, keywordDict, keywordNames };
}

/** The outcome of `call`, during which the arguments are held. */
export function withHeldArguments(
  rt: Runtime,
  args: CallArguments,
  call: (args: CallArguments) => Outcome,
): Outcome {
  const { positional, keywords, keywordDict: known, keywordNames } = args;
  for (const ref of positional) rt.heap.incref(ref);
  const tuple = rt.newTupleOf(positional);
  const isNew = known === undefined && keywords !== undefined && keywords.size > 0;
  const names = isNew ? keywordDict(rt, args) : NULL;
  let outcome: Outcome;
  try {
    outcome = call({ positional, keywords, tuple, keywordDict: isNew ? names : known, keywordNames });
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
