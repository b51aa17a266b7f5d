/** Rule `recursive-closure`: a function inside a function that calls itself by a name which it captures. */
import { lastName } from "../../../semantics/classes.ts";
import { keepsValueToEnd } from "../../../semantics/flow/end-values.ts";
import { loopsAround } from "../../../semantics/loops.ts";
import type { Binding, SegmentModel } from "../../../semantics/segment-model.ts";
import type { Scope } from "../../../symtable/scope.ts";
import type { FunctionDef } from "../../../syntax/ast.ts";
import type { ObjectFacts } from "../../estimate.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  readonly name: string;
  /** Other variables that it captures. */
  readonly captured: readonly string[];
  readonly objects: ObjectFacts;
  readonly isInLoop: boolean;
}

export const recursiveClosure = defineRule<Facts>({
  meta: {
    id: "recursive-closure",
    group: "cycles",
    summary: "Recursive function inside a function that captures more than itself",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds functions inside functions that mention their own name and capture other local variables, too. In a loop it is a warning, since each round makes a new cycle.",
      whyItCostsMemory:
        "The function holds its closure, the closure holds the cell of its own name, and the cell holds the function: a cycle. Each call of the outer function leaves one behind, with everything else that the inner one captures, until the cycle collector runs.",
      example:
        'def count(tree, wanted):\n    def visit(node):\n        return (node == wanted) + sum(visit(each) for each in tree[node])\n\n    return visit("root")\n',
      better:
        'def count(tree, wanted, node="root"):\n    return (node == wanted) + sum(count(tree, wanted, each) for each in tree[node])\n',
      whenNotTo:
        "Where the outer function is called a few times and what is captured is small. The rule is silent for functions that capture nothing but themselves, that mention their name for an attribute of it only (`wrapper.calls += 1`), and where the name is deleted or bound anew before the outer function ends.",
      fixSafety:
        "No fix: a function of the module or a method that is passed what it needs leaves no cycle; so does a stack and a loop. Where neither will do, `visit = None` at the end of the outer function (best in a `finally` clause) cuts the cycle.",
      measured:
        "Bytes that stay after 1,000 calls, with the collector switched off, as `tracemalloc` counts them. Each call captures a list of 1,000 elements.",
    },
  },
  visitor: { FunctionDef: visit, AsyncFunctionDef: visit },
  message({ name, captured, objects, isInLoop }, costs) {
    const others = nameSome(captured);
    const each = isInLoop ? "round of the loop" : "call";
    return (
      `\`${name}\` captures its own name, which is a cycle: function, closure, cell, function. Each ${each} leaves it behind ` +
      `(${costs.describeObjects(objects)}: ${others}) until the cycle collector runs. ` +
      `Pass what it needs to a function of the module, or set \`${name}\` to None in a finally clause.`
    );
  },
  estimate: ({ objects }, costs) => costs.estimateObjects(objects),
});

const NAMED_AT_MOST = 3;

function nameSome(names: readonly string[]): string {
  const named = names.slice(0, NAMED_AT_MOST).map((name) => `\`${name}\``);
  const rest = names.length - named.length;
  return rest > 0 ? `${named.join(", ")} and ${rest} more` : named.join(", ");
}

function visit(node: FunctionDef, { model, report }: RuleContext<Facts>): void {
  if (!mentionsItself(model, node) || !isInFunction(model, node)) return;
  const scope = model.scopes.scopeOf(node);
  const id = node.name.id;
  if (scope === undefined || scope.symbols.get(id)?.nameScope !== "free" || !callsItself(model, scope, node))
    return;
  const binding = model.bindingDefinedBy(node);
  if (binding === undefined || binding.definitions.length > 1 || isKeptOnPurpose(model, node, binding))
    return;
  const captured = [...scope.symbols].flatMap(([name, { nameScope }]) =>
    nameScope === "free" && name !== id ? [name] : [],
  );
  if (captured.length === 0 || !keepsValueToEnd(model, binding, node)) return;
  const isInLoop = loopsAround(model, node).length > 0;
  const objects = { instances: [], objects: ["function", "tuple", "cell"] } as const;
  const { start, end } = node.name;
  const severity = isInLoop ? "warning" : "information";
  report({ start, end, severity, facts: { name: id, captured, objects, isInLoop } });
}

/** By its text, before anybody asks what names mean. */
function mentionsItself(model: SegmentModel, { name, body, end }: FunctionDef): boolean {
  const start = body[0]?.start ?? end;
  return model.segment.text.slice(start, end).includes(name.id);
}

function isInFunction(model: SegmentModel, node: FunctionDef): boolean {
  for (const ancestor of model.ancestorsOf(node)) {
    if (ancestor.kind === "ClassDef") return false;
    if (ancestor.kind === "FunctionDef" || ancestor.kind === "AsyncFunctionDef") return true;
  }
  return false;
}

/** A wrapper, or a function that becomes an attribute: it lives as long as what it belongs to. */
function isKeptOnPurpose(model: SegmentModel, { decoratorList }: FunctionDef, { uses }: Binding): boolean {
  if (decoratorList.some((decorator) => lastName(decorator) === "wraps")) return true;
  return uses.some(({ node }) => {
    const parent = model.parentOf(node);
    return parent?.kind === "Assign" && parent.targets.some(({ kind }) => kind === "Attribute");
  });
}

/** Its name is used inside for more than attributes of it. */
function callsItself(model: SegmentModel, scope: Scope, node: FunctionDef): boolean {
  const uses = model.collect(node, (each) =>
    each.kind === "Name" && each.id === scope.name && each.ctx === "Load" ? each : undefined,
  );
  return uses.some((use) => model.parentOf(use)?.kind !== "Attribute");
}
