/**
 * What a value keeps alive, as far as its expression and the stores of the same function tell: the places that are
 * reached from it, each with the chain of links that leads there. Weak references are not followed.
 */
import type { AstNode, Call, Expr, FunctionDef, Keyword, Lambda, Name } from "../../syntax/ast.ts";
import { resultsOf, walk } from "../../syntax/visit.ts";
import { type ClassView, resolveClass } from "../classes/class-view.ts";
import { describeDefinition } from "../definitions.ts";
import type { SegmentModel } from "../segment-model.ts";
import { constructorKeeps, importedKeeps, type Keep, type Parameter } from "./effects.ts";
import type { HoldEdge, HoldKind } from "./hold-edge.ts";
import {
  CALLABLE_HOLDERS,
  CONTAINER_HOLDERS,
  ITERATOR_HOLDERS,
  READING_CONTAINERS,
  WEAK_HOLDERS,
} from "./known-holders.ts";
import { isOfClass } from "./of-class.ts";
import { classAt, type Place, placeOf } from "./places.ts";
import type { Store, StoresOfBody } from "./stores.ts";

export interface Reached {
  readonly place: Place;
  /** From the value to the place; empty where the value is the place. */
  readonly edges: readonly HoldEdge[];
}

const MAX_DEPTH = 7;

/** The stores of the function in which the value is written, to follow what its local names hold. */
export interface ReachContext {
  readonly model: SegmentModel;
  readonly stores: StoresOfBody;
  /** The store that is asked about is no answer to what its own value holds. */
  readonly except: Store | undefined;
  /** Whether both stores may happen in one run of the function. */
  readonly mayCombine: (store: Store) => boolean;
  /** Objects at which a chain ends: it must not pass its own start. */
  readonly isEnd: (place: Place) => boolean;
}

export function reach(context: ReachContext, value: Expr): readonly Reached[] {
  return new Search(context).from(value, MAX_DEPTH);
}

class Search {
  private readonly model: SegmentModel;
  private readonly followed = new Set<unknown>();

  constructor(private readonly context: ReachContext) {
    this.model = context.model;
  }

  from(value: Expr, depth: number): readonly Reached[] {
    if (depth === 0 || !this.context.stores.mayGoOn()) return [];
    switch (value.kind) {
      case "Name":
        return this.fromName(value, depth);
      case "Attribute":
        return this.fromAttribute(value, depth);
      case "Lambda":
        return this.fromFunction(value, "the lambda", depth);
      case "GeneratorExp":
        return this.fromGenerator(value, depth);
      case "Tuple":
      case "List":
      case "Set":
        return this.throughItems(value, value.elts, depth);
      case "Dict":
        return this.throughItems(
          value,
          [...value.values, ...value.keys.filter((key) => key !== undefined)],
          depth,
        );
      case "ListComp":
      case "SetComp":
        return this.throughItems(value, [value.elt], depth);
      case "DictComp":
        return this.throughItems(value, resultsOf(value).reverse(), depth);
      case "IfExp":
        return [...this.from(value.body, depth - 1), ...this.from(value.orelse, depth - 1)];
      case "BoolOp":
        return value.values.flatMap((each) => this.from(each, depth - 1));
      case "NamedExpr":
        return this.from(value.value, depth - 1);
      case "Call":
        return this.fromCall(value, depth);
      default:
        return [];
    }
  }

  private fromName(name: Name, depth: number): readonly Reached[] {
    const place = placeOf(this.model, name);
    if (place === undefined) return [];
    const own: Reached[] = [{ place, edges: [] }];
    if (place.path.length > 0 || this.context.isEnd(place) || isOfClass(this.model, place)) return own;
    if (this.followed.has(place.binding)) return own;
    this.followed.add(place.binding);
    const found = [...own, ...this.fromDefinition(place, depth), ...this.fromStores(place, depth)];
    this.followed.delete(place.binding);
    return found;
  }

  /** What the object was made from. */
  private fromDefinition({ binding }: Place, depth: number): readonly Reached[] {
    const [definition, ...others] = binding.definitions;
    if (definition === undefined || others.length > 0 || binding.owner.kind === "module") return [];
    const home = this.model.modelAt(definition);
    const described = describeDefinition(home, definition);
    if (described.kind === "function") return this.fromFunction(described.node, `\`${binding.name}\``, depth);
    if (described.kind !== "value") return [];
    return described.value.kind === "Name" ? [] : this.from(described.value, depth - 1);
  }

