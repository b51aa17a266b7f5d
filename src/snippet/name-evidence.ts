/** What the places where a name is used say about the value that it needs. It draws no conclusion. */
import type { Binding } from "../symtable/scope.ts";
import type { AstNode, Call, Constant, Expr } from "../syntax/ast.ts";
import type { SourceTree } from "./source-tree.ts";

/** What is known of one name; absent things were not seen. */
export interface Evidence {
  /** Methods that are called on it. */
  readonly methods: Set<string>;
  /** Attributes that are read or set. */
  readonly attributes: Set<string>;
  /** Targets that its elements are given to, by `for` or in a comprehension. */
  readonly targets: Expr[];
  /** Keys and indices that it is subscripted with. */
  readonly keys: Expr[];
  /** Constants that it is compared or combined with. */
  readonly constants: Constant[];
  /** Second arguments of `isinstance`. */
  readonly types: Expr[];
  /** Calls that pass it on as it is, with its position or keyword. */
  readonly passed: { readonly call: Call; readonly place: number | string }[];
  readonly marks: Set<Mark>;
}

export type Mark =
  | "path"
  | "iterated"
  | "measured"
  | "searched"
  | "sliced"
  | "storedInto"
  | "counted"
  | "calculated"
  | "compared"
  | "called"
  | "awaited"
  | "entered"
  | "raised"
  | "tested"
  | "unpackedKeys"
  | "written";

export function evidenceOf(tree: SourceTree, binding: Binding): Evidence {
  const evidence: Evidence = {
    methods: new Set(),
    attributes: new Set(),
    targets: [],
    keys: [],
    constants: [],
    types: [],
    passed: [],
    marks: new Set(),
  };
  for (const { node } of binding.uses) addUse(tree, evidence, node);
  return evidence;
}

function addUse(tree: SourceTree, evidence: Evidence, node: AstNode): void {
  const parent = tree.parentOf(node);
  const { marks } = evidence;
  switch (parent?.kind) {
    case "Attribute":
      addAttribute(tree, evidence, parent.attr.id, parent);
      return;
    case "Subscript":
      if (parent.value !== node) marks.add("calculated");
      else if (parent.slice.kind === "Slice") marks.add("sliced");
      else evidence.keys.push(parent.slice);
      if (parent.value === node && parent.ctx !== "Load") marks.add("storedInto");
      return;
    case "For":
    case "AsyncFor":
    case "comprehension":
      if (parent.iter !== node) return;
      marks.add("iterated");
      evidence.targets.push(parent.target);
      return;
    case "YieldFrom":
    case "Starred":
      marks.add("iterated");
      return;
    case "Call":
      addArgument(evidence, parent, node);
      return;
    case "keyword": {
      const call = tree.parentOf(parent);
      if (parent.arg === undefined) marks.add("unpackedKeys");
      else if (call?.kind === "Call") evidence.passed.push({ call, place: parent.arg.id });
      return;
    }
    case "BinOp":
    case "AugAssign":
    case "UnaryOp":
      addOperand(evidence, parent);
      return;
    case "Compare":
      addComparison(evidence, parent, node);
      return;
    case "FormattedValue":
      marks.add("written");
      return;
    case "Await":
      marks.add("awaited");
      return;
    case "withitem":
      marks.add("entered");
      return;
    case "Raise":
      marks.add("raised");
      return;
    case "If":
    case "While":
    case "IfExp":
    case "BoolOp":
    case "Assert":
      marks.add("tested");
      return;
    default:
  }
}

function addAttribute(tree: SourceTree, evidence: Evidence, name: string, attribute: AstNode): void {
  const around = tree.parentOf(attribute);
  const isCalled = around?.kind === "Call" && around.func === attribute;
  (isCalled ? evidence.methods : evidence.attributes).add(name);
  const loop = isCalled ? tree.parentOf(around) : undefined;
  const isLoop = loop?.kind === "For" || loop?.kind === "comprehension";
  if (isLoop && loop.iter === around && (name === "items" || name === "values")) {
    const values = name === "items" && loop.target.kind === "Tuple" ? loop.target.elts[1] : loop.target;
    if (values !== undefined && (name === "values" || loop.target.kind === "Tuple"))
      evidence.targets.push(values);
  }
}

