/**
 * Binding arguments of native functions that take more of them than `native` declares, as
 * PyArg_ParseTupleAndKeywords does. Converting them is the caller's.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { unknownKeyword } from "../exceptions/keyword-error.ts";
import type { CallArguments, Runtime } from "../runtime.ts";

export interface ParameterList {
  /** What errors call the function; `function` where PyArg_ParseTupleAndKeywords is not told a name. */
  readonly owner: string;
  readonly names: readonly string[];
  /** How many of them are required. */
  readonly required: number;
  /** How many of them may be given by position. */
  readonly positional?: number;
}

/** One borrowed reference for each name, NULL where none is given. PyArg_ParseTupleAndKeywords. */
export function bindArguments(
  rt: Runtime,
  { owner, names, required, positional }: ParameterList,
  args: CallArguments,
): Ref[] {
  const given = args.positional.length;
  const total = given + (args.keywords?.size ?? 0);
  const call = owner === "function" ? "function" : `${owner}()`;
  if (total > names.length) {
    const kind = given === 0 ? "keyword " : "";
    const plural = names.length === 1 ? "" : "s";
    const text = `${call} takes at most ${names.length} ${kind}argument${plural} (${total} given)`;
    rt.raise(rt.types.TypeError, text);
  }
  if (positional !== undefined && given > positional) {
    const text = `${call} takes at most ${positional} positional arguments (${given} given)`;
    rt.raise(rt.types.TypeError, text);
  }
  const bound = names.map((_, index) => args.positional[index] ?? NULL);
  for (const [name, value] of args.keywords ?? []) {
    const index = names.indexOf(name);
    if (index < 0) continue;
    if (index < given) {
      const text = `argument for ${call} given by name ('${name}') and position (${index + 1})`;
      rt.raise(rt.types.TypeError, text);
    }
    bound[index] = value;
  }
  const missing = bound.findIndex((value, index) => index < required && value === NULL);
  if (missing >= 0) {
    rt.raise(
      rt.types.TypeError,
      `${call} missing required argument '${names[missing]}' (pos ${missing + 1})`,
    );
  }
  for (const name of args.keywords?.keys() ?? []) {
    if (names.includes(name)) continue;
    const text = unknownKeyword(rt, owner === "function" ? "this function" : owner, name, names);
    rt.raise(rt.types.TypeError, text.replace("this function()", "this function"));
  }
  return bound;
}