  /** What the function itself stores in the object. */
  private fromStores(place: Place, depth: number): readonly Reached[] {
    return this.context.stores.into(place.binding).flatMap((store) => {
      if (store === this.context.except || store.value === undefined) return [];
      if (store.holder.version !== place.version) return [];
      const links = store.edgesFrom(place);
      if (links === undefined || !this.context.mayCombine(store)) return [];
      const inner = this.from(store.value, depth - 1);
      return inner.map((reached) => extend([...links, ...store.edges], reached));
    });
  }

  private fromAttribute(value: Expr & { readonly kind: "Attribute" }, depth: number): readonly Reached[] {
    const place = placeOf(this.model, value);
    if (place === undefined) return [];
    const { path } = place;
    const owner = classAt(this.model, { ...place, path: path.slice(0, -1) });
    const member = owner?.member(value.attr.id);
    if (member?.kind !== "method") return [{ place, edges: [] }];
    if (member.method !== "instance") return [];
    const text = `the method \`${this.textOf(value)}\` is bound to its object`;
    return this.from(value.value, depth - 1).map((reached) =>
      extend([this.edge("callable", text, value)], reached),
    );
  }

  /** A function holds the variables that it captures. */
  private fromFunction(node: Lambda | FunctionDef, what: string, depth: number): readonly Reached[] {
    const defaults = [...node.args.defaults, ...node.args.kwDefaults.filter((each) => each !== undefined)];
    const held = [
      ...capturedNames(this.model, node, node.kind === "Lambda" ? [node.body] : node.body),
      ...defaults,
    ];
    return held.flatMap((each) => {
      const text = `${what} captures \`${this.textOf(each)}\``;
      return this.from(each, depth - 1).map((reached) => extend([this.edge("closure", text, node)], reached));
    });
  }

  /** A generator expression holds what it captures, and an iterator over its first source. */
  private fromGenerator(node: Expr & { readonly kind: "GeneratorExp" }, depth: number): readonly Reached[] {
    const [first, ...others] = node.generators;
    const parts: readonly AstNode[] = [node.elt, ...(first?.ifs ?? []), ...others];
    return capturedNames(this.model, node, parts).flatMap((name) => {
      const text = `the generator captures \`${name.id}\``;
      return this.from(name, depth - 1).map((reached) =>
        extend([this.edge("iterator", text, node)], reached),
      );
    });
  }

  private throughItems(node: Expr, items: readonly Expr[], depth: number): readonly Reached[] {
    return items.flatMap((item) =>
      this.from(item.kind === "Starred" ? item.value : item, depth - 1).map((reached) => {
        const text = `${NOUNS[node.kind] ?? "the container"} holds \`${this.textOf(item)}\``;
        return extend([this.edge("item", text, item)], reached);
      }),
    );
  }

  private fromCall(call: Call, depth: number): readonly Reached[] {
    const { func, args, keywords } = call;
    const known = this.model.builtinOf(func) ?? this.model.originOf(func);
    const kind = known === undefined ? undefined : holderKind(known);
    const named = keywords.map(({ value }) => value);
    const operands = known !== undefined && READING_CONTAINERS.has(known) ? named : [...args, ...named];
    if (known !== undefined && WEAK_HOLDERS.has(known))
      return this.isDeleted(args[0]) ? [] : this.throughCall(call, args.slice(1), "callable", depth);
    if (kind !== undefined) return this.throughCall(call, operands, kind, depth);
    // `lru_cache(maxsize=8)(self.m)`
    if (func.kind === "Call" && this.model.originOf(func.func) === "functools.lru_cache") {
      return this.throughCall(call, operands, "callable", depth);
    }
    const made = resolveClass(this.model, func);
    if (made !== undefined) return this.fromConstructor(call, made, depth);
    const inherited = func.kind === "Attribute" ? this.fromGeneratorMethod(call, func, depth) : [];
    return inherited.length > 0 ? inherited : this.fromImported(call, depth);
  }

