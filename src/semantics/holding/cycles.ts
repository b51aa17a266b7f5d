/**
 * Objects that come to hold themselves: for each function of a segment, the chains of links that its stores close.
 * One cycle is given once, at the statement that closes it; cycles that some code cuts again are left out.
 */
import type { FunctionDef, Stmt } from "../../syntax/ast.ts";
import { describeDefinition } from "../definitions.ts";
import { mayRunAfter } from "../flow/liveness.ts";
import type { SegmentModel } from "../segment-model.ts";
import { hasItemsTakenOut, isClosedSomewhere, isCutLater, isCutSomewhere, isWeakSomewhere } from "./cuts.ts";
import type { HoldEdge } from "./hold-edge.ts";
import { cyclicBodies } from "./name-links.ts";
import { isOfClass } from "./of-class.ts";
import { isOnTheWay, type Place } from "./places.ts";
import type { StoringBody } from "./raw-stores.ts";
import { reach } from "./reach.ts";
import { resolveStores, type Store, type StoresOfBody } from "./stores.ts";

export interface HoldingCycle {
  readonly statement: Stmt;
  /** The function that closes it; `undefined` for top-level code. */
  readonly around: FunctionDef | undefined;
  /** The object that is followed around. */
  readonly start: Place;
  /** In order, from `start` back to `start`. */
  readonly edges: readonly HoldEdge[];
}

const cyclesOfModels = new WeakMap<SegmentModel, ReadonlyMap<Stmt, HoldingCycle>>();

/** The cycle that a statement closes; the shortest, if there are several. */
export function cycleAt(model: SegmentModel, statement: Stmt): HoldingCycle | undefined {
  let cycles = cyclesOfModels.get(model);
  if (cycles === undefined) {
    cycles = findCycles(model);
    cyclesOfModels.set(model, cycles);
  }
  return cycles.get(statement);
}

function findCycles(model: SegmentModel): ReadonlyMap<Stmt, HoldingCycle> {
  const found = new Map<Stmt, HoldingCycle>();
  const seen: ReadonlySet<string>[] = [];
  const candidates = cyclicBodies(model.segment).flatMap((body) => cyclesOfBody(model, body));
  // A detour is no other cycle: short ones come first, and those that contain them say nothing new.
  const byLength = candidates.toSorted((a, b) => a.edges.length - b.edges.length);
  for (const cycle of byLength) {
    // One statement, one finding: the shortest way round.
    if (found.has(cycle.statement)) continue;
    const signature = signatureOf(cycle);
    if (seen.some((other) => [...other].every((link) => signature.has(link))) || isCut(model, cycle))
      continue;
    seen.push(signature);
    found.set(cycle.statement, cycle);
  }
  return found;
}

/** More than this in one function is generated code, of which a sample says enough. */
const MAX_CYCLES = 100;

function cyclesOfBody(model: SegmentModel, { node, stores: raw }: StoringBody): readonly HoldingCycle[] {
  const stores = resolveStores(model, raw);
  const found: HoldingCycle[] = [];
  for (const store of stores.all) {
    if (found.length >= MAX_CYCLES) break;
    found.push(...cyclesThrough(model, stores, store, node));
  }
  return found.slice(0, MAX_CYCLES);
}

function cyclesThrough(
  model: SegmentModel,
  stores: StoresOfBody,
  store: Store,
  around: FunctionDef | undefined,
): readonly HoldingCycle[] {
  if (store.value === undefined || isOfClass(model, store.holder) || isFunction(store.holder)) return [];
  if (!isMadeHere(model, store.holder, around)) return [];
  const isEnd = (place: Place): boolean => isOnTheWay(place, store.holder);
  const scope = around === undefined ? model.scopes.root : model.scopes.scopeOf(around);
  const flow = scope === undefined ? undefined : model.flowOf(scope);
  const mayCombine = ({ statement }: Store): boolean =>
    flow === undefined ||
    mayRunAfter(model, flow, statement, store.statement) ||
    mayRunAfter(model, flow, store.statement, statement);
  return reach({ model, stores, except: store, isEnd, mayCombine }, store.value).flatMap(
    ({ place, edges }) => {
      const prefix = isEnd(place) ? store.edgesFrom(place) : undefined;
      if (prefix === undefined) return [];
      return [
        { statement: store.statement, around, start: place, edges: [...prefix, ...store.edges, ...edges] },
      ];
    },
  );
}

function isFunction({ binding }: Place): boolean {
  return binding.definitions.some(({ kind }) => kind === "function");
}

/** Top-level code makes few objects, which live as long as the program; it is looked at where it makes its own. */
function isMadeHere(model: SegmentModel, { binding }: Place, around: FunctionDef | undefined): boolean {
  return (
    around !== undefined ||
    binding.definitions.every((place) => describeDefinition(model.modelAt(place), place).kind === "value")
  );
}

/** The same attributes of the same classes, whichever of them is looked at first and wherever they are repeated. */
function signatureOf({ edges }: HoldingCycle): ReadonlySet<string> {
  const hasAttributes = edges.some(({ kind, holder }) => kind === "attribute" && holder !== undefined);
  const names = edges.map(({ kind, attribute, holder, at }) => {
    if (kind === "attribute") return `${holder?.name ?? at.start}.${attribute}`;
    return hasAttributes ? kind : `${kind}@${at.start}`;
  });
  return new Set(names);
}

/** An object in a container of its own leaves it when an item is taken out; the children of a tree are others. */
function isTakenOut(model: SegmentModel, { edges }: HoldingCycle): boolean {
  const [attribute, ...others] = edges.filter(({ kind }) => kind === "attribute");
  if (attribute?.attribute === undefined || others.length > 0) return false;
  return edges.some(({ kind }) => kind === "item") && hasItemsTakenOut(model, attribute.attribute);
}

/** A generator that is closed holds nothing any more. */
function isClosed(model: SegmentModel, { edges }: HoldingCycle): boolean {
  return (
    edges.some(({ kind }) => kind === "iterator") &&
    edges.some(({ attribute }) => attribute !== undefined && isClosedSomewhere(model, attribute))
  );
}

function isCut(model: SegmentModel, cycle: HoldingCycle): boolean {
  return (
    isClosed(model, cycle) ||
    cycle.edges.some(
      ({ attribute }) =>
        attribute !== undefined && (isCutSomewhere(model, attribute) || isWeakSomewhere(model, attribute)),
    ) ||
    isTakenOut(model, cycle) ||
    isCutLater(model, cycle)
  );
}
