/**
 * The places of a segment where something is made to hold something else, function by function, from the syntax
 * alone: attributes and items that are assigned, containers that are added to, calls that may do so. A function in
 * which nothing can come to hold itself is left out, so that nobody asks what its names mean.
 */
import type { AstNode, Call, ClassDef, Expr, FunctionDef, Segment, Stmt } from "../../syntax/ast.ts";
import { visitChildren, walk } from "../../syntax/visit.ts";
import { type MethodNames, methodNames } from "../classes/class-view.ts";
import { lastName } from "../classes.ts";
import { ADDING_METHODS } from "./known-holders.ts";

export type RawStore =
  /** `target = value`, target being an attribute or item. */
  | {
      readonly kind: "assign";
      readonly target: Expr & { readonly kind: "Attribute" | "Subscript" };
      readonly value: Expr;
      readonly statement: Stmt;
    }
  /** `receiver.append(value)` and the like, or any method of something of a class of the module. */
  | {
      readonly kind: "call";
      readonly call: Call;
      readonly statement: Stmt;
    }
  /** `return value` of a cached property: the instance keeps it. */
  | {
      readonly kind: "cached";
      readonly property: FunctionDef;
      readonly self: string;
      readonly value: Expr;
      readonly statement: Stmt;
    };

/** A function, or the top-level code of the segment. */
export interface StoringBody {
  readonly node: FunctionDef | undefined;
  readonly stores: readonly RawStore[];
}

const known = new WeakMap<Segment, readonly StoringBody[]>();

/** The bodies in which something may come to hold itself. */
export function cyclicBodies(segment: Segment): readonly StoringBody[] {
  let bodies = known.get(segment);
  if (bodies === undefined) {
    bodies = collectBodies(segment.text, segment.body, undefined, undefined)
      .filter(({ body, methods }) => mayHoldItself(body, methods))
      .map(({ body }) => body);
    known.set(segment, bodies);
  }
  return bodies;
}

/** The stores of one function, without those of functions inside it. */
export function storesOf(node: FunctionDef): readonly RawStore[] {
  let stores = storesOfFunctions.get(node);
  if (stores === undefined) {
    stores = [...collectStores(node.body).stores, ...cachedResults(node)];
    storesOfFunctions.set(node, stores);
  }
  return stores;
}

const storesOfFunctions = new WeakMap<FunctionDef, readonly RawStore[]>();

interface FoundBody {
  readonly body: StoringBody & { readonly aliases: readonly Alias[] };
  readonly methods: MethodNames;
}

/** What a name may stand for: `name = value`, a function inside, or, for a container, an element of it. */
interface Alias {
  readonly name: string;
  readonly value: AstNode;
}

const NO_METHODS: MethodNames = { all: new Set(), generators: new Set() };

function collectBodies(
  text: string,
  block: readonly Stmt[],
  node: FunctionDef | undefined,
  around: ClassDef | undefined,
): readonly FoundBody[] {
  const { stores: direct, aliases: all, functions, classes } = collectStores(block);
  const stores = node === undefined ? direct : [...direct, ...cachedResults(node)];
  // Functions of the module capture nothing.
  const aliases = node === undefined ? all.filter(({ value }) => !("defStart" in value)) : all;
  const methods = around === undefined ? NO_METHODS : methodNames(around, text);
  return [
    { body: { node, stores, aliases }, methods },
    ...functions.flatMap((inner) => collectBodies(text, inner.body, inner, around)),
    ...classes.flatMap((inner) => collectClass(text, inner)),
  ];
}

function collectClass(text: string, node: ClassDef): readonly FoundBody[] {
  const { functions, classes } = collectStores(node.body);
  return [
    ...functions.flatMap((inner) => collectBodies(text, inner.body, inner, node)),
    ...classes.flatMap((inner) => collectClass(text, inner)),
  ];
}