  /** The callback of a weak reference goes with the object: here, where its name is deleted. */
  private isDeleted(object: Expr | undefined): boolean {
    const binding = object?.kind === "Name" ? this.model.localBindingOf(object) : undefined;
    return binding?.occurrences.some(({ kind }) => kind === "deletion") ?? false;
  }

  private fromImported(call: Call, depth: number): readonly Reached[] {
    return importedKeeps(this.model, call.func).flatMap((keep) => this.fromKept(call, keep, depth));
  }

  private fromKept(call: Call, keep: Keep, depth: number): readonly Reached[] {
    const value = argumentFor(call, keep);
    if (value === undefined) return [];
    return this.from(value, depth - 1).map((reached) => extend(keep.edges, reached));
  }

  private throughCall(
    call: Call,
    operands: readonly Expr[],
    kind: HoldKind,
    depth: number,
  ): readonly Reached[] {
    const what = `\`${this.textOf(call.func)}\``;
    return operands.flatMap((operand) =>
      this.from(operand.kind === "Starred" ? operand.value : operand, depth - 1).map((reached) => {
        const text = `what ${what} returns holds \`${this.textOf(operand)}\``;
        return extend([this.edge(kind, text, call)], reached);
      }),
    );
  }

  private fromConstructor(call: Call, made: ClassView, depth: number): readonly Reached[] {
    return constructorKeeps(made).flatMap((keep) => this.fromKept(call, keep, depth));
  }

  /** A generator that was called holds the instance and its arguments until it ends. */
  private fromGeneratorMethod(
    call: Call,
    func: Expr & { readonly kind: "Attribute" },
    depth: number,
  ): readonly Reached[] {
    const place = placeOf(this.model, func.value);
    const method = place === undefined ? undefined : classAt(this.model, place)?.method(func.attr.id);
    const scope = method?.home.model.scopes.scopeOf(method.node);
    if (scope?.isGenerator !== true || method?.node.decoratorList.length !== 0) return [];
    const text = `the generator \`${this.textOf(call)}\` holds its frame, and so \`${this.textOf(func.value)}\``;
    return this.from(func.value, depth - 1).map((reached) =>
      extend([this.edge("iterator", text, call)], reached),
    );
  }

  private edge(kind: HoldKind, text: string, { start, end }: AstNode): HoldEdge {
    return { kind, text, at: { start, end, segment: this.model.segment }, isOwning: true };
  }

  private textOf({ start, end }: AstNode): string {
    return shorten(this.model.segment.text.slice(start, end));
  }
}

const NOUNS: Readonly<Partial<Record<Expr["kind"], string>>> = {
  Tuple: "the tuple",
  List: "the list",
  ListComp: "the list",
  Set: "the set",
  SetComp: "the set",
  Dict: "the dict",
  DictComp: "the dict",
};

function holderKind(name: string): HoldKind | undefined {
  if (CALLABLE_HOLDERS.has(name)) return "callable";
  if (ITERATOR_HOLDERS.has(name)) return "iterator";
  return CONTAINER_HOLDERS.has(name) ? "item" : undefined;
}

function extend(edges: readonly HoldEdge[], { place, edges: rest }: Reached): Reached {
  return { place, edges: [...edges, ...rest] };
}

/** The first mention of each variable of a function around that code further in reads. */
function capturedNames(model: SegmentModel, node: AstNode, parts: readonly AstNode[]): readonly Name[] {
  const names = new Map<string, Name>();
  walk(parts, {
    enter(each) {
      if (each.kind !== "Name" || each.ctx !== "Load" || names.has(each.id)) return undefined;
      const owner = model.localBindingOf(each)?.owner.node;
      if (owner !== undefined && owner !== node && !isInside(owner, node)) names.set(each.id, each);
      return undefined;
    },
  });
  return [...names.values()];
}

function isInside(inner: AstNode, outer: AstNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The expression that is passed for the parameter that is kept. */
export function argumentFor(call: Call, { parameter, index }: Parameter): Expr | undefined {
  const named: Keyword | undefined = call.keywords.find(({ arg }) => arg?.id === parameter);
  if (named !== undefined) return named.value;
  if (call.args.some(({ kind }) => kind === "Starred")) return undefined;
  return index === undefined ? undefined : call.args[index];
}

/** One line of at most 40 characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 40 ? line : `${line.slice(0, 37)}...`;
}
