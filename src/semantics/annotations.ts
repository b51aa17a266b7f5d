/** Reads an annotation as a kind: builtin classes and their generic forms; `unknown` for everything else. */
import type { Expr } from "../syntax/ast.ts";
import { joinKinds, type Kind, type ScalarName, scalar, UNKNOWN } from "./kind.ts";
import type { SegmentModel } from "./segment-model.ts";

const SCALARS: ReadonlySet<string> = new Set(["bool", "bytes", "complex", "float", "int", "str"]);

/** A subclass passes as well, but its contents behave as those of the class do. Strings are not looked into. */
export function inferAnnotation(model: SegmentModel, annotation: Expr): Kind {
  switch (annotation.kind) {
    case "Constant":
      return annotation.type === "None" ? scalar("None") : UNKNOWN;
    case "Name":
    case "Attribute":
      return inferGeneric(annotatedClass(model, annotation), []);
    case "Subscript": {
      const args = annotation.slice.kind === "Tuple" ? annotation.slice.elts : [annotation.slice];
      return inferGeneric(
        annotatedClass(model, annotation.value),
        args.map((arg) => inferAnnotation(model, arg)),
      );
    }
    case "BinOp":
      if (annotation.op !== "|") return UNKNOWN;
      return joinKinds([inferAnnotation(model, annotation.left), inferAnnotation(model, annotation.right)]);
    default:
      return UNKNOWN;
  }
}

/** The builtin class that a name stands for: `list`, or `List` imported from `typing`. */
function annotatedClass(model: SegmentModel, expr: Expr): string | undefined {
  const origin = model.originOf(expr);
  if (origin === undefined) return model.builtinOf(expr);
  const [module, name] = origin.split(".");
  return module === "typing" ? name?.toLowerCase() : undefined;
}

function inferGeneric(name: string | undefined, args: readonly Kind[]): Kind {
  const [first = UNKNOWN, second = UNKNOWN] = args;
  if (name === undefined) return UNKNOWN;
  if (SCALARS.has(name) && args.length === 0) return scalar(name as ScalarName);
  switch (name) {
    case "list":
    case "set":
    case "frozenset":
      return { kind: name, element: first };
    case "dict":
      return { kind: "dict", key: first, value: second };
    case "tuple":
      return { kind: "tuple", elements: undefined, element: joinKinds(args) };
    case "bytearray":
      return { kind: "bytearray" };
    case "optional":
      return joinKinds([first, scalar("None")]);
    case "union":
      return joinKinds(args);
    default:
      return UNKNOWN;
  }
}
