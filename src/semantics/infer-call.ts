/** The kind of what a call returns: builtins, methods of builtin types, and known functions of modules. */
import type { Call, Expr } from "../syntax/ast.ts";
import { FUNCTION_RESULTS, SCALAR_BUILTINS, STR_METHODS, TEXT_METHODS } from "./builtin-facts.ts";
import {
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
import type { SegmentModel } from "./segment-model.ts";

/** `infer` goes one step further down with each use, so that it comes to an end. */
export function inferCall(model: SegmentModel, call: Call, infer: (expr: Expr) => Kind): Kind {
  const builtin = model.builtinOf(call.func);
  if (builtin !== undefined) return inferBuiltinCall(builtin, call, infer);
  const origin = model.originOf(call.func);
  if (origin !== undefined) return inferKnownFunction(origin);
  if (call.func.kind === "Attribute") return inferMethodCall(model, call.func, infer);
  return UNKNOWN;
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
    case "open":
      return iteratorOf(joinKinds([scalar("str"), scalar("bytes")]));
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

function inferKnownFunction(origin: string): Kind {
  const result = FUNCTION_RESULTS.get(origin);
  if (result === undefined) return UNKNOWN;
  return result === "strings" ? listOf(scalar("str")) : scalar(result);
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
