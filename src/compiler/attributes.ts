/** Attributes, and `super().x`, which is one instruction (compiler_visit_expr1 of Python/compile.c, 3.13). */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { ChainLink } from "./chains.ts";
import type { Compiler } from "./compiler.ts";
import { compileExpr } from "./expressions.ts";
import type { Location } from "./instruction.ts";
import { compileName, rejectDebugName } from "./names.ts";

/** An attribute that is assigned to or deleted; those that are loaded are links of a chain. */
export function compileAttributeTarget(c: Compiler, expr: ast.Attribute): void {
  if (expr.ctx === "Store") noteStaticAttribute(c, expr);
  compileExpr(c, expr.value);
  emitAttribute(c, expr, expr.ctx);
}

export function beginAttribute(c: Compiler, expr: ast.Attribute): ChainLink {
  const superCall = superCallOf(c, expr);
  if (superCall !== undefined) {
    return { before: undefined, finish: () => emitSuperAttribute(c, expr, superCall, false) };
  }
  return { before: expr.value, finish: () => emitAttribute(c, expr, "Load") };
}

/** The instruction for an attribute of the object on the stack. */
function emitAttribute(c: Compiler, expr: ast.Attribute, ctx: ast.ExprContext): void {
  const location = attributeLocation(c, c.locate(expr), expr);
  const name = expr.attr.id;
  switch (ctx) {
    case "Load":
      c.loadAttr(name, location);
      break;
    case "Store":
      rejectDebugName(c, location, name, "Store");
      c.emitName(Op.STORE_ATTR, name, location);
      break;
    case "Del":
      c.emitName(Op.DELETE_ATTR, name, location);
      break;
  }
}

/** An attribute that is not on the last line of its owner is shown at its own name. */
export function attributeLocation(c: Compiler, location: Location, expr: ast.Attribute): Location {
  const { endLine: line, endColumn: nameEnd } = c.locate(expr);
  if (location.line === line || !c.traits.attributesPointAtName) return location;
  const length = Array.from(expr.attr.id).length;
  const isWhole = length <= nameEnd;
  const column = isWhole ? nameEnd - length : -1;
  const endLine = Math.max(line, location.endLine);
  const endColumn = isWhole ? location.endColumn : -1;
  return { line, endLine, column, endColumn: line === endLine ? Math.max(column, endColumn) : endColumn };
}

/** `self.x = ...` in a method makes `x` one of the class's `__static_attributes__`. */
function noteStaticAttribute(c: Compiler, expr: ast.Attribute): void {
  if (expr.value.kind !== "Name" || expr.value.id !== "self") return;
  for (let unit = c.unit.parent; unit !== undefined; unit = unit.parent) {
    if (unit.kind !== "class") continue;
    unit.staticAttributes.add(expr.attr.id);
    return;
  }
}

/** The call of `super` whose attribute this is, where one instruction can do for both. */
export function superCallOf(c: Compiler, expr: ast.Attribute): ast.Call | undefined {
  const call = expr.value;
  return call.kind === "Call" && canUseSuperInstruction(c, expr, call) ? call : undefined;
}

export function emitSuperAttribute(
  c: Compiler,
  expr: ast.Attribute,
  call: ast.Call,
  isMethod: boolean,
): void {
  loadSuperArguments(c, call);
  const location = c.locate(expr);
  const hasTwoArguments = call.args.length > 0 ? 2 : 0;
  c.emitName(Op.LOAD_SUPER_ATTR, expr.attr.id, location, 2, hasTwoArguments | (isMethod ? 1 : 0));
  c.emit(Op.NOP, 0, attributeLocation(c, location, expr));
}

/** can_optimize_super_call: `super` must be the builtin as far as one can see. */
function canUseSuperInstruction(c: Compiler, expr: ast.Attribute, call: ast.Call): boolean {
  if (!c.traits.hasSuperInstruction) return false;
  if (call.func.kind !== "Name" || call.func.id !== "super" || expr.attr.id === "__class__") return false;
  if (call.keywords.length > 0 || c.unit.nameScope("super") !== "globalImplicit") return false;
  if (c.moduleSymbol("super").nameScope !== undefined) return false;
  if (call.args.length === 2) return call.args.every(({ kind }) => kind !== "Starred");
  if (call.args.length > 0) return false;
  const hasParameter = c.unit.argCount > 0 || c.unit.posOnlyArgCount > 0;
  return hasParameter && !c.unit.isCell("__class__") && c.unit.nameScope("__class__") === "free";
}

function loadSuperArguments(c: Compiler, call: ast.Call): void {
  const location = c.locate(call);
  compileName(c, c.locate(call.func), "super", "Load");
  if (call.args.length === 2) {
    for (const arg of call.args) compileExpr(c, arg);
    return;
  }
  compileName(c, location, "__class__", "Load");
  const [self = ""] = c.unit.varNames.keys();
  compileName(c, location, self, "Load");
}
