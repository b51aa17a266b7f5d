/** Rule `accumulate-and-return`: a function that fills a list for callers who go through it once. */
import { type CallSite, callSitesOf } from "../../../semantics/call-sites.ts";
import { findContentChange } from "../../../semantics/changes.ts";
import { ownedLocal } from "../../../semantics/confinement.ts";
import { loopsAround } from "../../../semantics/loops.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { AstNode, Expr, FunctionDef, Name, Stmt } from "../../../syntax/ast.ts";
import { walk } from "../../../syntax/visit.ts";
import { defineRule, type RelatedDraft } from "../../rule.ts";

interface Facts {
  readonly name: string;
  readonly list: string;
  readonly callCount: number;
}

export const accumulateAndReturn = defineRule<Facts>({
  meta: {
    id: "accumulate-and-return",
    group: "generators",
    summary: "Function that fills a list which its callers only go through",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds a function that makes an empty list, appends to it in a loop and returns it at its end, where all calls stand in the `in` clause of a loop or comprehension and the function is private to the module: its name starts with `_`, or it is defined in another function.",
      whyItCostsMemory:
        "All results exist before the first is looked at, and until the caller's loop is over: 8 bytes for each, and the results themselves. With `yield` in place of `append`, the loop takes each result as it is made.",
      example:
        "def _words(lines):\n    found = []\n    for line in lines:\n        found.append(line.strip())\n    return found\n\n\ndef show(lines):\n    for word in _words(lines):\n        print(word)\n",
      better:
        "def _words(lines):\n    for line in lines:\n        yield line.strip()\n\n\ndef show(lines):\n    for word in _words(lines):\n        print(word)\n",
      whenNotTo:
        "Where the function must be done before the loop goes on: it holds a file or lock open meanwhile, or the loop changes what it reads. Functions with `with`, `try` or several ways to return are not reported, and neither are lists that are used otherwise, or whose function is passed on.",
      fixSafety:
        "There is no fix: code of function and callers would run in turns, which is for you to judge. The calls are listed.",
      measured: "Peak above the start, as `tracemalloc` counts it.",
    },
  },
  visitor: {
    FunctionDef(node, { model, segment, report }) {
      const list = returnedList(node);
      if (list === undefined || !isOnlyFilled(model, node, list)) return;
      const sites = callSitesOf(model, node);
      if (sites === undefined || !sites.isPrivate || sites.escapes || sites.calls.length === 0) return;
      const outside = namesFromOutside(model, node);
      if (!sites.calls.every((site) => isGoneThrough(site, outside))) return;
      report({
        start: node.name.start,
        end: node.name.end,
        facts: { name: node.name.id, list: list.id, callCount: sites.calls.length },
        related: sites.calls.map(
          ({ call, at }): RelatedDraft => ({
            start: call.start,
            end: call.end,
            ...(at.segment === segment ? {} : { segment: at.segment }),
            message: "gone through here",
          }),
        ),
      });
    },
  },
  message({ name, list, callCount }, costs) {
    const calls = callCount === 1 ? "its only call is" : `its ${callCount} calls are all`;
    return (
      `\`${name}\` fills the list \`${list}\` and returns it, and ${calls} gone through once: ${costs.describeList(undefined)}. ` +
      `Make it a generator: \`yield\` each element in place of \`${list}.append\`.`
    );
  },
  estimate: (_, costs) => costs.estimateList(undefined),
});

/** The name in the `return` at the end of a function that starts by making it an empty list. */
function returnedList({ kind, body }: FunctionDef): Name | undefined {
  const last = body.at(-1);
  if (kind !== "FunctionDef" || last?.kind !== "Return" || last.value?.kind !== "Name") return undefined;
  const { id } = last.value;
  return body.some((stmt) => isEmptyList(stmt, id)) ? last.value : undefined;
}

function isEmptyList(stmt: Stmt, id: string): boolean {
  if (stmt.kind !== "Assign" && stmt.kind !== "AnnAssign") return false;
  const target = stmt.kind === "Assign" ? stmt.targets[0] : stmt.target;
  return (
    target?.kind === "Name" && target.id === id && stmt.value?.kind === "List" && stmt.value.elts.length === 0
  );
}

const CODE_THAT_HOLDS_SOMETHING: ReadonlySet<AstNode["kind"]> = new Set([
  ...(["AsyncFor", "AsyncWith", "Await", "Global", "Nonlocal", "Try", "TryStar", "With"] as const),
  ...(["Yield", "YieldFrom"] as const),
]);

/** Appended to, in a loop, and returned once; the function does nothing that must be over before its caller goes on. */
function isOnlyFilled(model: SegmentModel, node: FunctionDef, list: Name): boolean {
  let returns = 0;
  let isPlain = true;
  walk(node.body, {
    enter(inner) {
      if (inner.kind === "Return") returns++;
      if (CODE_THAT_HOLDS_SOMETHING.has(inner.kind)) isPlain = false;
      return undefined;
    },
  });
  const owned = returns === 1 && isPlain ? ownedLocal(model, list) : undefined;
  if (owned === undefined || owned.binding.definitions.length > 1) return false;
  const appends = owned.uses.filter(
    (use) => use.kind === "method" && use.method === "append" && use.isStatement,
  );
  const isInLoop = appends.some(({ name }) => loopsAround(model, name).length > 0);
  return isInLoop && appends.length === owned.uses.length - 1;
}

/** Reads of names that the function does not bind itself. */
function namesFromOutside(model: SegmentModel, node: FunctionDef): readonly Name[] {
  return model.collect(node, (inner) => {
    if (inner.kind !== "Name" || inner.ctx !== "Load") return undefined;
    const owner = model.bindingOf(inner)?.owner;
    return owner === undefined || owner.node === node || owner.comprehension !== undefined
      ? undefined
      : inner;
  });
}

/**
 * `for x in f()`, also as the first clause of a comprehension that is no generator, where the loop changes nothing that
 * the function was given or reads.
 */
function isGoneThrough({ call, at }: CallSite, outside: readonly Name[]): boolean {
  const parent = at.parentOf(call);
  if (parent?.kind === "comprehension" && parent.iter === call) {
    const around = at.parentOf(parent);
    return around?.kind !== "GeneratorExp" && around?.kind !== undefined && around.kind !== "comprehension";
  }
  if (parent?.kind !== "For" || parent.iter !== call) return false;
  const read: readonly Expr[] = [...call.args, ...call.keywords.map(({ value }) => value), ...outside];
  return read.every((expr) => findContentChange(at, expr, parent.body) === undefined);
}
