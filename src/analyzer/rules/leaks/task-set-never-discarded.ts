/** Rule `task-set-never-discarded`: tasks that are kept in a container which nobody takes them out of. */

import { usesOfAttribute, usesOfGlobal } from "../../../semantics/container-sites.ts";
import { describeDefinition } from "../../../semantics/definitions.ts";
import { functionAround } from "../../../semantics/function-around.ts";
import { mentions } from "../../../semantics/mentions.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Call, Expr } from "../../../syntax/ast.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  readonly container: string;
  /** As written: `asyncio.create_task(...)`. */
  readonly maker: string;
}

export const taskSetNeverDiscarded = defineRule<Facts>({
  meta: {
    id: "task-set-never-discarded",
    group: "leaks",
    summary: "Tasks kept for good after they are done",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `tasks.add(asyncio.create_task(...))` (also `append`, `ensure_future`, `loop.create_task`, `run_coroutine_threadsafe` and `submit`) with a container of the module or of an object, where nothing in the module takes a task out again.",
      whyItCostsMemory:
        "A running task has to be held by somebody, since the event loop holds it weakly. But a task that is done holds its result or exception (with its traceback and frames), and stays in the container: it grows with each task.",
      example:
        "import asyncio\n\n\nclass Server:\n    def __init__(self):\n        self.tasks = set()\n\n    def accept(self, job):\n        self.tasks.add(asyncio.create_task(job))\n",
      better:
        "import asyncio\n\n\nclass Server:\n    def __init__(self):\n        self.tasks = set()\n\n    def accept(self, job):\n        task = asyncio.create_task(job)\n        self.tasks.add(task)\n        task.add_done_callback(self.tasks.discard)\n",
      whenNotTo:
        "Where an object starts a fixed number of tasks. The rule is silent where the module removes tasks, clears or replaces the container, or passes it on, and for local variables.",
      fixSafety:
        "Offered, never applied without asking, where a task has a name of its own and is added to a set in a statement: the line `task.add_done_callback(tasks.discard)` is added below. Otherwise advice only.",
      measured:
        "Bytes that stay after 1,000 tasks have run, as `tracemalloc` counts them. Each has a result of 100 elements.",
    },
  },
  visitor: { Call: visit },
  message: ({ container, maker }) =>
    `\`${container}\` keeps each task of \`${maker}\` after it is done, with its result or exception: nothing in this module takes one out. ` +
    `Add \`task.add_done_callback(${container}.discard)\`.`,
});

const MAKERS = /\b(?:create_task|ensure_future|run_coroutine_threadsafe)\b/;
const ADDING: ReadonlySet<string> = new Set(["add", "append"]);

function visit(call: Call, { model, report }: RuleContext<Facts>): void {
  const { func, args } = call;
  if (func.kind !== "Attribute" || !ADDING.has(func.attr.id) || !mentions(model.segment, MAKERS)) return;
  const [task, ...others] = args;
  if (task === undefined || others.length > 0 || functionAround(model, call) === undefined) return;
  const maker = madeBy(model, task);
  if (maker === undefined || !isKeptForGood(model, func.value)) return;
  const text = model.segment.text;
  const container = text.slice(func.value.start, func.value.end);
  const { start, end } = call;
  const facts = { container, maker: text.slice(maker.func.start, maker.func.end) };
  const isSet = func.attr.id === "add" && task.kind === "Name" && model.parentOf(call)?.kind === "Expr";
  report({ start, end, facts, fix: isSet ? discardWhenDone(text, call, container, task) : undefined });
}

function discardWhenDone(text: string, { start, end }: Call, container: string, task: Expr) {
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const indent = text.slice(lineStart, start);
  // Another statement on the same line leaves no room.
  if (indent.trim() !== "" || !/^[ \t]*(?:#[^\r\n]*)?(?:\r|\n|$)/.test(text.slice(end))) return undefined;
  const name = text.slice(task.start, task.end);
  const newText = `\n${indent}${name}.add_done_callback(${container}.discard)`;
  return {
    title: "Discard the task when it is done",
    applicability: "offered",
    edits: [{ start: end, end, newText }],
  } as const;
}

/** The call that made a task: in place, or by the only definition of a name. */
function madeBy(model: SegmentModel, task: Expr): Call | undefined {
  if (task.kind === "Call") return isTaskMaker(model, task) ? task : undefined;
  const [place, ...others] = task.kind === "Name" ? (model.localBindingOf(task)?.definitions ?? []) : [];
  if (place === undefined || others.length > 0) return undefined;
  const definition = describeDefinition(model, place);
  const value = definition.kind === "value" ? definition.value : undefined;
  return value?.kind === "Call" && isTaskMaker(model, value) ? value : undefined;
}

function isTaskMaker(model: SegmentModel, { func }: Call): boolean {
  switch (model.originOf(func)) {
    case "asyncio.create_task":
    case "asyncio.ensure_future":
    case "asyncio.run_coroutine_threadsafe":
      return true;
    default:
      return func.kind === "Attribute" && func.attr.id === "create_task" && !isTaskGroup(func.value);
  }
}

/** A task group holds its tasks itself, and lets go of them. */
function isTaskGroup(receiver: Expr): boolean {
  return receiver.kind === "Name" && /^(?:tg|group|nursery|task_?group)$/i.test(receiver.id);
}

function isKeptForGood(model: SegmentModel, container: Expr): boolean {
  if (container.kind === "Attribute") {
    const own = usesOfAttribute(model, container.attr.id).filter(
      ({ kind, around }) => kind !== "replacement" || around?.name.id !== "__init__",
    );
    return own.every(({ kind }) => kind === "growth" || kind === "read");
  }
  const binding = container.kind === "Name" ? model.bindingOf(container) : undefined;
  if (binding === undefined || model.localBindingOf(container as Expr & { kind: "Name" }) !== undefined)
    return false;
  return usesOfGlobal(model, binding).every(({ kind }) => kind === "growth" || kind === "read");
}
