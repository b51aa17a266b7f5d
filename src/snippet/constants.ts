/** Expressions that mean the same wherever they stand. */
import type { Expr } from "../syntax/ast.ts";

/** Literals, displays of them, and containers made of them. */
export function isConstant(expr: Expr): boolean {
  switch (expr.kind) {
    case "Constant":
      return true;
    case "UnaryOp":
      return isConstant(expr.operand);
    case "BinOp":
      return isConstant(expr.left) && isConstant(expr.right);
    case "List":
    case "Tuple":
    case "Set":
      return expr.elts.every(isConstant);
    case "Dict":
      return [...expr.keys, ...expr.values].every((each) => each !== undefined && isConstant(each));
    case "Call":
      return (
        expr.func.kind === "Name" &&
        CONTAINERS.has(expr.func.id) &&
        expr.keywords.length === 0 &&
        expr.args.every((each) => isConstant(each) || (each.kind === "Name" && CONTAINERS.has(each.id)))
      );
    default:
      return false;
  }
}

const CONTAINERS: ReadonlySet<string> = new Set(
  ["list", "dict", "set", "tuple", "frozenset", "bytearray", "int", "float", "str", "range"].concat([
    "defaultdict",
    "Counter",
    "deque",
    "OrderedDict",
  ]),
);
