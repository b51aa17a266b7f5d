/** The kind of what a call returns: builtins, methods of builtin types, and known functions of modules. */
import type { Call, Expr } from "../syntax/ast.ts";
import { stringValue } from "../syntax/literals.ts";
import { FUNCTION_RESULTS, SCALAR_BUILTINS, STR_METHODS, TEXT_METHODS } from "./builtin-facts.ts";
import { classAttribute, looksLikeMetaclass } from "./classes.ts";
import {
  type ClassPlace,
  elementOf,
  iteratorOf,
  joinKinds,
  type Kind,
  listOf,
  scalar,
  signedKind,
  tupleOf,
  UNKNOWN,
} from "./kind.ts";
import { classNamed, type FunctionPlace, functionCalled } from "./resolve.ts";
import type { SegmentModel } from "./segment-model.ts";

/** `infer` goes one step further down with each use, so that it comes to an end. */
export function inferCall(model: SegmentModel, call: Call, infer: (expr: Expr) => Kind): Kind {
  const builtin = model.builtinOf(call.func);
  if (builtin !== undefined) return inferBuiltinCall(builtin, call, infer);
  const origin = model.originOf(call.func);
  if (origin !== undefined) return inferKnownFunction(origin, call, infer);
  const made = call.func.kind === "Name" ? classNamed(model, call.func) : undefined;
  if (made !== undefined) return inferInstance(made);
  const called = functionCalled(model, call.func);
  if (called !== undefined) return inferOwnFunction(called);
  if (call.func.kind === "Attribute") return inferMethodCall(model, call.func, infer);
  return UNKNOWN;
}

/** What calling a class of the module gives, unless the class has its say in that. */
function inferInstance(definition: ClassPlace): Kind {
  const { node } = definition;
  const isOrdinary = !looksLikeMetaclass(node) && classAttribute(node, "__new__") === "none";
  if (!isOrdinary || node.keywords.length > 0) return UNKNOWN;
  return { kind: "instance", name: node.name.id, definition, isExact: true };
}

/** Generators are known by their `yield`; what other functions return is not looked into. */
function inferOwnFunction({ node, at }: FunctionPlace): Kind {
  const scope = at.scopes.scopeOf(node);
  if (scope?.isGenerator !== true || node.kind !== "FunctionDef" || node.decoratorList.length > 0)
    return UNKNOWN;
  return { kind: "generator", element: UNKNOWN };
}