/** What a cached property returns, from the statements that are not in functions inside it. */
function cachedResults(property: FunctionDef): readonly RawStore[] {
  const self = property.args.args[0]?.arg.id;
  const isCached = property.decoratorList.some((each) => lastName(each) === "cached_property");
  if (!isCached || self === undefined) return [];
  const results: RawStore[] = [];
  walk(property.body, {
    enter(statement) {
      if (statement.kind === "Return" && statement.value !== undefined) {
        results.push({ kind: "cached", property, self, value: statement.value, statement });
      }
      return !("defStart" in statement || statement.kind === "Lambda");
    },
  });
  return results;
}

interface Collected {
  readonly stores: readonly RawStore[];
  readonly aliases: readonly Alias[];
  readonly functions: readonly FunctionDef[];
  readonly classes: readonly ClassDef[];
}

function collectStores(block: readonly Stmt[]): Collected {
  const stores: RawStore[] = [];
  const aliases: Alias[] = [];
  const functions: FunctionDef[] = [];
  const classes: ClassDef[] = [];
  walk(block, {
    enter(node) {
      switch (node.kind) {
        case "FunctionDef":
        case "AsyncFunctionDef":
          functions.push(node);
          aliases.push({ name: node.name.id, value: node });
          return false;
        case "For":
        case "AsyncFor": {
          const container = iteratedName(node.iter);
          if (container !== undefined) aliases.push({ name: container, value: node.target });
          return undefined;
        }
        case "ClassDef":
          classes.push(node);
          return false;
        case "Assign":
          addAssignment(node.targets, node.value, node, stores, aliases);
          return false;
        case "AnnAssign":
          if (node.value !== undefined) addAssignment([node.target], node.value, node, stores, aliases);
          return false;
        case "Expr":
          if (node.value.kind === "Call") stores.push({ kind: "call", call: node.value, statement: node });
          return false;
        case "Return":
        case "Import":
        case "ImportFrom":
        case "Raise":
        case "Assert":
        case "AugAssign":
          return false;
      }
      return undefined;
    },
  });
  return { stores, aliases, functions, classes };
}

function addAssignment(
  targets: readonly Expr[],
  value: Expr,
  statement: Stmt,
  stores: RawStore[],
  aliases: Alias[],
): void {
  // In `self.child = child = Child(self)` the attribute holds what the name stands for.
  const name = targets.find((target) => target.kind === "Name");
  for (const target of targets) {
    if (target.kind === "Name") aliases.push({ name: target.id, value });
    else if (target.kind === "Attribute" || target.kind === "Subscript") {
      stores.push({ kind: "assign", target: target as RawTarget, value: name ?? value, statement });
    } else if (target.kind === "Tuple" || target.kind === "List") {
      addUnpacking(target.elts, value, statement, stores, aliases);
    }
  }
}

type RawTarget = Expr & { readonly kind: "Attribute" | "Subscript" };

function addUnpacking(
  targets: readonly Expr[],
  value: Expr,
  statement: Stmt,
  stores: RawStore[],
  aliases: Alias[],
): void {
  if ((value.kind !== "Tuple" && value.kind !== "List") || value.elts.length !== targets.length) return;
  if ([...targets, ...value.elts].some(({ kind }) => kind === "Starred")) return;
  targets.forEach((target, index) => {
    const element = value.elts[index];
    if (element !== undefined) addAssignment([target], element, statement, stores, aliases);
  });
}

/** `a` of `a.b`, `list(a.b)`, `a.b.values()`, `enumerate(a.b)`. */
function iteratedName(iter: Expr): string | undefined {
  if (iter.kind !== "Call") return rootName(iter);
  const [only] = iter.args;
  return only === undefined ? rootName(iter.func) : rootName(only);
}

/** The name that an access path starts with: `a` of `a.b[c].d`. */
export function rootName(expr: Expr): string | undefined {
  let at = expr;
  while (at.kind === "Attribute" || at.kind === "Subscript") at = at.value;
  return at.kind === "Name" ? at.id : undefined;
}

