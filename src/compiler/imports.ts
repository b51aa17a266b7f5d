/** Imports (compiler_import and compiler_from_import of Python/compile.c, 3.13). */
import { Intrinsic1, Op } from "../bytecode/opcodes.ts";
import { isFutureImport } from "../symtable/future.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { identifierConstant, intConstant, NONE, tupleConstant } from "./constants.ts";
import type { Location } from "./instruction.ts";
import { NO_LOCATION } from "./instruction.ts";
import { compileName, rejectDebugName } from "./names.ts";

export function compileImport(c: Compiler, stmt: ast.Import): void {
  const location = c.locate(stmt);
  for (const alias of stmt.names) {
    const { id } = alias.name;
    const [first = id, ...rest] = id.split(".");
    c.emitConst(intConstant(0), location);
    if (stmt.isLazy && alias.asname !== undefined) {
      // An empty list asks for the module itself; CPython takes the name apart, as below.
      c.emitConst(tupleConstant([]), location);
      c.emitName(Op.IMPORT_LAZY, id, location);
      compileName(c, location, alias.asname.id, "Store");
      continue;
    }
    c.emitConst(NONE, location);
    c.emitName(stmt.isLazy ? Op.IMPORT_LAZY : Op.IMPORT_NAME, id, location);
    rejectBoundName(c, alias, location);
    if (alias.asname === undefined) {
      compileName(c, location, first, "Store");
      continue;
    }
    rest.forEach((part, index) => {
      c.emitUnmangledName(Op.IMPORT_FROM, part, location);
      if (index === rest.length - 1) return;
      c.emit(Op.SWAP, 2, location);
      c.emit(Op.POP_TOP, 0, location);
    });
    compileName(c, location, alias.asname.id, "Store");
    if (rest.length > 0) c.emit(Op.POP_TOP, 0, location);
  }
}

export function compileImportFrom(c: Compiler, stmt: ast.ImportFrom): void {
  const location = c.locate(stmt);
  c.emitConst(intConstant(stmt.level), location);
  if (isFutureImport(stmt) && !c.futureImports.has(stmt)) {
    c.fail(
      "from __future__ imports must occur at the beginning of the file",
      !c.options.traits.pointsAtWrongName && isBehindStatement(c, location) ? before(location) : location,
    );
  }
  c.emitConst(tupleConstant(stmt.names.map(({ name }) => identifierConstant(name.id))), location);
  c.emitName(stmt.isLazy ? Op.IMPORT_LAZY : Op.IMPORT_NAME, stmt.module?.id ?? "", location);
  if (stmt.names[0]?.name.id === "*") {
    c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.IMPORT_STAR, location);
    c.emit(Op.POP_TOP, 0, NO_LOCATION);
    return;
  }
  for (const alias of stmt.names) {
    const { name, asname } = alias;
    rejectBoundName(c, alias, location);
    c.emitName(Op.IMPORT_FROM, name.id, location);
    compileName(c, location, (asname ?? name).id, "Store");
  }
  c.emit(Op.POP_TOP, 0, location);
}

function rejectBoundName(c: Compiler, alias: ast.Alias, statement: Location): void {
  const place = c.options.traits.importErrorsPointAtName ? c.locate(alias) : statement;
  rejectDebugName(c, place, (alias.asname ?? alias.name).id, "Store");
}

/** On the line of another statement such an import is found by Python/future.c, elsewhere by the compiler. */
function isBehindStatement(c: Compiler, { column }: Location): boolean {
  return c.unit.kind === "module" && column > 0;
}

/** Python/future.c (3.11) takes the column for one that begins with 1. */
function before({ line, column }: Location): Location {
  return { line, column: column - 1, endLine: line, endColumn: column - 1 };
}
