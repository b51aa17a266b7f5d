/** Annotations of functions, evaluated where they stand or, under the future import, kept as text. */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { identifierConstant, strConstant } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import type { Location } from "./instruction.ts";
import { unparse } from "./unparse.ts";

/** Pushes a tuple of names and annotations; false when there are none (compiler_visit_annotations). */
export function compileAnnotations(
  c: Compiler,
  location: Location,
  args: ast.Arguments,
  returns: ast.Expr | undefined,
): boolean {
  const count = compileNamesAndAnnotations(c, location, args, returns);
  if (count > 0) c.emit(Op.BUILD_TUPLE, 2 * count, location);
  return count > 0;
}

/** Pushes each annotated name and its annotation; returns how many there are (codegen_annotations_in_scope). */
export function compileNamesAndAnnotations(
  c: Compiler,
  location: Location,
  args: ast.Arguments,
  returns: ast.Expr | undefined,
): number {
  let count = 0;
  const add = (name: string, annotation: ast.Expr | undefined): void => {
    if (annotation === undefined) return;
    c.emitConst(identifierConstant(c.mangle(name)), location);
    compileParameterAnnotation(c, location, annotation);
    count++;
  };
  const named = c.traits.annotatesPositionalOnlyFirst
    ? [...args.posonlyargs, ...args.args]
    : [...args.args, ...args.posonlyargs];
  const inOrder = [...named, args.vararg, ...args.kwonlyargs, args.kwarg];
  for (const node of inOrder) if (node !== undefined) add(node.arg.id, node.annotation);
  add("return", returns);
  return count;
}

/** The value or the text of an annotation of a variable. */
export function compileAnnotation(c: Compiler, annotation: ast.Expr): void {
  if (c.hasFutureAnnotations) {
    c.emitConst(strConstant(unparse(annotation, c.unparseContext)), c.locate(annotation));
  } else {
    compileExpr(c, annotation);
  }
}

/** `*args: *Ts` stands for the one item of `*Ts`. */
function compileParameterAnnotation(c: Compiler, location: Location, annotation: ast.Expr): void {
  if (annotation.kind === "Starred" && !c.hasFutureAnnotations) {
    compileExpr(c, annotation.value);
    c.emit(Op.UNPACK_SEQUENCE, 1, location);
  } else {
    compileAnnotation(c, annotation);
  }
}