/** Whether, going by names alone, something in the body may come to hold itself. */
function mayHoldItself({ stores, aliases }: FoundBody["body"], methods: MethodNames): boolean {
  const held = new Map<string, Set<string>>();
  const add = (holder: string | undefined, value: AstNode): void => {
    if (holder === undefined) return;
    const names = held.get(holder) ?? new Set<string>();
    held.set(holder, names);
    collectHeldNames(value, methods, names);
  };
  for (const store of stores) {
    if (store.kind === "assign") {
      const holder = rootName(store.target);
      add(holder, store.value);
      if (store.target.kind === "Subscript") add(holder, store.target.slice);
    } else if (store.kind === "cached") add(store.self, store.value);
    else addCall(store.call, add, (name) => isOfKnownClass(name, aliases));
  }
  if (held.size === 0) return false;
  for (const { name, value } of aliases) add(name, value);
  return hasCycle(held);
}

function addCall(
  { func, args, keywords }: Call,
  add: (holder: string | undefined, value: Expr) => void,
  isKnown: (name: string) => boolean,
): void {
  if (func.kind !== "Attribute") return;
  const receiver = rootName(func.value);
  if (receiver === undefined) return;
  const isAdding = ADDING_METHODS.has(func.attr.id);
  for (const value of [...args, ...keywords.map((keyword) => keyword.value)]) {
    if (value.kind === "Constant") continue;
    add(receiver, value);
    // A method may store its receiver in what it is given.
    if (!isAdding && func.value.kind === "Name" && isKnown(receiver)) add(rootName(value), func.value);
  }
}

/** The instance, by the name it mostly has, or what the body itself makes. */
function isOfKnownClass(name: string, aliases: readonly Alias[]): boolean {
  return name === "self" || aliases.some((alias) => alias.name === name && alias.value.kind === "Call");
}

/** The names whose objects a value may hold, or be. */
function collectHeldNames(value: AstNode, methods: MethodNames, names: Set<string>): void {
  switch (value.kind) {
    case "Name":
      names.add(value.id);
      return;
    case "Attribute":
      if (value.value.kind !== "Name") collectHeldNames(value.value, methods, names);
      // A bound method; other attributes are objects of their own, which the name's holds.
      else if (methods.all.has(value.attr.id)) names.add(value.value.id);
      return;
    case "Lambda":
    case "GeneratorExp":
    case "FunctionDef":
    case "AsyncFunctionDef":
      collectAllNames(value, names);
      return;
    case "Constant":
    case "Compare":
    case "JoinedStr":
    case "Subscript":
    case "BinOp":
      return;
    case "Call":
      collectHeldByCall(value, methods, names);
      return;
    default:
      visitChildren(value, (child) => collectHeldNames(child, methods, names));
  }
}

/** Functions that keep their arguments, and classes by the way their names are written; iterators of a method. */
const KEEPING =
  /^_*[A-Z]|^(?:partial|partialmethod|lru_cache|cache|map|filter|zip|enumerate|iter|ref|proxy|dict|defaultdict|deque|cls|__class__|chain|cycle|starmap|takewhile|dropwhile|accumulate|tee|groupby|islice)$/;

function collectHeldByCall(call: Call, methods: MethodNames, names: Set<string>): void {
  const { func, args, keywords } = call;
  const isGenerator = func.kind === "Attribute" && methods.generators.has(func.attr.id);
  if (isGenerator) collectHeldNames(func.value, methods, names);
  if (!isGenerator && func.kind !== "Call" && !KEEPING.test(lastName(func))) return;
  for (const arg of args) collectHeldNames(arg, methods, names);
  for (const keyword of keywords) collectHeldNames(keyword.value, methods, names);
}

function collectAllNames(value: AstNode, names: Set<string>): void {
  walk([value], {
    enter(node) {
      if (node.kind === "Name") names.add(node.id);
      return undefined;
    },
  });
}

function hasCycle(held: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const done = new Set<string>();
  const onPath = new Set<string>();
  const visit = (name: string): boolean => {
    if (onPath.has(name)) return true;
    if (done.has(name)) return false;
    onPath.add(name);
    for (const next of held.get(name) ?? []) if (visit(next)) return true;
    onPath.delete(name);
    done.add(name);
    return false;
  };
  return [...held.keys()].some(visit);
}
