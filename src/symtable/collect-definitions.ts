/**
 * First pass over functions, classes, `type` statements and their type parameters: the constructs that open
 * scopes of their own. Follows Python/symtable.c (3.13).
 */
import type {
  AnnAssign,
  Arguments,
  ClassDef,
  Expr,
  FunctionDef,
  Span,
  TypeAlias,
  TypeParam,
} from "../syntax/ast.ts";
import { collectDefaults, collectExpr, collectExprs, collectParameters } from "./collect-expressions.ts";
import { collectStmts } from "./collect-statements.ts";
import { type Collector, DefaultKey, type ScopeRecord } from "./collector.ts";
import { messages } from "./messages.ts";
import { CONDITIONAL_ANNOTATIONS, FORMAT_PARAMETER, nodeSpan, type ScopeNode, SymbolFlag } from "./scope.ts";

export function collectFunction(c: Collector, node: FunctionDef): void {
  const span = nodeSpan(node);
  c.add(node.name.id, SymbolFlag.LOCAL, span, { kind: "function", node });
  collectDefaults(c, node.args);
  collectExprs(c, node.decoratorList);
  const isGeneric = node.typeParams.length > 0;
  if (isGeneric) {
    enterTypeParameters(c, node, span);
    // CPython adds it whether there are defaults or not.
    c.add(".defaults", SymbolFlag.PARAMETER, span);
    if (node.args.kwDefaults.some((value) => value !== undefined)) {
      c.add(".kwdefaults", SymbolFlag.PARAMETER, span);
    }
    for (const parameter of node.typeParams) collectTypeParameter(c, parameter);
  }
  collectSignatureAnnotations(c, node, span);
  const scope = c.enter("function", node.name.id, node, node, span);
  scope.isCoroutine = node.kind === "AsyncFunctionDef";
  collectParameters(c, node.args);
  collectStmts(c, node.body);
  c.exit();
  if (isGeneric) c.exit();
}

export function collectClass(c: Collector, node: ClassDef): void {
  const span = nodeSpan(node);
  c.add(node.name.id, SymbolFlag.LOCAL, span, { kind: "class", node });
  collectExprs(c, node.decoratorList);
  const outerClass = c.privateClass;
  const isGeneric = node.typeParams.length > 0;
  if (isGeneric) {
    enterTypeParameters(c, node, span);
    for (const name of [".type_params", ".generic_base"]) {
      c.add(name, SymbolFlag.LOCAL | SymbolFlag.USE, span);
    }
    c.privateClass = node.name.id;
    c.current.mangledNames = new Set();
    for (const parameter of node.typeParams) collectTypeParameter(c, parameter);
  }
  collectExprs(c, node.bases);
  for (const keyword of node.keywords) collectExpr(c, keyword.value);
  c.privateClass = node.name.id;
  c.enter("class", node.name.id, node, node, span);
  const { isInConditionalBlock } = c;
  c.isInConditionalBlock = false;
  if (isGeneric) {
    c.add("__type_params__", SymbolFlag.LOCAL, span);
    c.add(".type_params", SymbolFlag.USE, span);
  }
  collectStmts(c, node.body);
  c.isInConditionalBlock = isInConditionalBlock;
  c.exit();
  if (isGeneric) c.exit();
  c.privateClass = outerClass;
}

export function collectTypeAlias(c: Collector, node: TypeAlias): void {
  collectExpr(c, node.name);
  const isInClass = c.current.kind === "class";
  const isGeneric = node.typeParams.length > 0;
  if (isGeneric) {
    enterTypeParameters(c, node, node);
    for (const parameter of node.typeParams) collectTypeParameter(c, parameter);
  }
  const scope = c.enter("typeAlias", node.name.id, node, node, node);
  scope.canSeeClassScope = isInClass;
  if (isInClass) c.add("__classdict__", SymbolFlag.USE, node.value);
  collectExpr(c, node.value);
  c.exit();
  if (isGeneric) c.exit();
}

/**
 * The annotation of a variable is evaluated where it stands, or when somebody asks; never where the module asked for
 * annotations as text, and with lazy ones in functions.
 */
export function collectAnnotation(c: Collector, { annotation }: AnnAssign): void {
  if (c.hasFutureAnnotations || (c.hasLazyAnnotations && !hasVariableAnnotations(c.current))) {
    c.enter("annotation", "_annotation", annotation, annotation, annotation);
    collectExpr(c, annotation);
    c.exit();
  } else if (c.hasLazyAnnotations) {
    c.within(annotationScopeOf(c, annotation), () => collectExpr(c, annotation));
  } else {
    collectExpr(c, annotation);
  }
}

