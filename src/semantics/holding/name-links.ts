/**
 * Which stores of a function may make something hold itself, going by names alone, so that nobody asks what the names of
 * all the others mean. What is left out has no way back to where it starts; what stays in may still be harmless.
 */
import { remember } from "../../base/remember.ts";
import type { AstNode, Call, ClassDef, Expr, FunctionDef, Segment } from "../../syntax/ast.ts";
import { visitChildren, walk } from "../../syntax/visit.ts";
import { methodIn } from "../classes/class-view.ts";
import { lastName } from "../classes.ts";
import { ADDING_METHODS } from "./known-holders.ts";
import { componentsOf, type NameGraph } from "./name-graph.ts";
import {
  type Alias,
  bodyOf,
  type FoundBody,
  type RawStore,
  rootName,
  type StoringBody,
  storingBodies,
} from "./raw-stores.ts";

/** The bodies in which something may come to hold itself, with the stores that may have a part in it. */
export const cyclicBodies = remember((segment: Segment): readonly StoringBody[] =>
  storingBodies(segment).flatMap((body) => {
    const stores = cyclicStores(body, segment.text);
    return stores.length === 0 ? [] : [{ node: body.node, stores }];
  }),
);

/** The class around a body, for what `self` can do. */
interface Surroundings {
  readonly node: ClassDef | undefined;
  /** Of the segment. */
  readonly text: string;
  readonly method: (name: string) => FunctionDef | undefined;
}

function surround(node: ClassDef | undefined, text: string): Surroundings {
  return { node, text, method: (name) => (node === undefined ? undefined : methodIn(node, name)) };
}

/** One name may come to hold others. */
interface Link {
  readonly holder: string;
  /** Some of them maybe more than once. */
  readonly names: readonly string[];
}

function cyclicStores(body: FoundBody, text: string): readonly RawStore[] {
  const around = surround(body.around, text);
  const links = body.stores.map((store) => linksOf(store, body.aliases, around));
  if (links.every(({ length }) => length === 0)) return [];
  const components = componentsOf(graphOf(links.flat(), body.aliases, around));
  const isCyclic = ({ holder, names }: Link): boolean =>
    names.some((name) => name === holder || components.get(name) === components.get(holder));
  return body.stores.filter((_, index) => links[index]?.some(isCyclic));
}

function graphOf(links: readonly Link[], aliases: readonly Alias[], around: Surroundings): NameGraph {
  const graph = new Map<string, Set<string>>();
  const aliased = aliases.flatMap(({ name, value }) => linkTo(name, value, around));
  for (const { holder, names } of [...links, ...aliased]) {
    const others = graph.get(holder);
    if (others === undefined) graph.set(holder, new Set(names));
    else for (const name of names) others.add(name);
  }
  return graph;
}

/** None where the value holds no name. */
function linkTo(holder: string, value: AstNode, around: Surroundings): readonly Link[] {
  const names: string[] = [];
  collectHeldNames(value, around, names);
  return names.length === 0 ? NO_LINKS : [{ holder, names }];
}

const NO_LINKS: readonly Link[] = [];

function linksOf(store: RawStore, aliases: readonly Alias[], around: Surroundings): readonly Link[] {
  if (store.kind === "cached") return linkTo(store.self, store.value, around);
  if (store.kind === "call") return linksOfCall(store.call, aliases, around);
  const holder = rootName(store.target);
  if (holder === undefined) return NO_LINKS;
  const links = linkTo(holder, store.value, around);
  return store.target.kind === "Subscript"
    ? [...links, ...linkTo(holder, store.target.slice, around)]
    : links;
}

function linksOfCall(call: Call, aliases: readonly Alias[], around: Surroundings): readonly Link[] {
  const { func, args, keywords } = call;
  if (func.kind !== "Attribute" || args.length + keywords.length === 0) return NO_LINKS;
  const receiver = rootName(func.value);
  if (receiver === undefined) return NO_LINKS;
  const { keeps, gives } = effectOf(func, aliases, around);
  if (!keeps && !gives) return NO_LINKS;
  const links: Link[] = [];
  for (const value of [...args, ...keywords.map((keyword) => keyword.value)]) {
    if (value.kind === "Constant") continue;
    if (keeps) links.push(...linkTo(receiver, value, around));
    const argument = gives ? rootName(value) : undefined;
    if (argument !== undefined) links.push(...linkTo(argument, func.value, around));
  }
  return links;
}

