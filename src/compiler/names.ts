/** Loading, storing and deleting names: which instruction a name needs in which scope. */
import { Op } from "../bytecode/opcodes.ts";
import type { ExprContext } from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import type { Location } from "./instruction.ts";
import { indexOf } from "./unit.ts";

type NameKind = "fast" | "global" | "deref" | "name";

const ops: Readonly<Record<Exclude<NameKind, "deref">, Readonly<Record<ExprContext, Op>>>> = {
  fast: { Load: Op.LOAD_FAST, Store: Op.STORE_FAST, Del: Op.DELETE_FAST },
  global: { Load: Op.LOAD_GLOBAL, Store: Op.STORE_GLOBAL, Del: Op.DELETE_GLOBAL },
  name: { Load: Op.LOAD_NAME, Store: Op.STORE_NAME, Del: Op.DELETE_NAME },
};

/** compiler_nameop of Python/compile.c (3.13). */
export function compileName(c: Compiler, location: Location, name: string, ctx: ExprContext): void {
  rejectDebugName(c, location, name, ctx);
  const { unit } = c;
  const mangled = c.mangle(name);
  switch (kindOf(c, mangled)) {
    case "deref":
      compileDeref(c, location, mangled, ctx);
      break;
    case "fast":
      c.emit(ops.fast[ctx], indexOf(unit.varNames, mangled), location);
      break;
    case "global":
      compileGlobal(c, location, mangled, ctx);
      break;
    case "name": {
      const isGlobalInClass =
        ctx === "Load" && unit.scope.kind === "class" && unit.inlinedComprehensionDepth > 0;
      if (isGlobalInClass) loadGlobal(c, location, mangled);
      else c.emit(ops.name[ctx], indexOf(unit.names, mangled), location);
    }
  }
}

/** `__debug__` can be read only (forbidden_name). */
export function rejectDebugName(c: Compiler, location: Location, name: string, ctx: ExprContext): void {
  if (name !== "__debug__" || ctx === "Load" || (ctx === "Del" && c.traits.deletesDebug)) return;
  c.fail(`cannot ${ctx === "Store" ? "assign to" : "delete"} __debug__`, location);
}

function kindOf(c: Compiler, mangled: string): NameKind {
  const { unit } = c;
  switch (unit.nameScope(mangled)) {
    case "free":
    case "cell":
      return "deref";
    case "local":
      return c.isFunctionLike || unit.fastHidden.get(mangled) === true ? "fast" : "name";
    case "globalImplicit":
      return c.isFunctionLike ? "global" : "name";
    case "globalExplicit":
      return "global";
    case undefined:
      return "name";
  }
}

function compileDeref(c: Compiler, location: Location, mangled: string, ctx: ExprContext): void {
  const { unit } = c;
  const index = unit.nameScope(mangled) === "free" ? unit.freeVars.get(mangled) : unit.cellVars.get(mangled);
  let op = ctx === "Load" ? Op.LOAD_DEREF : ctx === "Store" ? Op.STORE_DEREF : Op.DELETE_DEREF;
  if (ctx === "Load") {
    if (unit.scope.kind === "class" && unit.inlinedComprehensionDepth === 0) {
      op = Op.LOAD_FROM_DICT_OR_DEREF;
      c.emit(Op.LOAD_LOCALS, 0, location);
    } else if (unit.scope.canSeeClassScope) {
      op = Op.LOAD_FROM_DICT_OR_DEREF;
      loadClassDict(c, location);
    }
  }
  c.emit(op, index ?? 0, location);
}

function compileGlobal(c: Compiler, location: Location, mangled: string, ctx: ExprContext): void {
  const { unit } = c;
  if (ctx !== "Load") {
    c.emit(ops.global[ctx], indexOf(unit.names, mangled), location);
  } else if (unit.scope.canSeeClassScope && unit.nameScope(mangled) === "globalImplicit") {
    loadClassDict(c, location);
    c.emit(Op.LOAD_FROM_DICT_OR_GLOBALS, indexOf(unit.names, mangled), location);
  } else {
    loadGlobal(c, location, mangled);
  }
}

function loadGlobal(c: Compiler, location: Location, mangled: string): void {
  c.emit(Op.LOAD_GLOBAL, indexOf(c.unit.names, mangled) << 1, location);
}

function loadClassDict(c: Compiler, location: Location): void {
  c.emit(Op.LOAD_DEREF, c.unit.freeVars.get("__classdict__") ?? 0, location);
}
