/** Turns the definitions of a list, and the calls at its front, into those of a deque. */
import type { QueueList } from "../../semantics/queue-lists.ts";
import type { SegmentModel } from "../../semantics/segment-model.ts";
import type { Call, Expr } from "../../syntax/ast.ts";
import type { EditDraft } from "../rule.ts";

/** `undefined` where an annotation says list, or `collections` means something else. */
export function makeDeque(model: SegmentModel, queue: QueueList): readonly EditDraft[] | undefined {
  const isAnnotated = queue.definitions.some(({ annotation }) => annotation !== undefined);
  const place = queue.definitions[0]?.value;
  if (isAnnotated || place === undefined || !model.seesModule(place, "collections")) return undefined;
  const edits = [
    ...queue.definitions.flatMap(({ value }) => wrap(model, value)),
    ...queue.atFront.flatMap(renameCall),
  ];
  return edits.toSorted((a, b) => a.start - b.start);
}

function wrap(model: SegmentModel, value: Expr): readonly EditDraft[] {
  const { start, end } = value;
  if (value.kind === "List" && value.elts.length === 0) {
    return [{ start, end, newText: "collections.deque()" }];
  }
  if (value.kind === "Call" && model.isBuiltin(value.func, "list")) {
    return [{ start: value.func.start, end: value.func.end, newText: "collections.deque" }];
  }
  return [
    { start, end: start, newText: "collections.deque(" },
    { start: end, end, newText: ")" },
  ];
}

/** `pop(0)` becomes `popleft()`, `insert(0, x)` `appendleft(x)`. */
function renameCall({ func, args, end }: Call): readonly EditDraft[] {
  const [zero, value] = args;
  if (func.kind !== "Attribute" || zero === undefined) return [];
  const isPop = func.attr.id === "pop";
  return [
    { start: func.attr.start, end: func.attr.end, newText: isPop ? "popleft" : "appendleft" },
    { start: zero.start, end: isPop ? end - 1 : (value?.start ?? end - 1), newText: "" },
  ];
}
