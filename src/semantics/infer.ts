/**
 * Infers the kind of an expression from what is written: literals, constructors, builtins, annotations and
 * names, whose definitions must agree or be told apart by the flow. It follows no calls of the module's own functions.
 */
import type { Occurrence } from "../symtable/scope.ts";
import type { Arg, AugAssign, BinaryOperator, BinOp, Compare, Expr, Name } from "../syntax/ast.ts";
import { inferAnnotation } from "./annotations.ts";
import { classOfSelf } from "./classes.ts";
import { type Definition, describeDefinition } from "./definitions.ts";
import { reachingDefinitions } from "./flow/reaching.ts";
import { inferCall } from "./infer-call.ts";
import {
  elementOf,
  isBuiltinKind,
  isNever,
  isNumber,
  isSameKind,
  joinKinds,
  type Kind,
  listOf,
  NEVER,
  scalar,
  signedKind,
  tupleOf,
  UNKNOWN,
} from "./kind.ts";
import type { Binding, SegmentModel } from "./segment-model.ts";
import { READING_METHODS, type Use, usesOf } from "./uses.ts";

/** How far definitions are followed; deeper chains say little and could go in circles. */
const MAX_DEPTH = 8;

export function inferKind(model: SegmentModel, expr: Expr, depth = MAX_DEPTH): Kind {
  if (depth === 0) return UNKNOWN;
  const infer = (inner: Expr): Kind => inferKind(model, inner, depth - 1);
  switch (expr.kind) {
    case "Constant":
      return inferConstant(expr.type);
    case "JoinedStr":
      return scalar("str");
    case "List":
    case "Set":
      return {
        kind: expr.kind === "List" ? "list" : "set",
        element: joinKinds(inferElements(expr.elts, infer)),
      };
    case "Tuple":
      return expr.elts.some((elt) => elt.kind === "Starred")
        ? { kind: "tuple", elements: undefined, element: joinKinds(inferElements(expr.elts, infer)) }
        : tupleOf(expr.elts.map(infer));
    case "Dict":
      return inferDict(expr.keys, expr.values, infer);
    case "ListComp":
      return listOf(infer(expr.elt));
    case "SetComp":
      return { kind: "set", element: infer(expr.elt) };
    case "GeneratorExp":
      return { kind: "generator", element: infer(expr.elt) };
    case "DictComp":
      return inferDict([expr.key], [expr.value], infer);
    case "Lambda":
      return scalar("function");
    case "Compare":
      return inferComparison(expr, infer);
    case "UnaryOp":
      return expr.op === "not" ? scalar("bool") : signedKind(infer(expr.operand));
    case "BinOp":
      return inferBinary(expr, infer);
    case "BoolOp":
      return joinKinds(expr.values.map(infer));
    case "IfExp":
      return joinKinds([infer(expr.body), infer(expr.orelse)]);
    case "NamedExpr":
      return infer(expr.value);
    case "Name":
      return inferName(model, expr, depth);
    case "Call":
      return inferCall(model, expr, infer);
    case "Subscript":
      return expr.slice.kind === "Slice" ? inferSliced(infer(expr.value)) : inferItem(infer(expr.value));
    case "Attribute":
      return inferAttribute(model, expr);
    default:
      return UNKNOWN;
  }
}

function inferConstant(type: (Expr & { kind: "Constant" })["type"]): Kind {
  switch (type) {
    case "True":
    case "False":
      return scalar("bool");
    case "...":
      return scalar("ellipsis");
    default:
      return scalar(type);
  }
}

/** One kind for each element; a starred one contributes what it is unpacked into. */
function inferElements(elts: readonly Expr[], infer: (expr: Expr) => Kind): readonly Kind[] {
  return elts.map((elt) => (elt.kind === "Starred" ? elementOf(infer(elt.value)) : infer(elt)));
}

function inferDict(
  keys: readonly (Expr | undefined)[],
  values: readonly Expr[],
  infer: (expr: Expr) => Kind,
): Kind {
  const key = joinKinds(keys.map((each) => (each === undefined ? UNKNOWN : infer(each))));
  return { kind: "dict", key, value: keys.includes(undefined) ? UNKNOWN : joinKinds(values.map(infer)) };
}

/** `is` and `in` give a bool; `==` and `<` of unknown types may give anything, as those of arrays do. */
function inferComparison(expr: Compare, infer: (expr: Expr) => Kind): Kind {
  if (expr.ops.every((op) => op.startsWith("is") || op.endsWith("in"))) return scalar("bool");
  const operands = [expr.left, ...expr.comparators].map(infer);
  return operands.every(isBuiltinKind) ? scalar("bool") : UNKNOWN;
}

