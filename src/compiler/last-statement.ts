/** Which statement CPython 3.9's compiler visited last: what it emits behind a block, and its errors, are of its line. */
import type * as ast from "../syntax/ast.ts";

/** The last statement of a block, however deep; `undefined` for an empty one. Source: c_lineno in compiler_visit_stmt. */
export function lastVisited(block: readonly ast.Stmt[]): ast.Stmt | undefined {
  const last = block.at(-1);
  return last === undefined ? undefined : (lastVisited(lastBlock(last)) ?? last);
}

/** The part of a statement that is compiled last, if it is a block of the same frame. */
function lastBlock(stmt: ast.Stmt): readonly ast.Stmt[] {
  switch (stmt.kind) {
    case "If":
    case "For":
    case "While":
      return stmt.orelse.length > 0 ? stmt.orelse : stmt.body;
    case "With":
      return stmt.body;
    case "Try":
      return (
        [stmt.finalbody, stmt.orelse, stmt.handlers.at(-1)?.body ?? []].find((each) => each.length > 0) ?? []
      );
    default:
      return [];
  }
}
