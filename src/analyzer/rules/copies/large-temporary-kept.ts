/** Rule `large-temporary-kept`: a large value stays in a local variable while the function runs on and on without it. */
import { blocksOf } from "../../../semantics/blocks.ts";
import { lastName } from "../../../semantics/classes.ts";
import { isAlwaysTrue } from "../../../semantics/flow/build.ts";
import { inferKind } from "../../../semantics/infer.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { type Use, usesOf } from "../../../semantics/uses.ts";
import type { Expr, FunctionDef, Name, Stmt } from "../../../syntax/ast.ts";
import { walk } from "../../../syntax/visit.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly name: string;
  readonly what: string;
}

export const largeTemporaryKept = defineRule<Facts>({
  meta: {
    id: "large-temporary-kept",
    group: "copies",
    summary: "Large value kept by a function that runs on without it",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds a local variable that is given a whole file, all rows of a query or what `json.load` and its like return, is last used before an endless loop (`while True` without `break`, `serve_forever()`, `run_forever()`, `mainloop()`) of the same function, and is not deleted.",
      whyItCostsMemory:
        "A local variable keeps its value until the function returns, which it does not: all that was read stays in memory for the rest of the run, although nothing will ask for it again.",
      example:
        "import json\n\n\ndef serve(path, handle):\n    with open(path) as file:\n        text = file.read()\n    config = json.loads(text)\n    while True:\n        handle(config)\n",
      better:
        "import json\n\n\ndef serve(path, handle):\n    with open(path) as file:\n        config = json.load(file)\n    while True:\n        handle(config)\n",
      whenNotTo:
        "Where the file is known to be small. Variables that the loop, a function further in or a `del` mentions are not reported.",
      fixSafety:
        "There is no fix: `del` the name before the loop, or read and use the value in a function of its own.",
      measured: "Bytes that stay while the loop runs, as `tracemalloc` counts them, for a file of 2 MB.",
    },
  },
  visitor: {
    Assign(stmt, { model, report }) {
      const [target] = stmt.targets;
      if (target?.kind !== "Name" || stmt.targets.length > 1) return;
      const what = largeValue(model, stmt.value);
      const rest = what === undefined ? undefined : restWithout(model, target);
      if (what === undefined || rest === undefined) return;
      report({
        start: target.start,
        end: target.end,
        facts: { name: target.id, what },
        related: [
          { start: rest.start, end: rest.start + 1, message: "from here on it is not used any more" },
        ],
      });
    },
  },
  message({ name, what }) {
    return (
      `\`${name}\` holds ${what} until the function returns, but is not used any more when the endless loop below begins. ` +
      `Delete it before the loop (\`del ${name}\`), or read it in a function of its own.`
    );
  },
});

const LOADERS: ReadonlySet<string> = new Set([
  "json.load",
  "pickle.load",
  "marshal.load",
  "tomllib.load",
  "json.loads",
]);

/** In words; `undefined` for what need not be large. */
function largeValue(model: SegmentModel, value: Expr): string | undefined {
  if (value.kind !== "Call") return undefined;
  const isLoader = /^loads?$/.test(lastName(value.func)) && LOADERS.has(model.originOf(value.func) ?? "");
  if (isLoader) return "all that was loaded";
  if (value.func.kind !== "Attribute" || value.args.length > 0) return undefined;
  switch (value.func.attr.id) {
    case "read":
    case "readlines":
      return inferKind(model, value.func.value).kind === "file" ? "the whole file" : undefined;
    case "read_text":
    case "read_bytes":
      return "the whole file";
    case "fetchall":
      return "all rows";
    default:
      return undefined;
  }
}

/** The endless statement of the function that comes after all uses of a local name, of which there is at least one. */
function restWithout(model: SegmentModel, target: Name): Stmt | undefined {
  const binding = model.localBindingOf(target);
  const node = binding?.owner.node;
  if (binding === undefined || node?.kind !== "FunctionDef" || binding.definitions.length > 1)
    return undefined;
  const uses = usesOf(model, binding);
  if (uses === undefined || uses.length === 0 || uses.some(mayBeKept)) return undefined;
  const last = Math.max(...uses.map(({ name }) => name.end));
  const endless = endlessStatements(node).find(({ start }) => start > last);
  // In a loop around, the value is read anew.
  return endless !== undefined && !isInLoopWith(model, target, endless) ? endless : undefined;
}

/** Somebody else has the value from then on: whoever it was given to but builtins and functions of modules. */
function mayBeKept(use: Use): boolean {
  if (use.kind !== "escape") return false;
  const call = use.at.parentOf(use.name);
  if (use.how !== "passed" || call?.kind !== "Call") return true;
  const origin = use.at.originOf(call.func)?.split(".").at(-1);
  return use.at.builtinOf(call.func) === undefined && (origin === undefined || /^[A-Z]/.test(origin));
}

function isInLoopWith(model: SegmentModel, target: Name, endless: Stmt): boolean {
  for (const ancestor of model.ancestorsOf(target)) {
    const isLoop = ancestor.kind === "While" || ancestor.kind === "For";
    if (isLoop && ancestor.start <= endless.start && endless.end <= ancestor.end) return true;
  }
  return false;
}

const ENDLESS_METHODS: ReadonlySet<string> = new Set(["serve_forever", "run_forever", "mainloop"]);

function endlessStatements({ body }: FunctionDef): readonly Stmt[] {
  const inner = (stmt: Stmt): readonly Stmt[] => {
    if (isEndless(stmt)) return [stmt];
    if (stmt.kind === "FunctionDef" || stmt.kind === "AsyncFunctionDef" || stmt.kind === "ClassDef")
      return [];
    return blocksOf(stmt).flatMap((block) => block.flatMap(inner));
  };
  return body.flatMap(inner);
}

function isEndless(stmt: Stmt): boolean {
  if (stmt.kind === "While") return isAlwaysTrue(stmt.test) && !canLeave(stmt.body);
  if (stmt.kind !== "Expr" || stmt.value.kind !== "Call") return false;
  const { func } = stmt.value;
  return func.kind === "Attribute" && ENDLESS_METHODS.has(func.attr.id);
}

/** A `break` or `return` anywhere in the loop, be it that of a loop further in. */
function canLeave(body: readonly Stmt[]): boolean {
  let leaves = false;
  walk(body, {
    enter(node) {
      if (node.kind === "Break" || node.kind === "Return") leaves = true;
      return node.kind !== "FunctionDef" && node.kind !== "Lambda";
    },
  });
  return leaves;
}
