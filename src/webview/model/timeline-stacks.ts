/** Live bytes as layers on top of each other, for the timeline. */
import type { Group, Grouping } from "../../trace/groups.ts";
import type { TraceReader } from "../../trace/reader.ts";
import { largestGroups, stackSeries } from "../../trace/stacks.ts";
import type { StepRange } from "./step-range.ts";

/** What the layers are; "plain" is one for everything. */
export type Stacking = "plain" | Extract<Grouping, "type" | "line">;

/** Layers that are named; the rest is one more. */
const NAMED_LAYERS = 6;
const OTHERS = "other";

export interface Layers {
  /** From the bottom; the last one is all the rest. */
  readonly names: readonly string[];
  /** Upper edges of the layers, each of the shape of `PlotColumns.x`. */
  readonly edges: readonly Float64Array[];
}

/** Remembers which groups are largest, so that a layer keeps its place and colour however the timeline is zoomed. */
export class StackModel {
  private readonly reader: TraceReader;
  private readonly ranked = new Map<Grouping, readonly number[]>();

  constructor(reader: TraceReader) {
    this.reader = reader;
  }

  names(stacking: Exclude<Stacking, "plain">): string[] {
    const { groups } = this.reader.intervals.grouped(stacking);
    const named = this.largest(stacking).map((group) => layerName(groups[group]));
    return [...named, OTHERS];
  }

  layers(stacking: Exclude<Stacking, "plain">, { from, to }: StepRange, buckets: number): Layers {
    const { intervals } = this.reader;
    const shown = this.largest(stacking);
    const { bytes } = stackSeries(intervals, stacking, shown, { from, to, buckets });
    return { names: this.names(stacking), edges: edgesOf(bytes) };
  }

  private largest(grouping: Grouping): readonly number[] {
    const known = this.ranked.get(grouping) ?? largestGroups(this.reader.intervals, grouping, NAMED_LAYERS);
    this.ranked.set(grouping, known);
    return known;
  }
}

/** Each on top of those before it, and one point longer, so that the last bucket has a width. */
function edgesOf(layers: readonly Float64Array[]): Float64Array[] {
  let below: Float64Array | undefined;
  return layers.map((layer) => {
    const edge = new Float64Array(layer.length + 1);
    for (const [index, bytes] of layer.entries()) edge[index] = bytes + (below?.[index] ?? 0);
    edge[layer.length] = edge[layer.length - 1] ?? 0;
    below = edge;
    return edge;
  });
}

function layerName(group: Group | undefined): string {
  if (group === undefined || (group.name === "" && group.line === 0)) return "before the first line";
  return group.name === "" ? `line ${group.line}` : group.name;
}