function inferBuiltinCall(builtin: string, call: Call, infer: (expr: Expr) => Kind): Kind {
  const result = SCALAR_BUILTINS.get(builtin);
  if (result !== undefined) return scalar(result);
  const [first, second] = call.args;
  const elements = first === undefined ? UNKNOWN : elementOf(infer(first));
  switch (builtin) {
    case "list":
    case "sorted":
      return listOf(elements);
    case "set":
    case "frozenset":
      return { kind: builtin, element: elements };
    case "tuple":
      return { kind: "tuple", elements: undefined, element: elements };
    case "range":
      return { kind: "range" };
    case "enumerate":
      return iteratorOf(tupleOf([scalar("int"), elements]));
    case "reversed":
    case "iter":
      return iteratorOf(second === undefined ? elements : UNKNOWN);
    case "filter":
      return iteratorOf(second === undefined ? UNKNOWN : elementOf(infer(second)));
    case "zip":
      return iteratorOf(tupleOf(call.args.map((arg) => elementOf(infer(arg)))));
    case "map":
      return iteratorOf(UNKNOWN);
    case "dict":
      return { kind: "dict", key: UNKNOWN, value: UNKNOWN };
    case "bytearray":
      return { kind: "bytearray" };
    case "open":
      return { kind: "file", element: lineKind(call) };
    case "min":
    case "max":
      return call.args.length === 1 && call.keywords.length === 0 ? elements : UNKNOWN;
    case "abs":
      return first === undefined ? UNKNOWN : signedKind(infer(first));
    case "type":
      return call.args.length === 1 ? scalar("type") : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** Lines are `str` unless the mode says `b`, or cannot be read. */
function lineKind({ args, keywords }: Call): Kind {
  const mode = args[1] ?? keywords.find(({ arg }) => arg?.id === "mode")?.value;
  const isHidden = [...args, ...keywords].some(
    (each) => each.kind === "Starred" || (each.kind === "keyword" && each.arg === undefined),
  );
  if (mode === undefined && !isHidden) return scalar("str");
  const text = mode?.kind === "Constant" ? stringValue(mode) : undefined;
  if (text === undefined) return joinKinds([scalar("str"), scalar("bytes")]);
  return scalar(text.includes("b") ? "bytes" : "str");
}

function inferKnownFunction(origin: string, call: Call, infer: (expr: Expr) => Kind): Kind {
  const result = FUNCTION_RESULTS.get(origin);
  const [first] = call.args;
  if (origin === "collections.deque") {
    return { kind: "deque", element: first === undefined ? UNKNOWN : elementOf(infer(first)) };
  }
  if (result === undefined) return inferImportedInstance(origin);
  return result === "strings" ? listOf(scalar("str")) : scalar(result);
}

/** Modules whose capitalised names are classes, all of them. */
const MODULES_OF_CLASSES: ReadonlySet<string> = new Set([
  ...["array", "collections", "datetime", "decimal", "fractions", "io", "pathlib", "queue", "threading"],
  ...["types", "weakref"],
]);

function inferImportedInstance(origin: string): Kind {
  const [module = "", name = "", ...rest] = origin.split(".");
  const isClass = /^[A-Z]/.test(name) || origin === "array.array" || origin === "collections.defaultdict";
  if (!isClass || rest.length > 0 || !MODULES_OF_CLASSES.has(module)) return UNKNOWN;
  return { kind: "instance", name: origin, definition: undefined, isExact: true };
}

function inferMethodCall(
  model: SegmentModel,
  func: Expr & { kind: "Attribute" },
  infer: (expr: Expr) => Kind,
): Kind {
  const method = func.attr.id;
  const receiver = infer(func.value);
  switch (receiver.kind) {
    case "str":
    case "bytes":
      return inferTextMethod(receiver, receiver.kind, method);
    case "dict":
      return inferDictMethod(receiver.key, receiver.value, method);
    case "file":
      if (method === "readlines") return listOf(receiver.element);
      return method === "read" || method === "readline" ? receiver.element : UNKNOWN;
    case "list":
    case "set":
    case "frozenset":
      return method === "copy" ? receiver : UNKNOWN;
    case "unknown":
      return TEXT_METHODS.has(method) && !isVectorAccessor(model, func.value) ? scalar("str") : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** `series.str.lower()` and `numpy.char.lower(...)` return columns and arrays. */
function isVectorAccessor(model: SegmentModel, receiver: Expr): boolean {
  if (receiver.kind === "Attribute")
    return receiver.attr.id === "str" || model.originOf(receiver) !== undefined;
  return receiver.kind === "Name" && model.meaningOf(receiver).kind !== "local";
}

function inferTextMethod(receiver: Kind, name: "str" | "bytes", method: string): Kind {
  switch (STR_METHODS.get(method)) {
    case "same":
      return receiver;
    case "int":
      return scalar("int");
    case "bool":
      return scalar("bool");
    case "list":
      return listOf(receiver);
    case "tuple":
      return tupleOf([receiver, receiver, receiver]);
    case "bytes":
      return scalar("bytes");
    default:
      return name === "bytes" && method === "decode" ? scalar("str") : UNKNOWN;
  }
}

function inferDictMethod(key: Kind, value: Kind, method: string): Kind {
  switch (method) {
    case "keys":
      return { kind: "dictView", element: key };
    case "values":
      return { kind: "dictView", element: value };
    case "items":
      return { kind: "dictView", element: tupleOf([key, value]) };
    case "copy":
      return { kind: "dict", key, value };
    default:
      return UNKNOWN;
  }
}
