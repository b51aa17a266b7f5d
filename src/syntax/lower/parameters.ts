/** Lowers the parameters of functions and lambdas, and type parameter lists. */

import type { Arg, Arguments, Expr, Lambda, TypeParam } from "../ast.ts";
import { isExpression, NodeKind } from "../node-kind.ts";
import { endOfValue, firstExpression, lowerExpr } from "./expressions.ts";
import { type Lowering, NO_NODE } from "./lowering.ts";

export function lowerLambda(lowering: Lowering, node: number): Lambda {
  const start = lowering.start(node);
  const end = endOfValue(lowering, node);
  const parameters = lowering.childOfKind(node, NodeKind.LambdaParameters);
  const colon = lowering.childOfKind(node, NodeKind.Colon);
  let body = NO_NODE;
  for (let child = node + 1; child < lowering.next(node); child = lowering.next(child)) {
    if (child > colon && isExpression(lowering.kind(child))) body = child;
  }
  return {
    kind: "Lambda",
    args: lowerParameters(lowering, parameters, colon === NO_NODE ? end : lowering.start(colon)),
    body: lowerExpr(lowering, body, "Load", end),
    start,
    end,
  };
}

/** Collects parameters while they are met in source order. */
class ParameterList {
  posonlyargs: Arg[] = [];
  args: Arg[] = [];
  vararg: Arg | undefined;
  readonly kwonlyargs: Arg[] = [];
  readonly kwDefaults: (Expr | undefined)[] = [];
  kwarg: Arg | undefined;
  readonly defaults: Expr[] = [];
  isKeywordOnly = false;

  add(arg: Arg, defaultValue: Expr | undefined): void {
    if (this.isKeywordOnly) {
      this.kwonlyargs.push(arg);
      this.kwDefaults.push(defaultValue);
      return;
    }
    this.args.push(arg);
    if (defaultValue !== undefined) this.defaults.push(defaultValue);
  }

  markPositionalOnly(): void {
    this.posonlyargs = this.args;
    this.args = [];
  }
}

/** `fallback` is the offset of the empty list when there is none. */
export function lowerParameters(lowering: Lowering, node: number, fallback: number): Arguments {
  const list = new ParameterList();
  if (node !== NO_NODE) {
    for (const child of lowering.operands(node)) addParameter(lowering, list, child);
  }
  const { posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults } = list;
  return {
    kind: "arguments",
    posonlyargs,
    args,
    vararg,
    kwonlyargs,
    kwDefaults,
    kwarg,
    defaults,
    start: node === NO_NODE ? fallback : lowering.start(node),
    end: node === NO_NODE ? fallback : lowering.end(node),
  };
}

function addParameter(lowering: Lowering, list: ParameterList, node: number): void {
  switch (lowering.kind(node)) {
    case NodeKind.Identifier:
      list.add(lowerArg(lowering, node, NO_NODE), undefined);
      return;
    case NodeKind.PositionalSeparator:
      list.markPositionalOnly();
      return;
    case NodeKind.KeywordSeparator:
      list.isKeywordOnly = true;
      return;
    case NodeKind.DefaultParameter:
    case NodeKind.TypedDefaultParameter: {
      const parts = lowering.operands(node);
      const annotation = lowering.childOfKind(node, NodeKind.Type);
      const value = parts.at(-1) ?? NO_NODE;
      list.add(
        lowerArg(lowering, parts[0] ?? node, annotation),
        lowerExpr(lowering, value, "Load", lowering.end(node)),
      );
      return;
    }
    case NodeKind.TypedParameter: {
      const annotation = lowering.childOfKind(node, NodeKind.Type);
      addNamed(lowering, list, lowering.operands(node)[0] ?? node, annotation);
      return;
    }
    default:
      addNamed(lowering, list, node, NO_NODE);
  }
}

function addNamed(lowering: Lowering, list: ParameterList, node: number, annotation: number): void {
  const kind = lowering.kind(node);
  if (kind === NodeKind.ListSplat) {
    list.vararg = lowerArg(lowering, firstExpression(lowering, node), annotation);
    list.isKeywordOnly = true;
  } else if (kind === NodeKind.DictionarySplatPattern) {
    list.kwarg = lowerArg(lowering, firstExpression(lowering, node), annotation);
  } else if (kind === NodeKind.Identifier) {
    list.add(lowerArg(lowering, node, annotation), undefined);
  } else {
    lowering.report(lowering.start(node), lowering.end(node), "invalid parameter");
  }
}

function lowerArg(lowering: Lowering, name: number, annotation: number): Arg {
  const arg = lowering.identifier(name);
  return {
    kind: "arg",
    arg,
    annotation: annotation === NO_NODE ? undefined : lowerExpr(lowering, annotation),
    start: arg.start,
    end: annotation === NO_NODE ? arg.end : lowering.end(annotation),
  };
}

/** `[T: bound = default, *Ts, **P]` after the name of a function, class or alias. */
export function lowerTypeParams(lowering: Lowering, node: number): TypeParam[] {
  const params: TypeParam[] = [];
  if (node === NO_NODE) return params;
  let isDefault = false;
  for (const child of lowering.children(node)) {
    const kind = lowering.kind(child);
    // A mask made the equals sign of a default a comma.
    if (kind === NodeKind.Comma) isDefault = lowering.textOf(child) === "=";
    if (!isExpression(kind) || kind === NodeKind.Error) continue;
    const last = params.at(-1);
    if (isDefault && last !== undefined) {
      params[params.length - 1] = {
        ...last,
        defaultValue: lowerExpr(lowering, child),
        end: lowering.end(child),
      };
    } else {
      const param = lowerTypeParam(lowering, child);
      if (param !== undefined) params.push(param);
    }
  }
  return params;
}

function lowerTypeParam(lowering: Lowering, node: number): TypeParam | undefined {
  const inner = lowering.kind(node) === NodeKind.Type ? firstExpression(lowering, node) : node;
  const start = lowering.start(node);
  const end = lowering.end(node);
  let kind: TypeParam["kind"] = "TypeVar";
  let name = inner;
  let bound: Expr | undefined;
  const innerKind = inner === NO_NODE ? NodeKind.Other : lowering.kind(inner);
  if (innerKind === NodeKind.SplatType || innerKind === NodeKind.ListSplat) {
    name = firstExpression(lowering, inner);
    kind = lowering.kind(inner + 1) === NodeKind.DoubleStar ? "ParamSpec" : "TypeVarTuple";
  } else if (innerKind === NodeKind.ConstrainedType) {
    const [constrained = NO_NODE, constraint = NO_NODE] = lowering.operands(inner);
    name = constrained === NO_NODE ? NO_NODE : firstExpression(lowering, constrained);
    bound = lowerExpr(lowering, constraint, "Load", end);
  }
  if (name === NO_NODE || lowering.kind(name) !== NodeKind.Identifier) {
    lowering.report(start, end, "invalid type parameter");
    return undefined;
  }
  return { kind, name: lowering.identifier(name), bound, defaultValue: undefined, start, end };
}