/** What the call of a method may do by names. */
interface Effect {
  /** The receiver may hold arguments afterwards. */
  readonly keeps: boolean;
  /** Arguments may hold the receiver, or each other. */
  readonly gives: boolean;
}

function effectOf(
  func: Expr & { readonly kind: "Attribute" },
  aliases: readonly Alias[],
  around: Surroundings,
): Effect {
  const isAdding = ADDING_METHODS.has(func.attr.id);
  if (func.value.kind !== "Name") return { keeps: true, gives: false };
  const { id } = func.value;
  const method = id === "self" ? around.method(func.attr.id) : undefined;
  if (method !== undefined) return effectOfMethod(method, around);
  return { keeps: true, gives: !isAdding && isOfKnownClass(id, aliases) };
}

/** The instance, by the name it mostly has, or what the body itself makes. */
function isOfKnownClass(name: string, aliases: readonly Alias[]): boolean {
  return name === "self" || aliases.some((alias) => alias.name === name && alias.value.kind === "Call");
}

const effects = new WeakMap<FunctionDef, Effect>();
const ANYTHING: Effect = { keeps: true, gives: true };

function effectOfMethod(node: FunctionDef, around: Surroundings): Effect {
  const found = effects.get(node);
  if (found !== undefined) return found;
  // Until it is known: methods call each other in circles.
  effects.set(node, ANYTHING);
  const body = bodyOf(node, around.node);
  const links = body.stores.flatMap((store) => linksOf(store, body.aliases, around));
  const effect =
    links.length === 0
      ? { keeps: false, gives: false }
      : describeEffect(node, graphOf(links, body.aliases, around));
  effects.set(node, effect);
  return effect;
}

function describeEffect({ args }: FunctionDef, graph: NameGraph): Effect {
  const [self, ...others] = [...args.posonlyargs, ...args.args, ...args.kwonlyargs].map(({ arg }) => arg.id);
  if (self === undefined) return ANYTHING;
  const heldBySelf = reachable(graph, self);
  return {
    keeps: others.some((name) => heldBySelf.has(name)),
    gives: others.some((name) => {
      const held = reachable(graph, name);
      return held.has(self) || others.some((other) => other !== name && held.has(other));
    }),
  };
}

/** The names to which links lead from one. */
function reachable(graph: NameGraph, start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [start];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const next of graph.get(name) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      pending.push(next);
    }
  }
  return found;
}

/** Whether the text of a method has a `yield`. */
function isGenerator({ method, text }: Surroundings, name: string): boolean {
  const node = method(name);
  return node !== undefined && /\byield\b/.test(text.slice(node.start, node.end));
}

/** The names whose objects a value may hold, or be. */
function collectHeldNames(value: AstNode, around: Surroundings, names: string[]): void {
  switch (value.kind) {
    case "Name":
      names.push(value.id);
      return;
    case "Attribute":
      if (value.value.kind !== "Name") collectHeldNames(value.value, around, names);
      // A bound method; other attributes are objects of their own, which the name's holds.
      else if (around.method(value.attr.id) !== undefined) names.push(value.value.id);
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
      collectHeldByCall(value, around, names);
      return;
    default:
      visitChildren(value, (child) => collectHeldNames(child, around, names));
  }
}

/** Functions that keep their arguments, and classes by the way their names are written; iterators of a method. */
const KEEPING =
  /^_*[A-Z]|^(?:partial|partialmethod|lru_cache|cache|map|filter|zip|enumerate|iter|ref|proxy|dict|defaultdict|deque|cls|__class__|chain|cycle|starmap|takewhile|dropwhile|accumulate|tee|groupby|islice)$/;

function collectHeldByCall(call: Call, around: Surroundings, names: string[]): void {
  const { func, args, keywords } = call;
  const makesGenerator = func.kind === "Attribute" && isGenerator(around, func.attr.id);
  if (makesGenerator) collectHeldNames(func.value, around, names);
  if (!makesGenerator && func.kind !== "Call" && !KEEPING.test(lastName(func))) return;
  for (const arg of args) collectHeldNames(arg, around, names);
  for (const keyword of keywords) collectHeldNames(keyword.value, around, names);
}

function collectAllNames(value: AstNode, names: string[]): void {
  walk([value], {
    enter(node) {
      if (node.kind === "Name") names.push(node.id);
      return undefined;
    },
  });
}
