/** Statements: one arm for each kind, with the longer ones in files of their own. Python/compile.c (3.13). */
import { assertNever } from "../base/invariant.ts";
import { Intrinsic1, Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import { compileAnnAssign, compileAssign, compileAugAssign } from "./assignments.ts";
import { compileClass } from "./classes.ts";
import type { Compiler } from "./compiler.ts";
import { compileJumpIf, lastComparison } from "./conditions.ts";
import { compileExpr, compileExprs } from "./expressions.ts";
import { compileFunction } from "./functions.ts";
import { compileImport, compileImportFrom } from "./imports.ts";
import { type Label, type Location, NO_LOCATION, Pseudo } from "./instruction.ts";
import { compileAsyncFor, compileFor, compileWhile } from "./loops.ts";
import { compileMatch } from "./match.ts";
import { compileTry } from "./try.ts";
import { compileTryStar } from "./try-star.ts";
import { compileTypeAlias } from "./type-parameters.ts";
import { compileBreak, compileContinue, compileReturn } from "./unwind.ts";
import { warnAboutAssertion } from "./warnings.ts";
import { compileAsyncWith, compileWith } from "./with.ts";

export function compileStmts(c: Compiler, body: readonly ast.Stmt[]): void {
  for (const stmt of body) c.descend(stmt, () => compileStmt(c, stmt));
}

function compileStmt(c: Compiler, stmt: ast.Stmt): void {
  switch (stmt.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      compileFunction(c, stmt);
      break;
    case "ClassDef":
      compileClass(c, stmt);
      break;
    case "TypeAlias":
      compileTypeAlias(c, stmt);
      break;
    case "Return":
      compileReturn(c, stmt);
      break;
    case "Delete":
      compileExprs(c, stmt.targets);
      break;
    case "Assign":
      compileAssign(c, stmt);
      break;
    case "AugAssign":
      compileAugAssign(c, stmt);
      break;
    case "AnnAssign":
      compileAnnAssign(c, stmt);
      break;
    case "For":
      compileFor(c, stmt);
      break;
    case "AsyncFor":
      compileAsyncFor(c, stmt);
      break;
    case "While":
      compileWhile(c, stmt);
      break;
    case "If":
      compileIf(c, stmt);
      break;
    case "Match":
      compileMatch(c, stmt);
      break;
    case "Raise":
      compileRaise(c, stmt);
      break;
    case "Try":
      compileTry(c, stmt);
      break;
    case "TryStar":
      compileTryStar(c, stmt);
      break;
    case "Assert":
      compileAssert(c, stmt);
      break;
    case "Import":
      compileImport(c, stmt);
      break;
    case "ImportFrom":
      compileImportFrom(c, stmt);
      break;
    case "Global":
    case "Nonlocal":
      break;
    case "Expr":
      compileExprStmt(c, stmt);
      break;
    case "Pass":
      c.emit(Op.NOP, 0, c.locate(stmt));
      break;
    case "Break":
      compileBreak(c, c.locate(stmt));
      break;
    case "Continue":
      compileContinue(c, c.locate(stmt));
      break;
    case "With":
      compileWith(c, stmt, 0);
      break;
    case "AsyncWith":
      compileAsyncWith(c, stmt, 0);
      break;
    case "ErrorStmt":
      c.fail("invalid syntax", c.locate(stmt));
      break;
    default:
      assertNever(stmt);
  }
}

function compileExprStmt(c: Compiler, stmt: ast.ExprStmt): void {
  const location = c.locate(stmt);
  if (c.options.mode === "single" && c.unit.parent === undefined) {
    compileExpr(c, stmt.value);
    c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.PRINT, location);
    c.emit(Op.POP_TOP, 0, NO_LOCATION);
  } else if (c.folder.valueOf(stmt.value) !== undefined) {
    c.emit(Op.NOP, 0, location);
  } else {
    compileExpr(c, stmt.value);
    c.emit(Op.POP_TOP, 0, NO_LOCATION);
  }
}

/** A chain of `elif` is a loop here, since it may be long; all of them end at one place. */
function compileIf(c: Compiler, first: ast.If): void {
  const ends: Label[] = [];
  for (let stmt: ast.If | undefined = first; stmt !== undefined; ) {
    const end = c.newLabel();
    ends.push(end);
    const hasElse = stmt.orelse.length > 0;
    const next = hasElse ? c.newLabel() : end;
    compileJumpIf(c, c.locate(stmt), stmt.test, next, false);
    compileStmts(c, stmt.body);
    if (hasElse) {
      c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
      c.place(next);
    }
    const [only]: readonly ast.Stmt[] = stmt.orelse;
    if (stmt.orelse.length === 1 && only?.kind === "If") {
      stmt = only;
    } else {
      compileStmts(c, stmt.orelse);
      stmt = undefined;
    }
  }
  for (const end of ends.reverse()) c.place(end);
}

function compileRaise(c: Compiler, stmt: ast.Raise): void {
  const parts = [stmt.exc, stmt.cause].filter((part) => part !== undefined);
  compileExprs(c, parts);
  c.emit(Op.RAISE_VARARGS, parts.length, c.locate(stmt));
}

function compileAssert(c: Compiler, stmt: ast.Assert): void {
  const location: Location = c.locate(stmt);
  const end = c.newLabel();
  warnAboutAssertion(c, stmt);
  compileJumpIf(c, location, stmt.test, end, true);
  const { assertPointsAt } = c.options.traits;
  const compared = assertPointsAt === "comparison" ? (lastComparison([stmt.test]) ?? stmt) : stmt;
  c.emit(Op.LOAD_ASSERTION_ERROR, 0, location);
  if (stmt.msg !== undefined) {
    compileExpr(c, stmt.msg);
    c.emit(Op.CALL, 0, c.locate(compared));
  }
  c.emit(Op.RAISE_VARARGS, 1, c.locate(assertPointsAt === "test" ? stmt.test : compared));
  c.place(end);
}
