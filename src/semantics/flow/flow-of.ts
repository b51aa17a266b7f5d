/**
 * The flow of the body that a scope runs, made when first asked for and kept as long as its syntax. Knows which bodies
 * there are, not what is in them.
 */
import type { Scope } from "../../symtable/scope.ts";
import type { Segment } from "../../syntax/ast.ts";
import { buildExpressionFlow, buildFlow } from "./build.ts";
import type { FlowGraph } from "./graph.ts";

/** Flows depend on nothing but the syntax, which never changes. */
const known = new WeakMap<object, FlowGraph>();

/** The flow of a function, a class body, a lambda or the top-level code of a segment; nothing for other scopes. */
export function flowOf(scope: Scope, segment: Segment): FlowGraph | undefined {
  const { kind, node } = scope;
  if (kind === "module") return remember(segment, () => buildFlow(segment.body));
  switch (node?.kind) {
    case "Lambda":
      return remember(node, () => buildExpressionFlow(node.body));
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
      return kind === "function" || kind === "class" ? remember(node, () => buildFlow(node.body)) : undefined;
    default:
      return undefined;
  }
}

function remember(key: object, build: () => FlowGraph): FlowGraph {
  let flow = known.get(key);
  if (flow === undefined) {
    flow = build();
    known.set(key, flow);
  }
  return flow;
}
