/** Calls: plain, of methods, and with unpacked or very many arguments. Follows Python/compile.c (3.13). */
import { Op } from "../bytecode/opcodes.ts";
import { SymbolFlag } from "../symtable/scope.ts";
import type * as ast from "../syntax/ast.ts";
import { attributeLocation, emitSuperAttribute, superCallOf } from "./attributes.ts";
import type { ChainLink } from "./chains.ts";
import { buildTuple, STACK_USE_GUIDELINE } from "./collections.ts";
import type { Compiler } from "./compiler.ts";
import { identifierConstant, tupleConstant } from "./constants.ts";
import { compileExpr, compileExprs } from "./expressions.ts";
import { type Location, NO_LOCATION } from "./instruction.ts";
import { rejectDebugName } from "./names.ts";
import { warnAboutCall } from "./warnings.ts";

export function beginCall(c: Compiler, expr: ast.Call): ChainLink {
  const { func, args, keywords } = expr;
  if (isMethodCall(c, func, args, keywords)) return beginMethodCall(c, expr, func);
  warnAboutCall(c, expr);
  const finish = (): void => {
    c.emit(Op.PUSH_NULL, 0, c.locate(func));
    compileArguments(c, c.locate(expr), 0, args, keywords);
  };
  return { before: func, finish };
}

/** Whether the function is an attribute of which no bound method need be made (maybe_optimize_method_call). */
function isMethodCall(
  c: Compiler,
  func: ast.Expr,
  args: readonly ast.Expr[],
  keywords: readonly ast.Keyword[],
): func is ast.Attribute {
  if (func.kind !== "Attribute" || func.ctx !== "Load") return false;
  if (c.traits.callsImportedAttributesPlainly && isImported(c, func.value)) return false;
  if (c.traits.keywordCallsBindMethods && keywords.length > 0) return false;
  const count = args.length + keywords.length + (keywords.length > 0 ? 1 : 0);
  return count < STACK_USE_GUIDELINE && !hasUnpacking(args, keywords);
}

function beginMethodCall(c: Compiler, expr: ast.Call, method: ast.Attribute): ChainLink {
  const { args, keywords } = expr;
  const superCall = superCallOf(c, method);
  const finish = (): void => {
    validateKeywords(c, keywords, c.locate(expr));
    const methodLocation = attributeLocation(c, c.locate(method), method);
    if (superCall === undefined) c.loadMethod(method.attr.id, methodLocation);
    else emitSuperAttribute(c, method, superCall, true);
    compileExprs(c, args);
    if (keywords.length > 0) compileKeywords(c, methodLocation, keywords);
    const location = attributeLocation(c, c.locate(expr), method);
    c.emit(keywords.length > 0 ? Op.CALL_KW : Op.CALL, args.length + keywords.length, location);
  };
  return { before: superCall === undefined ? method.value : undefined, finish };
}

/** Whether a name is bound by an import at module level: then its attributes are seldom methods. */
function isImported(c: Compiler, expr: ast.Expr): boolean {
  if (expr.kind !== "Name") return false;
  return (c.moduleSymbol(expr.id).flags & SymbolFlag.IMPORT) !== 0;
}

function hasUnpacking(args: readonly ast.Expr[], keywords: readonly ast.Keyword[]): boolean {
  return args.some(({ kind }) => kind === "Starred") || keywords.some(({ arg }) => arg === undefined);
}

/** Values of the keyword arguments, then the tuple of their names. */
function compileKeywords(c: Compiler, location: Location, keywords: readonly ast.Keyword[]): void {
  for (const { value } of keywords) compileExpr(c, value);
  c.emitConst(tupleConstant(keywords.map(({ arg }) => identifierConstant(arg?.id ?? ""))), location);
}

/** compiler_call_helper: the arguments of a call or class, of which `pushed` are on the stack already. */
export function compileArguments(
  c: Compiler,
  location: Location,
  pushed: number,
  args: readonly ast.Expr[],
  keywords: readonly ast.Keyword[],
): void {
  validateKeywords(c, keywords, location);
  const isBig = args.length + keywords.length * 2 > STACK_USE_GUIDELINE;
  if (isBig || hasUnpacking(args, keywords)) {
    compileUnpackedArguments(c, location, pushed, args, keywords);
    return;
  }
  compileExprs(c, args);
  if (keywords.length > 0) compileKeywords(c, location, keywords);
  const count = pushed + args.length + keywords.length;
  c.emit(keywords.length > 0 ? Op.CALL_KW : Op.CALL, count, location);
}

function compileUnpackedArguments(
  c: Compiler,
  location: Location,
  pushed: number,
  args: readonly ast.Expr[],
  keywords: readonly ast.Keyword[],
): void {
  const [first] = args;
  if (pushed === 0 && args.length === 1 && first?.kind === "Starred") compileExpr(c, first.value);
  else buildTuple(c, location, args, pushed);
  if (keywords.length > 0) compileKeywordDict(c, location, keywords);
  c.emit(Op.CALL_FUNCTION_EX, keywords.length > 0 ? 1 : 0, location);
}

/** Keyword arguments as one dict, into which each `**mapping` is merged. */
function compileKeywordDict(c: Compiler, location: Location, keywords: readonly ast.Keyword[]): void {
  let hasDict = false;
  let pending: ast.Keyword[] = [];
  const flush = (): void => {
    if (pending.length === 0) return;
    compileKeywordRun(c, location, pending);
    if (hasDict) c.emit(Op.DICT_MERGE, 1, location);
    hasDict = true;
    pending = [];
  };
  for (const keyword of keywords) {
    if (keyword.arg !== undefined) {
      pending.push(keyword);
      continue;
    }
    flush();
    if (!hasDict) c.emit(Op.BUILD_MAP, 0, location);
    hasDict = true;
    compileExpr(c, keyword.value);
    c.emit(Op.DICT_MERGE, 1, location);
  }
  flush();
}

/** compiler_subkwargs. */
function compileKeywordRun(c: Compiler, location: Location, keywords: readonly ast.Keyword[]): void {
  const isBig = keywords.length * 2 > STACK_USE_GUIDELINE;
  const names = keywords.map(({ arg }) => identifierConstant(arg?.id ?? ""));
  if (keywords.length > 1 && !isBig) {
    for (const { value } of keywords) compileExpr(c, value);
    c.emitConst(tupleConstant(names), location);
    c.emit(Op.BUILD_CONST_KEY_MAP, keywords.length, location);
    return;
  }
  if (isBig) c.emit(Op.BUILD_MAP, 0, NO_LOCATION);
  keywords.forEach(({ value }, index) => {
    const name = names[index];
    if (name !== undefined) c.emitConst(name, location);
    compileExpr(c, value);
    if (isBig) c.emit(Op.MAP_ADD, 1, NO_LOCATION);
  });
  if (!isBig) c.emit(Op.BUILD_MAP, keywords.length, location);
}

function validateKeywords(c: Compiler, keywords: readonly ast.Keyword[], call: Location): void {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === undefined) continue;
    const { id } = keyword.arg;
    rejectDebugName(c, c.options.traits.pointsAtWrongName ? c.locate(keyword) : call, id, "Store");
    if (seen.has(id)) {
      const place = c.locate(keyword);
      const { line } = c.traits.keywordErrorsStayOnLine ? call : place;
      c.fail(`keyword argument repeated: ${id}`, { ...place, line });
    }
    seen.add(id);
  }
}