/** Builtins by what an argument of theirs is. */
const ARGUMENT_MARKS: ReadonlyMap<string, Mark> = new Map([
  ...["sum", "min", "max", "sorted", "list", "tuple", "set", "frozenset", "enumerate", "zip", "map"].map(
    (name) => [name, "iterated"] as const,
  ),
  ...["filter", "any", "all", "iter", "Counter", "deque", "next"].map((name) => [name, "iterated"] as const),
  ["reversed", "sliced"],
  ["len", "measured"],
  ["range", "counted"],
  ...["abs", "round", "divmod", "pow", "float", "chr"].map((name) => [name, "calculated"] as const),
  ["open", "path"],
  ["Path", "path"],
  ...["print", "str", "repr"].map((name) => [name, "written"] as const),
]);

/** Functions of `os` and `os.path` and the like, whose first argument is a path. */
const PATH_FUNCTION =
  /^(?:exists|isfile|isdir|getsize|basename|dirname|splitext|read_text|listdir|stat|remove)$/;

function addArgument(evidence: Evidence, call: Call, node: AstNode): void {
  const { func } = call;
  if (func === node) {
    evidence.marks.add("called");
    return;
  }
  const place = placeOf(call.args, node);
  const name = func.kind === "Name" ? func.id : func.kind === "Attribute" ? func.attr.id : "";
  if (name === "isinstance" && place === 0) {
    const [, type] = call.args;
    if (type !== undefined) evidence.types.push(type);
    return;
  }
  if (func.kind === "Attribute" && name === "join") evidence.marks.add("iterated");
  if (func.kind === "Attribute" && PATH_FUNCTION.test(name) && place === 0) evidence.marks.add("path");
  const mark = ARGUMENT_MARKS.get(name);
  // The functions of `map` and `filter` come first.
  if (mark !== undefined && !(place === 0 && (name === "map" || name === "filter"))) evidence.marks.add(mark);
  else if (mark !== undefined) evidence.marks.add("called");
  else evidence.passed.push({ call, place });
}

function addOperand(
  evidence: Evidence,
  parent: Extract<AstNode, { kind: "BinOp" | "AugAssign" | "UnaryOp" }>,
): void {
  if (parent.kind === "UnaryOp" && parent.op === "not") {
    evidence.marks.add("tested");
    return;
  }
  evidence.marks.add("calculated");
  const operands =
    parent.kind === "BinOp" ? [parent.left, parent.right] : parent.kind === "AugAssign" ? [parent.value] : [];
  for (const each of operands) {
    if (each.kind === "Constant") evidence.constants.push(each);
    if (each.kind === "List" || each.kind === "ListComp") evidence.marks.add("sliced");
    if (each.kind === "JoinedStr") evidence.marks.add("written");
  }
}

function addComparison(
  evidence: Evidence,
  { left, ops, comparators }: Extract<AstNode, { kind: "Compare" }>,
  node: AstNode,
): void {
  const place = placeOf(comparators, node);
  if (place >= 0 && (ops[place] === "in" || ops[place] === "not in")) {
    evidence.marks.add("searched");
    if (left.kind === "Constant") evidence.keys.push(left);
    return;
  }
  if (ops.some((op) => op === "is" || op === "is not")) return;
  evidence.marks.add("compared");
  for (const each of [left, ...comparators]) {
    if (each.kind === "Constant") evidence.constants.push(each);
    if (each.kind === "Tuple" || each.kind === "List" || each.kind === "Set") {
      const [first] = each.elts;
      if (first?.kind === "Constant") evidence.constants.push(first);
    }
  }
}

/** -1 where the node is not among them. */
function placeOf(nodes: readonly AstNode[], node: AstNode): number {
  return nodes.indexOf(node);
}
