/**
 * The classes of a module, what their attributes hold and the cycles that objects of them come into, as plain data with
 * absolute UTF-16 offsets, as a view or another thread needs it. The cycles are those that the rules find.
 */
import type { CheckTime } from "../base/time-limit.ts";
import { buildClassGraph, findLoops } from "../semantics/classes/class-graph.ts";
import type { ClassView } from "../semantics/classes/class-view.ts";
import type { HoldEdge } from "../semantics/holding/hold-edge.ts";
import type { SegmentModel } from "../semantics/segment-model.ts";
import type { ClassDef, Module, Segment, Span } from "../syntax/ast.ts";
import { LineIndex } from "../text/line-index.ts";
import { CostModel } from "./estimate.ts";
import type { TextRange } from "./finding.ts";
import { RULES } from "./registry.ts";
import { arrangeRules, type RawFinding, runRules } from "./run.ts";

export interface CodePlace extends TextRange {
  /** Of `start`, counted from 1. */
  readonly line: number;
}

/** Placed at the name in its `class` statement, or, if it is another module's, where it is used. */
export interface PlacedClass extends CodePlace {
  readonly name: string;
  readonly isImported: boolean;
}

/** Placed where it is made. */
export interface PlacedLink extends CodePlace {
  /** Indices into `classes`. */
  readonly from: number;
  readonly to: number;
  readonly attribute: string;
  readonly count: "one" | "many";
  readonly isWeak: boolean;
}

/** Objects that keep each other alive. Placed at the statement that closes the cycle. */
export interface PlacedCycle extends CodePlace {
  readonly ruleId: string;
  readonly message: string;
  /** Indices into `links`, in order around the cycle; none where no classes of the module are in it. */
  readonly links: readonly number[];
  /** The one of them that should be weak, where one is better than the others. */
  readonly weak?: number | undefined;
  /** What to do about it. */
  readonly advice?: string | undefined;
}

export interface PlacedClassGraph {
  readonly classes: readonly PlacedClass[];
  readonly links: readonly PlacedLink[];
  readonly cycles: readonly PlacedCycle[];
  /** Sets of classes that can reach themselves by strong links, as indices into `classes`, whether objects do or not. */
  readonly loops: readonly (readonly number[])[];
}

const CYCLE_RULES = arrangeRules(RULES.filter(({ meta }) => meta.group === "cycles"));

/**
 * `models` are those of the segments of the module, in order. Rules that are switched off have their say here, too.
 * @throws what `checkTime` does
 */
export function placeClassGraph(
  module: Module,
  models: readonly SegmentModel[],
  pythonVersion: string,
  checkTime: CheckTime,
): PlacedClassGraph {
  const graph = new GraphDraft(module, new CostModel(pythonVersion));
  const { classes, links } = buildClassGraph(models);
  for (const view of classes) graph.indexOfClass(view);
  for (const { from, to, ...link } of links) {
    graph.indexOfLink({ ...link, from: graph.indexOfClass(from), to: graph.indexOfClass(to) });
  }
  for (const model of models) {
    for (const finding of runRules(CYCLE_RULES, model, checkTime)) graph.addCycle(model.segment, finding);
  }
  return graph.finish();
}

type LinkDraft = Omit<PlacedLink, keyof CodePlace> & { readonly at: HoldEdge["at"] };

class GraphDraft {
  private readonly classes: PlacedClass[] = [];
  private readonly links: PlacedLink[] = [];
  private readonly cycles: PlacedCycle[] = [];
  /** By definition; by name for those of other modules. */
  private readonly classIndices = new Map<ClassDef | string, number>();
  private readonly starts: ReadonlyMap<Segment, number>;
  private readonly lines: LineIndex;

  constructor(
    { segments, segmentStarts }: Module,
    private readonly costs: CostModel,
  ) {
    this.starts = new Map(segments.map((segment, index) => [segment, segmentStarts[index] ?? 0]));
    this.lines = new LineIndex(segments.map(({ text }) => text).join(""));
  }

  indexOfClass({ node, name, model }: ClassView): number {
    return this.addClass(node, { name, isImported: false, ...this.place(model.segment, node.name) });
  }

  indexOfLink({ at, ...link }: LinkDraft): number {
    const known = this.links.findIndex(
      ({ from, to, attribute, isWeak }) =>
        from === link.from && to === link.to && attribute === link.attribute && isWeak === link.isWeak,
    );
    return known >= 0 ? known : this.links.push({ ...link, ...this.place(at.segment, at) }) - 1;
  }

  addCycle(segment: Segment, { rule, draft }: RawFinding): void {
    const { edges = [], weak, advice } = draft.cycle ?? {};
    const around = this.linksAround(edges);
    this.cycles.push({
      ruleId: rule.meta.id,
      message: rule.message(draft.facts, this.costs),
      links: around.map(({ link }) => link),
      weak: around.find(({ edge }) => edge === weak)?.link,
      advice,
      ...this.place(segment, draft),
    });
  }

  finish(): PlacedClassGraph {
    const { classes, links } = this;
    const cycles = this.cycles.toSorted((a, b) => a.start - b.start);
    const strong = links.filter(({ isWeak }) => !isWeak);
    return { classes, links, cycles, loops: findLoops(classes.length, strong) };
  }

  /** The links that attributes make; nothing where one of them belongs to no known class. */
  private linksAround(
    edges: readonly HoldEdge[],
  ): readonly { readonly edge: HoldEdge; readonly link: number }[] {
    const holders = edges.flatMap((edge, index) => {
      const holder = this.holderOf(edge);
      return edge.kind === "attribute" ? [{ edge, index, holder }] : [];
    });
    const links = holders.flatMap(({ edge, index, holder: from }, position) => {
      const next = holders[(position + 1) % holders.length];
      if (from === undefined || next?.holder === undefined || edge.attribute === undefined) return [];
      const end = next.index > index ? next.index : edges.length;
      const isMany = edges.slice(index, end).some(({ kind }) => kind === "item");
      const count = isMany ? "many" : "one";
      const { attribute, at } = edge;
      return [
        { edge, link: this.indexOfLink({ from, to: next.holder, attribute, count, isWeak: false, at }) },
      ];
    });
    return links.length === holders.length ? links : [];
  }

  private holderOf({ holder, holderName, at }: HoldEdge): number | undefined {
    if (holder !== undefined) return this.indexOfClass(holder);
    if (holderName === undefined) return undefined;
    return this.addClass(holderName, { name: holderName, isImported: true, ...this.place(at.segment, at) });
  }

  private addClass(key: ClassDef | string, placed: PlacedClass): number {
    const index = this.classIndices.get(key) ?? this.classes.push(placed) - 1;
    this.classIndices.set(key, index);
    return index;
  }

  private place(segment: Segment, { start, end }: Span): CodePlace {
    const offset = this.starts.get(segment) ?? 0;
    return { start: offset + start, end: offset + end, line: this.lines.lineAt(offset + start) + 1 };
  }
}
