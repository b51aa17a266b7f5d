/** The class graph of a module as plain data with absolute UTF-16 offsets, as a view or another thread needs it. */
import type { ClassGraph, ClassNode } from "../semantics/classes/class-graph.ts";
import type { Module, Segment, Span } from "../syntax/ast.ts";
import type { TextRange } from "./finding.ts";

export interface PlacedClass extends TextRange {
  readonly name: string;
}

export interface PlacedLink extends TextRange {
  /** Indices into `classes`. */
  readonly from: number;
  readonly to: number;
  readonly attribute: string;
  readonly count: "one" | "many";
}

export interface PlacedClassGraph {
  /** Ranges are those of the names in the `class` statements. */
  readonly classes: readonly PlacedClass[];
  /** Ranges are those of the values that are stored. */
  readonly links: readonly PlacedLink[];
  /** Sets of classes that lead back to themselves, as indices into `classes`. */
  readonly cycles: readonly (readonly number[])[];
}

export function placeClassGraph({ segments, segmentStarts }: Module, graph: ClassGraph): PlacedClassGraph {
  const starts = new Map<Segment, number>(
    segments.map((segment, index) => [segment, segmentStarts[index] ?? 0]),
  );
  const place = (segment: Segment, { start, end }: Span): TextRange => {
    const offset = starts.get(segment) ?? 0;
    return { start: offset + start, end: offset + end };
  };
  const indexOf = new Map<ClassNode, number>(graph.classes.map((each, index) => [each, index]));
  return {
    classes: graph.classes.map(({ name, node, segment }) => ({ name, ...place(segment, node.name) })),
    links: graph.links.map(({ from, to, attribute, count, at }) => ({
      from: indexOf.get(from) ?? 0,
      to: indexOf.get(to) ?? 0,
      attribute,
      count,
      ...place(from.segment, at),
    })),
    cycles: graph.cycles.map((members) => members.map((member) => indexOf.get(member) ?? 0)),
  };
}
