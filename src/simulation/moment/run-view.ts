/** Answers questions about the moments of one recording: those between the lines of a run, or within one line. */
import { WORD_BYTES } from "../../runtime/memory/linear-memory.ts";
import { type Dominators, dominatorsOf } from "../../trace/dominators.ts";
import { dropEdge, NO_NODE } from "../../trace/object-graph.ts";
import type {
  Answer,
  DominatorReport,
  DroppedObjects,
  DropReport,
  MomentQuestion,
} from "../../trace/questions.ts";
import type { HeapHistory } from "../heap-history.ts";
import { generationsReport, poolsReport } from "./allocator-report.ts";
import { collectorPasses } from "./collector-passes.ts";
import { findObjects } from "./find-objects.ts";
import { type FrameAt, framesAt } from "./frames-at.ts";
import { type GraphAt, graphAt } from "./graph-at.ts";
import { MomentReader, type StepFacts } from "./moment-reader.ts";
import { NameHistory } from "./name-history.ts";
import { ObjectLives } from "./object-life.ts";
import { objectLine, objectReport } from "./object-report.ts";

const SHOWN_DROPPED = 20;
const SHOWN_DOMINATORS = 200;

export class RunView {
  protected readonly history: HeapHistory;
  private readonly steps: StepFacts;
  private readonly moments: MomentReader;
  private readonly lives: ObjectLives;
  /** Of the name that was asked about last. */
  private names: NameHistory | undefined;

  constructor(history: HeapHistory, steps: StepFacts) {
    this.history = history;
    this.steps = steps;
    this.moments = new MomentReader(history, steps);
    this.lives = new ObjectLives(history);
  }

  /** @param moment after so many of the view's steps; -1 is before the first. Undefined when what it asks about is not there. */
  answer(question: MomentQuestion, moment: number): Answer | undefined {
    switch (question.kind) {
      case "moment":
        return { kind: "moment", value: this.moments.read(moment, question.roots) };
      case "object": {
        const value = objectReport(this.history, this.goTo(moment), this.lives, question.address);
        return value && { kind: "object", value };
      }
      case "drop": {
        const at = graphAt(this.history, this.goTo(moment));
        const value = this.drop(at, question.from, question.to);
        return value && { kind: "drop", value };
      }
      case "dominators":
        return {
          kind: "dominators",
          value: this.dominators(graphAt(this.history, this.goTo(moment))),
        };
      case "pools":
        this.goTo(moment);
        return { kind: "pools", value: poolsReport(this.history) };
      case "generations":
        this.goTo(moment);
        return { kind: "generations", value: generationsReport(this.history) };
      case "find":
        return {
          kind: "find",
          value: findObjects(this.history, this.goTo(moment), question.text),
        };
      case "passes":
        this.goTo(moment);
        return { kind: "passes", value: collectorPasses(this.history, question.generation) };
      case "name": {
        const { frame, name } = question;
        this.goTo(moment);
        if (this.names?.name.frame !== frame || this.names.name.name !== name)
          this.names = new NameHistory(this.history, { frame, name });
        return { kind: "name", value: this.names.report(moment) };
      }
    }
  }

  /** Memory becomes that after a step; its frames. */
  protected goTo(step: number): FrameAt[] {
    const { line } = this.steps;
    this.history.goTo(step + 1);
    return framesAt(this.history, step + 1, line[step + 1] ?? line[line.length - 1] ?? 0);
  }

  private drop({ graph, refs, nodeOf }: GraphAt, from: number, to: number): DropReport | undefined {
    const [source, target] = [nodeOf(from / WORD_BYTES), nodeOf(to / WORD_BYTES)];
    if (source === undefined || target === undefined) return undefined;
    const first = graph.starts[source] as number;
    const edges = graph.targets.subarray(first, graph.starts[source + 1]);
    const index = edges.indexOf(target);
    if (index < 0) return undefined;
    const { atOnce, later } = dropEdge(graph, source, index);
    const dropped = (nodes: number[]): DroppedObjects => {
      const bySize = nodes.toSorted((a, b) => (graph.sizes[b] as number) - (graph.sizes[a] as number));
      return {
        count: nodes.length,
        bytes: nodes.reduce((sum, node) => sum + (graph.sizes[node] as number), 0),
        largest: bySize.slice(0, SHOWN_DROPPED).map((node) => objectLine(this.history, refs[node] as number)),
      };
    };
    return { atOnce: dropped(atOnce), later: dropped(later) };
  }

  private dominators({ graph, refs }: GraphAt): DominatorReport {
    const tree = dominatorsOf(graph);
    const nodes = Array.from(refs.keys()).filter((node) => tree.isReached[node] === 1);
    nodes.sort((a, b) => (tree.retained[b] as number) - (tree.retained[a] as number));
    return {
      rows: nodes.slice(0, SHOWN_DOMINATORS).map((node) => ({
        ...objectLine(this.history, refs[node] as number),
        retainedBytes: tree.retained[node] as number,
        depth: depthOf(tree, node),
      })),
    };
  }
}

function depthOf({ parents }: Dominators, node: number): number {
  let depth = 0;
  for (let at = parents[node] as number; at !== NO_NODE; at = parents[at] as number) depth++;
  return depth;
}
