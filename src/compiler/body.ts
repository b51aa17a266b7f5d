/** Bodies of modules and classes: the docstring, and `__annotations__` where a variable is annotated. */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { docstringOf } from "./docstring.ts";
import { type Location, NO_LOCATION } from "./instruction.ts";
import { compileDeferredAnnotations, makeConditionalAnnotations } from "./lazy-annotations.ts";
import { compileName } from "./names.ts";
import { compileStmts } from "./statements.ts";

/** compiler_body of Python/compile.c (3.13) for a class. */
export function compileBody(c: Compiler, body: readonly ast.Stmt[], location: Location): void {
  if (!c.hasLazyAnnotations && hasAnnotations(body)) c.emit(Op.SETUP_ANNOTATIONS, 0, location);
  if (c.unit.scope.needsConditionalAnnotationsCell) makeConditionalAnnotations(c, location);
  compileStmts(c, compileDocstring(c, body));
  compileDeferredAnnotations(c, location);
}

/** Stores a docstring as `__doc__`; returns the statements after it. */
export function compileDocstring(c: Compiler, body: readonly ast.Stmt[]): readonly ast.Stmt[] {
  const docstring = docstringOf(c, body);
  const [first] = body;
  if (docstring === undefined || first?.kind !== "Expr") return body;
  c.emitConst(docstring, c.locate(first.value));
  compileName(c, NO_LOCATION, "__doc__", "Store");
  return body.slice(1);
}

/** Whether a variable is annotated anywhere but in functions and classes inside (find_ann). */
export function hasAnnotations(body: readonly ast.Stmt[]): boolean {
  return body.some((stmt) => {
    switch (stmt.kind) {
      case "AnnAssign":
        return true;
      case "For":
      case "AsyncFor":
      case "While":
        return hasAnnotations(stmt.body) || hasAnnotations(stmt.orelse);
      case "If":
        return hasAnnotationsInIf(stmt);
      case "With":
      case "AsyncWith":
        return hasAnnotations(stmt.body);
      case "Try":
      case "TryStar":
        return [stmt.body, stmt.finalbody, stmt.orelse, ...stmt.handlers.map((handler) => handler.body)].some(
          hasAnnotations,
        );
      case "Match":
        return stmt.cases.some((matchCase) => hasAnnotations(matchCase.body));
      default:
        return false;
    }
  });
}

function hasAnnotationsInIf(first: ast.If): boolean {
  let stmt = first;
  for (;;) {
    if (hasAnnotations(stmt.body)) return true;
    const [only] = stmt.orelse;
    if (stmt.orelse.length !== 1 || only?.kind !== "If") return hasAnnotations(stmt.orelse);
    stmt = only;
  }
}
