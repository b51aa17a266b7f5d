/** Rule `mutable-default-cache`: a default value of a parameter that the function adds to and never empties. */
import {
  type ContainerUse,
  classify,
  containerKind,
  steadyGrowth,
} from "../../../semantics/container-sites.ts";
import { functionAround } from "../../../semantics/function-around.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Arg, Expr, FunctionDef } from "../../../syntax/ast.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  readonly parameter: string;
  readonly function: string;
}

export const mutableDefaultCache = defineRule<Facts>({
  meta: {
    id: "mutable-default-cache",
    group: "leaks",
    summary: "Default value that grows with each call",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds parameters whose default is a list, dict or set that the function adds to, and takes nothing out of.",
      whyItCostsMemory:
        "The default is made once, when the function is defined, and belongs to the function. Whatever calls put into it stays for as long as the function: a cache without a bound that nobody outside can reach to empty it.",
      example:
        "def parse(text, seen={}):\n    if text not in seen:\n        seen[text] = text.split()\n    return seen[text]\n",
      better:
        "from functools import lru_cache\n\n\n@lru_cache(maxsize=1024)\ndef parse(text):\n    return text.split()\n",
      whenNotTo:
        "Where the number of different keys is known to be small. The rule is silent where the function takes something out, binds the parameter anew, or passes the container on, since then it may be meant for each call's own use (which is a mistake of another kind).",
      fixSafety:
        "No fix: what was meant, a cache or a new container for each call (`seen=None`), only the program can say.",
      measured: "Bytes that stay after 10,000 calls with different arguments, as `tracemalloc` counts them.",
    },
  },
  visitor: { FunctionDef: visit, AsyncFunctionDef: visit },
  message: ({ parameter, function: name }) =>
    `The default of \`${parameter}\` is made once and kept by \`${name}\`; each call adds to it and nothing takes anything out, so it grows as long as the program runs. ` +
    `Use functools.lru_cache(maxsize=...) for a cache, or make a new container in each call.`,
});

function visit(node: FunctionDef, { model, report }: RuleContext<Facts>): void {
  // The default of an inner function goes with the function.
  if (
    node.args.defaults.length + node.args.kwonlyargs.length === 0 ||
    functionAround(model, node) !== undefined
  )
    return;
  for (const [arg, value] of defaultsOf(node)) {
    const kind = containerKind(model, value);
    const uses = kind === undefined ? undefined : usesOf(model, arg);
    if (kind === undefined || uses === undefined) continue;
    const growth = steadyGrowth(uses, kind);
    if (growth.length === 0) continue;
    const related = growth.map(({ node: { start, end } }) => ({
      start,
      end,
      message: `\`${arg.arg.id}\` grows here`,
    }));
    const { start, end } = value;
    report({ start, end, facts: { parameter: arg.arg.id, function: node.name.id }, related });
  }
}

function* defaultsOf({ args }: FunctionDef): Generator<readonly [Arg, Expr]> {
  const positional = [...args.posonlyargs, ...args.args];
  const first = positional.length - args.defaults.length;
  for (const [index, value] of args.defaults.entries()) {
    const arg = positional[first + index];
    if (arg !== undefined) yield [arg, value];
  }
  for (const [index, arg] of args.kwonlyargs.entries()) {
    const value = args.kwDefaults[index];
    if (value !== undefined) yield [arg, value];
  }
}

function usesOf(model: SegmentModel, arg: Arg): readonly ContainerUse[] | undefined {
  const binding = model.bindingDefinedBy(arg);
  if (binding === undefined || binding.definitions.length > 1) return undefined;
  return binding.uses.flatMap(({ node }) => (node.kind === "Name" ? [classify(model, node)] : []));
}