function hasVariableAnnotations({ kind }: ScopeRecord): boolean {
  return kind === "module" || kind === "class";
}

/** symtable_visit_annotation of Python/symtable.c (3.14): one scope for all variables of a module or class. */
function annotationScopeOf(c: Collector, annotation: Expr): ScopeRecord {
  const { current } = c;
  if (current.annotationScope === undefined) {
    current.annotationScope = enterLazyAnnotations(c, annotation, annotation, annotation);
    c.exit();
  }
  if (current.kind === "class" && c.isInConditionalBlock) {
    const scope = current.annotationScope;
    c.within(scope, () => c.add(CONDITIONAL_ANNOTATIONS, SymbolFlag.USE, annotation));
  }
  return current.annotationScope;
}

function enterLazyAnnotations(c: Collector, node: ScopeNode, key: object, span: Span): ScopeRecord {
  const isInClass = !c.hasFutureAnnotations && (c.current.kind === "class" || c.current.canSeeClassScope);
  const scope = c.enter("lazyAnnotations", "__annotate__", node, key, span);
  scope.canSeeClassScope = isInClass;
  c.add(FORMAT_PARAMETER, SymbolFlag.PARAMETER | SymbolFlag.USE, span);
  if (isInClass) c.add("__classdict__", SymbolFlag.USE, span);
  return scope;
}

/** symtable_visit_annotations of Python/symtable.c. */
function collectSignatureAnnotations(c: Collector, node: FunctionDef, span: Span): void {
  const annotations = parameterAnnotations(node.args);
  if (c.hasFutureAnnotations) collectTexts(c, node, annotations, span);
  if (c.hasLazyAnnotations) enterLazyAnnotations(c, node, node.args, span);
  if (!c.hasFutureAnnotations) collectExprs(c, [...annotations, node.returns]);
  if (c.hasLazyAnnotations) c.exit();
}

/** Annotations that stay text. */
function collectTexts(
  c: Collector,
  node: FunctionDef,
  annotations: readonly (Expr | undefined)[],
  span: Span,
): void {
  c.enter("annotation", "_annotation", node, node.args, span);
  collectExprs(c, annotations);
  c.exit();
  const { returns } = node;
  if (returns === undefined) return;
  c.enter("annotation", "_annotation", returns, returns, returns);
  collectExpr(c, returns);
  c.exit();
}

/** In the order in which CPython visits them: `*args` and `**kwargs` before the keyword-only ones. */
function parameterAnnotations(args: Arguments): readonly (Expr | undefined)[] {
  return [...args.posonlyargs, ...args.args, args.vararg, args.kwarg, ...args.kwonlyargs].map(
    (arg) => arg?.annotation,
  );
}

function enterTypeParameters(c: Collector, node: FunctionDef | ClassDef | TypeAlias, span: Span): void {
  const isInClass = c.current.kind === "class";
  const scope = c.enter("typeParameters", node.name.id, node, node.typeParams, span);
  if (!isInClass) return;
  scope.canSeeClassScope = true;
  c.add("__classdict__", SymbolFlag.USE, span);
}

function collectTypeParameter(c: Collector, node: TypeParam): void {
  const { id } = node.name;
  c.add(id, SymbolFlag.TYPE_PARAMETER | SymbolFlag.LOCAL, node, { kind: "typeParameter", node });
  if (id === "__classdict__") c.error(messages.reservedTypeParameter(id), node);
  if (node.bound !== undefined) {
    const isBound = node.bound.kind !== "Tuple" || c.options.callsConstraintsBounds === true;
    const what = isBound ? "bound" : "constraint";
    collectTypeExpression(c, node, node.bound, node, `a TypeVar ${what}`);
  }
  if (node.defaultValue !== undefined) {
    const key = new DefaultKey(node);
    collectTypeExpression(c, node, node.defaultValue, key, `a ${node.kind} default`);
  }
}

function collectTypeExpression(
  c: Collector,
  node: TypeParam,
  expr: Expr,
  key: object,
  description: string,
): void {
  const isInClass = c.current.canSeeClassScope;
  const scope = c.enter("typeVariable", node.name.id, node, key, expr);
  scope.canSeeClassScope = isInClass;
  scope.description = description;
  if (isInClass) c.add("__classdict__", SymbolFlag.USE, expr);
  collectExpr(c, expr);
  c.exit();
}
