/** Turns the definition of a list, and the calls that fill it, into those of a set. */
import type { MethodUse, SearchedList, ValueDefinition } from "../../semantics/searched-list.ts";
import type { SegmentModel } from "../../semantics/segment-model.ts";
import type { Expr, Span } from "../../syntax/ast.ts";
import type { EditDraft } from "../rule.ts";

/** What a set calls the methods that fill a list. */
const SET_METHODS: ReadonlyMap<string, string> = new Map([
  ["append", "add"],
  ["extend", "update"],
]);

/** `undefined` where `set` means something else, or an annotation says more than `list`. */
export function makeSet({ definition, home, growth }: SearchedList): readonly EditDraft[] | undefined {
  const annotation = definition.annotation === undefined ? [] : annotateAsSet(home, definition.annotation);
  const value = makeSetValue(home, definition);
  if (annotation === undefined || value === undefined) return undefined;
  const definitionEdits = [...annotation, ...value].map((edit) => ({ ...edit, segment: home.segment }));
  return [...definitionEdits, ...growth.flatMap(renameMethod)];
}

function makeSetValue(model: SegmentModel, { value }: ValueDefinition): readonly EditDraft[] | undefined {
  const isEmpty = value.kind === "List" && value.elts.length === 0;
  if (value.kind === "Call" || isEmpty) {
    if (!model.seesBuiltin(value, "set")) return undefined;
    // `{}` would be a dict.
    return [value.kind === "Call" ? replace(value.func, "set") : replace(value, "set()")];
  }
  return [
    { start: value.start, end: value.start + 1, newText: "{" },
    { start: value.end - 1, end: value.end, newText: "}" },
  ];
}

function annotateAsSet(model: SegmentModel, annotation: Expr): readonly EditDraft[] | undefined {
  const named = annotation.kind === "Subscript" ? annotation.value : annotation;
  const isList = model.isBuiltin(named, "list") && model.seesBuiltin(named, "set");
  return isList ? [replace(named, "set")] : undefined;
}

function renameMethod({ call, method, at }: MethodUse): readonly EditDraft[] {
  const name = SET_METHODS.get(method);
  if (name === undefined || call.func.kind !== "Attribute") return [];
  return [{ ...replace(call.func.attr, name), segment: at.segment }];
}

function replace({ start, end }: Span, newText: string): EditDraft {
  return { start, end, newText };
}
