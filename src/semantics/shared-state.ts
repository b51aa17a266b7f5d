/** Whether other threads may change a container while code of the module runs. */
import type { Expr } from "../syntax/ast.ts";
import type { SegmentModel } from "./segment-model.ts";

const THREADING: readonly string[] = [
  "threading",
  "_thread",
  "Thread",
  "Lock",
  "RLock",
  "concurrent",
  "ThreadPoolExecutor",
];

/** A global or an attribute, in a module that has to do with threads. */
export function isSharedByThreads(model: SegmentModel, container: Expr): boolean {
  if (container.kind === "Name" && model.localBindingOf(container) !== undefined) return false;
  return THREADING.some((name) => model.module.placesOf(name).length > 0);
}

/** A name of the function itself, or a value without a name: whatever may change it is written in the function. */
export function isLocalValue(model: SegmentModel, container: Expr): boolean {
  if (container.kind === "Name") return model.localBindingOf(container)?.owner.kind === "function";
  return container.kind !== "Attribute" && container.kind !== "Subscript";
}
