/**
 * How many elements iterating over an expression yields at most. Beside literals it knows slices between literals, and
 * names that are given one short literal and never grow. For bounds only: what is yielded may be less.
 */
import type { Expr, Name } from "../syntax/ast.ts";
import { integerValue, knownCount } from "./counts.ts";
import { describeDefinition } from "./definitions.ts";
import type { SegmentModel } from "./segment-model.ts";
import { type Use, usesOf } from "./uses.ts";

/** Calls that yield as many elements as their argument. */
const SAME_LENGTH: ReadonlySet<string> = new Set(["enumerate", "list", "reversed", "sorted", "tuple"]);

export function greatestCount(model: SegmentModel, iterable: Expr): number | undefined {
  switch (iterable.kind) {
    case "Name":
      return countOfName(model, iterable);
    case "Constant":
      return lengthOfText(iterable) ?? knownCount(model, iterable);
    case "Subscript":
      return sliceLength(iterable.slice);
    case "Call": {
      const [only] = iterable.args;
      const isSame = iterable.args.length === 1 && SAME_LENGTH.has(model.builtinOf(iterable.func) ?? "");
      return isSame && only !== undefined ? greatestCount(model, only) : knownCount(model, iterable);
    }
    default:
      return knownCount(model, iterable);
  }
}

/** Letters or bytes of a literal, as it is written: escapes only make it shorter. */
function lengthOfText({ type, pieces }: Expr & { readonly kind: "Constant" }): number | undefined {
  if (type !== "str" && type !== "bytes") return undefined;
  return pieces.reduce(
    (length, { text }) => length + text.replace(/^[A-Za-z]*("""|'''|["'])|["']+$/g, "").length,
    0,
  );
}

/** `x[2:6]`; from the end on either side, only the difference counts. */
function sliceLength(slice: Expr): number | undefined {
  if (slice.kind !== "Slice" || slice.upper === undefined) return undefined;
  const lower = slice.lower === undefined ? 0 : integerValue(slice.lower);
  const upper = integerValue(slice.upper);
  if (lower === undefined || upper === undefined || lower < 0 !== upper < 0) return undefined;
  return Math.max(0, upper - lower);
}

function countOfName(model: SegmentModel, name: Name): number | undefined {
  const binding = model.bindingOf(name);
  const [place, ...others] = binding?.definitions ?? [];
  if (binding === undefined || place === undefined || others.length > 0) return undefined;
  const home = model.modelAt(place);
  const definition = describeDefinition(home, place);
  if (definition.kind !== "value") return undefined;
  const { value } = definition;
  if (value.kind === "Tuple" || value.kind === "Constant") return knownCount(home, value);
  if (value.kind !== "List") return undefined;
  const uses = usesOf(model, binding);
  return uses?.every(keepsLength) === true ? knownCount(home, value) : undefined;
}

function keepsLength(use: Use): boolean {
  switch (use.kind) {
    case "membership":
    case "iteration":
    case "item":
    case "reader":
    case "test":
    case "operand":
      return true;
    default:
      return false;
  }
}