function inferBinary(expr: BinOp, infer: (expr: Expr) => Kind): Kind {
  return inferOperation(expr.op, infer(expr.left), infer(expr.right));
}

/** A list that is added to stays the list, whatever it is extended by. */
function inferAugmented(model: SegmentModel, { target, op, value }: AugAssign, depth: number): Kind {
  const left = inferKind(model, target, depth);
  const right = inferKind(model, value, depth);
  if (left.kind === "list" && op === "+") return listOf(joinKinds([left.element, elementOf(right)]));
  return inferOperation(op, left, right);
}

function inferOperation(op: BinaryOperator, left: Kind, right: Kind): Kind {
  if (isNever(left) || isNever(right)) return NEVER;
  if (isNumber(left) && isNumber(right)) {
    if (op === "@" || op === "**") return UNKNOWN;
    const isFloat = op === "/" || left.kind === "float" || right.kind === "float";
    return scalar(isFloat ? "float" : "int");
  }
  if (left.kind === "str" || left.kind === "bytes") {
    if (op === "%") return left;
    if (op === "+" && right.kind === left.kind) return left;
    if (op === "*" && isNumber(right)) return left;
  }
  if (left.kind === "list" && right.kind === "list" && op === "+") {
    return listOf(joinKinds([left.element, right.element]));
  }
  if (left.kind === "list" && op === "*" && isNumber(right)) return left;
  return UNKNOWN;
}

function inferSliced(value: Kind): Kind {
  if (isNever(value)) return NEVER;
  switch (value.kind) {
    case "list":
    case "str":
    case "bytes":
      return value;
    case "tuple":
      return { kind: "tuple", elements: undefined, element: value.element };
    default:
      return UNKNOWN;
  }
}

function inferItem(value: Kind): Kind {
  switch (value.kind) {
    case "list":
    case "tuple":
    case "str":
    case "bytes":
      return elementOf(value);
    case "dict":
      return value.value;
    default:
      return UNKNOWN;
  }
}

function inferAttribute(model: SegmentModel, expr: Expr & { kind: "Attribute" }): Kind {
  switch (model.originOf(expr)) {
    case "sys.argv":
      return listOf(scalar("str"));
    case "sys.maxsize":
      return scalar("int");
    case "sys.platform":
    case "os.name":
    case "os.sep":
      return scalar("str");
    case "string.ascii_letters":
    case "string.digits":
    case "string.punctuation":
      return scalar("str");
    default:
      return UNKNOWN;
  }
}

function inferName(model: SegmentModel, name: Name, depth: number): Kind {
  const binding = model.bindingOf(name);
  if (binding === undefined || binding.definitions.length === 0) return UNKNOWN;
  // In a class body a name may also come from outside, and its value can be changed from anywhere.
  if (binding.owner.kind === "class" || binding.occurrences.some(({ kind }) => kind === "deletion"))
    return UNKNOWN;
  const kind = inferBinding(model, binding, name, depth);
  // An annotation speaks for whatever is put in later.
  if (!hasMutableContents(kind) || isPromised(model, binding)) return kind;
  return keepsItsContents(model, binding) ? kind : forgetContents(kind);
}

function inferBinding(model: SegmentModel, binding: Binding, name: Name, depth: number): Kind {
  const [only, ...others] = binding.definitions;
  if (only !== undefined && others.length === 0) return inferPlace(model, only, depth - 1);
  const any = inferAnyDefinition(model, binding, depth);
  if (any.kind !== "unknown" && any.kind !== "union") return any;
  const reaching = reachingDefinitions(model, name);
  if (reaching === undefined || !reaching.isOrdered || reaching.mayBeUnbound) return any;
  const [first, ...more] = reaching.definitions;
  return first !== undefined && more.length === 0 ? inferPlace(model, first, depth - 1) : any;
}

function inferPlace(model: SegmentModel, place: Occurrence, depth: number): Kind {
  const at = model.modelAt(place);
  return inferDefinition(at, describeDefinition(at, place), depth);
}

/** Definitions of a name that are looked at; more of them rarely agree. */
const MAX_DEFINITIONS = 12;
/** Kinds grow from round to round: a list of nothing, of text, of anything. */
const MAX_ROUNDS = 4;
/** Names with several definitions, each defined by way of the next. */
const MAX_NESTED = 2;

