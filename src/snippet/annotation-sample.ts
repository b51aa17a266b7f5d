/** A sample value of the type that an annotation names. */
import type { Constant, Expr } from "../syntax/ast.ts";
import { stringValue } from "../syntax/literals.ts";
import { dictOf, listOf, samples } from "./sample-values.ts";
import type { SourceTree } from "./source-tree.ts";

/**
 * Undefined where nothing is known of the type, such as for `Any`.
 * @param instanceOf an expression that makes an instance of a class of the file.
 */
export function annotationSample(
  tree: SourceTree,
  annotation: Expr,
  instanceOf: (name: string) => string | undefined,
): string | undefined {
  const sample = (expr: Expr | undefined): string | undefined =>
    expr && annotationSample(tree, expr, instanceOf);
  switch (annotation.kind) {
    case "Name":
      return instanceOf(annotation.id) ?? NAMED.get(annotation.id);
    case "Attribute":
      return NAMED.get(annotation.attr.id);
    case "Constant":
      return constantSample(annotation, instanceOf);
    case "BinOp":
      return annotation.op === "|" ? (sample(annotation.left) ?? sample(annotation.right)) : undefined;
    case "Subscript": {
      const { value, slice } = annotation;
      const name = value.kind === "Name" ? value.id : value.kind === "Attribute" ? value.attr.id : "";
      const parameters = slice.kind === "Tuple" ? slice.elts : [slice];
      if (name === "Literal") return parameters[0] && tree.textOf(parameters[0]);
      return genericSample(name, parameters, sample) ?? NAMED.get(name);
    }
    default:
      return undefined;
  }
}

function constantSample(
  constant: Constant,
  instanceOf: (name: string) => string | undefined,
): string | undefined {
  if (constant.type === "None") return samples.none;
  const name = constant.type === "str" ? stringValue(constant)?.replace(/\[.*$/, "") : undefined;
  return name === undefined ? undefined : (instanceOf(name) ?? NAMED.get(name));
}

/** Elements that differ, where that is easy. */
const ELEMENTS: ReadonlyMap<string, string> = new Map([
  [samples.int, "i"],
  [samples.float, "i / 2"],
  [samples.text, 'f"item {i}"'],
  [samples.list, "list(range(10))"],
  [samples.iterable, "range(10)"],
]);

function genericSample(
  name: string,
  parameters: readonly Expr[],
  sample: (expr: Expr | undefined) => string | undefined,
): string | undefined {
  const [first, second] = parameters;
  const inner = (expr: Expr | undefined): string | undefined => {
    const found = sample(expr);
    return found === undefined ? undefined : (ELEMENTS.get(found) ?? found);
  };
  if (UNIONS.has(name)) return parameters.map(sample).find((each) => each !== undefined);
  if (name === "dict" || name === "Dict" || /Mapping$|DefaultDict|OrderedDict/i.test(name)) {
    const value = inner(second);
    return value === undefined || value === "i" ? samples.dict : dictOf(value);
  }
  if (/^tuple$/i.test(name) && second?.kind !== "Constant") {
    const parts = parameters.map((each) => sample(each) ?? samples.none);
    return `(${parts.join(", ")}${parts.length === 1 ? "," : ""})`;
  }
  const isSet = /set$/i.test(name);
  const element = inner(first);
  if (element === undefined || element === "i") return undefined;
  if (isSet) return `{${element} for i in range(1_000)}`;
  if (/^tuple$/i.test(name)) return `tuple(${listOf(element)})`;
  return SEQUENCES.has(name) ? listOf(element) : undefined;
}

const UNIONS: ReadonlySet<string> = new Set(["Optional", "Union", "Annotated", "Final", "ClassVar"]);

const SEQUENCES: ReadonlySet<string> = new Set(
  ["list", "List", "Sequence", "MutableSequence", "Iterable", "Iterator", "Collection", "Generator"].concat(
    "Reversible",
  ),
);

const NAMED: ReadonlyMap<string, string> = new Map([
  ["int", samples.int],
  ["float", samples.float],
  ["complex", "1 + 2j"],
  ["str", samples.text],
  ["bytes", samples.bytes],
  ["bytearray", `bytearray(${samples.bytes})`],
  ["bool", samples.bool],
  ["None", samples.none],
  ["object", "object()"],
  ["list", samples.list],
  ["List", samples.list],
  ["Sequence", samples.list],
  ["MutableSequence", samples.list],
  ["Collection", samples.list],
  ["Iterable", samples.iterable],
  ["Iterator", `iter(${samples.iterable})`],
  ["Generator", "(i for i in range(1_000))"],
  ["tuple", samples.tuple],
  ["Tuple", samples.tuple],
  ["set", samples.set],
  ["Set", samples.set],
  ["frozenset", `frozenset(${samples.iterable})`],
  ["FrozenSet", `frozenset(${samples.iterable})`],
  ["dict", samples.dict],
  ["Dict", samples.dict],
  ["Mapping", samples.dict],
  ["MutableMapping", samples.dict],
  ["Counter", `__import__("collections").Counter("some text")`],
  ["deque", samples.deque],
  ["Callable", samples.function],
  ["Path", `__import__("pathlib").Path(${samples.path})`],
  ["TextIO", samples.file],
  ["IO", samples.file],
  ["Awaitable", samples.awaitable],
  ["Exception", samples.exception],
  ["type", "object"],
]);
