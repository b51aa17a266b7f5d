/** Whether two expressions are written the same: names, attributes, subscripts, calls and literals. */
import type { Expr } from "../syntax/ast.ts";

/** False for everything that is not compared, such as lambdas and comprehensions. */
export function isSameExpression(a: Expr, b: Expr): boolean {
  if (a.kind === "Name" && b.kind === "Name") return a.id === b.id;
  if (a.kind === "Attribute" && b.kind === "Attribute") {
    return a.attr.id === b.attr.id && isSameExpression(a.value, b.value);
  }
  if (a.kind === "Constant" && b.kind === "Constant") {
    return a.type === b.type && areSame(a.pieces, b.pieces, (x, y) => x.text === y.text);
  }
  if (a.kind === "Subscript" && b.kind === "Subscript") {
    return isSameExpression(a.value, b.value) && isSameExpression(a.slice, b.slice);
  }
  if ((a.kind === "Tuple" && b.kind === "Tuple") || (a.kind === "List" && b.kind === "List")) {
    return areSame(a.elts, b.elts, isSameExpression);
  }
  if (a.kind === "Call" && b.kind === "Call") {
    return (
      isSameExpression(a.func, b.func) &&
      areSame(a.args, b.args, isSameExpression) &&
      areSame(a.keywords, b.keywords, (x, y) => x.arg?.id === y.arg?.id && isSameExpression(x.value, y.value))
    );
  }
  return false;
}

function areSame<Item>(
  a: readonly Item[],
  b: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index];
      return other !== undefined && isSame(item, other);
    })
  );
}