/**
 * The kind of a name with several definitions, some of which may read the name itself (`s += x`): the kind that they
 * give when the name is taken to be of that kind already.
 */
function inferAnyDefinition(model: SegmentModel, binding: Binding, depth: number): Kind {
  const assumed = model.assumedKinds.get(binding);
  if (assumed !== undefined) return assumed;
  const isHopeless = binding.definitions.length > MAX_DEFINITIONS || model.assumedKinds.size >= MAX_NESTED;
  if (isHopeless) return UNKNOWN;
  const joined = (assumption: Kind): Kind => {
    model.assumedKinds.set(binding, assumption);
    return joinKinds(binding.definitions.map((place) => inferPlace(model, place, depth - 1)));
  };
  let kind = NEVER;
  let isStable = false;
  for (let round = 0; round < MAX_ROUNDS && !isStable && kind.kind !== "unknown"; round++) {
    const next = joined(kind);
    isStable = isSameKind(kind, next);
    kind = next;
  }
  model.assumedKinds.delete(binding);
  return isStable ? kind : UNKNOWN;
}

function isPromised(model: SegmentModel, { definitions }: Binding): boolean {
  const [only] = definitions;
  if (only === undefined || definitions.length > 1) return false;
  const definition = describeDefinition(model.modelAt(only), only);
  return definition.kind === "parameter" && definition.role === "plain";
}

export function inferDefinition(model: SegmentModel, definition: Definition, depth = MAX_DEPTH): Kind {
  switch (definition.kind) {
    case "value":
    case "walrus":
      return inferKind(model, definition.value, depth);
    case "augmented":
      return inferAugmented(model, definition.statement, depth);
    case "element":
      return elementOf(inferKind(model, definition.iterable, depth));
    case "elementPart":
      return definition.path.reduce(partOf, elementOf(inferKind(model, definition.iterable, depth)));
    case "parameter":
      return inferParameter(model, definition.arg, definition.role);
    case "function":
      return scalar("function");
    case "class":
      return scalar("type");
    case "context":
      return isOpenCall(model, definition.value) ? inferKind(model, definition.value, depth) : UNKNOWN;
    case "other":
      return UNKNOWN;
  }
}

function partOf(kind: Kind, index: number): Kind {
  if (kind.kind === "tuple") return kind.elements?.[index] ?? kind.element;
  return elementOf(kind);
}

function inferParameter(model: SegmentModel, arg: Arg, role: "plain" | "star" | "doubleStar"): Kind {
  const annotated =
    arg.annotation === undefined ? inferSelf(model, arg) : inferAnnotation(model, arg.annotation);
  if (role === "plain") return annotated;
  if (role === "star") return { kind: "tuple", elements: undefined, element: annotated };
  return { kind: "dict", key: scalar("str"), value: annotated };
}

/** The first parameter of a method is an instance of the class around, or of a subclass. */
function inferSelf(model: SegmentModel, arg: Arg): Kind {
  const classNode = classOfSelf(model, arg);
  if (classNode === undefined) return UNKNOWN;
  const definition = { node: classNode, segment: model.segment };
  return { kind: "instance", name: classNode.name.id, definition, isExact: false };
}

function hasMutableContents(kind: Kind): boolean {
  return kind.kind === "list" || kind.kind === "set" || kind.kind === "dict" || kind.kind === "deque";
}

function forgetContents(kind: Kind): Kind {
  switch (kind.kind) {
    case "list":
    case "deque":
      return { kind: kind.kind, element: UNKNOWN };
    // Whatever was added, the elements of sets and the keys of dicts are hashable, but nothing says what they are.
    case "set":
      return { kind: "set", element: UNKNOWN };
    case "dict":
      return { kind: "dict", key: UNKNOWN, value: UNKNOWN };
    default:
      return kind;
  }
}

/** Nothing is put into the container after its definition, here or through an alias. */
function keepsItsContents(model: SegmentModel, binding: Binding): boolean {
  const uses = usesOf(model, binding);
  return uses?.every(isReading) ?? false;
}

function isReading(use: Use): boolean {
  if (use.kind === "method") return READING_METHODS.has(use.method);
  // What is added by `+=` is part of what is inferred.
  return use.kind !== "escape" && use.kind !== "itemStore";
}

function isOpenCall(model: SegmentModel, expr: Expr): boolean {
  return expr.kind === "Call" && model.isBuiltin(expr.func, "open");
}
