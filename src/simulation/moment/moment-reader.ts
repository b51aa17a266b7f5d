/**
 * Reads moments out of a recorded run: frames, what they lead to, and what the last step changed about it. What the
 * changes are called is narration.ts.
 */
import { Header } from "../../runtime/heap/heap.ts";
import { type Ref, WORD_BYTES } from "../../runtime/memory/linear-memory.ts";
import {
  type FreedObject,
  type Moment,
  type MomentObject,
  type OmittedObjects,
  OPERAND_LABEL,
} from "../../trace/moment.ts";
import { reachFromRoots } from "../../trace/object-graph.ts";
import type { StepColumns } from "../../trace/trace.ts";
import type { HeapHistory } from "../heap-history.ts";
import { type FrameAt, framesAt, operandsOf, type Variable, variablesOf } from "./frames-at.ts";
import { graphAt } from "./graph-at.ts";
import { narrate } from "./narration.ts";
import { pictureOf } from "./picture.ts";
import { referencesOf } from "./references.ts";
import { typeName, valueText } from "./value-text.ts";

export interface SnapshotFrame extends FrameAt {
  readonly name: string;
  readonly variables: readonly Variable[];
  /** Objects on its stack. */
  readonly operands: readonly Variable[];
}

/** A moment before anything is compared. */
export interface Snapshot {
  readonly frames: readonly SnapshotFrame[];
  readonly objects: ReadonlyMap<Ref, MomentObject>;
  /** Undefined where there are too many objects to search. */
  readonly unreachable: readonly Ref[] | undefined;
  /** Whether `objects` has all that the frames lead to. */
  readonly isComplete: boolean;
}

/** What of a trace's steps is needed here. */
export type StepFacts = Pick<StepColumns, "line" | "liveObjects">;

/** More is no picture, and would take long to place. */
const MOST_OBJECTS = 120;
/** Up to this many the objects of the program are searched for what nothing reaches; it takes a few milliseconds. */
const SEARCHED_OBJECTS = 5_000;

export class MomentReader {
  private readonly history: HeapHistory;
  private readonly steps: StepFacts;

  constructor(history: HeapHistory, steps: StepFacts) {
    this.history = history;
    this.steps = steps;
  }

  /**
   * The moment after a step; -1 is before the first. @param roots objects that are shown beside what the frames lead
   * to, by address.
   */
  read(step: number, roots: readonly number[] = [], mostObjects = MOST_OBJECTS): Moment {
    const extra = roots.map((address) => address / WORD_BYTES);
    const before = step >= 0 ? this.snapshot(step, mostObjects, extra) : undefined;
    const after = this.snapshot(step + 1, mostObjects, extra);
    const changes = this.compare(before, after);
    const moment = {
      step,
      nextLine: this.steps.line[step + 1],
      frames: after.frames.map(({ name, line, variables, operands }) => ({
        name,
        line,
        variables: [...variables, ...operands].map(({ name, to }) => ({ name, to: to * WORD_BYTES })),
      })),
      objects: [...after.objects.values()],
      unreachable: (after.unreachable ?? []).map((ref) => ref * WORD_BYTES),
      omitted: after.isComplete ? [] : this.others(after.objects),
      changes: { ...changes, sentences: narrate(before, after, changes) },
    };
    return { ...moment, picture: pictureOf(moment) };
  }

  /** Memory is left at this moment. */
  private snapshot(step: number, mostObjects: number, extra: readonly Ref[]): Snapshot {
    const { history } = this;
    history.goTo(step);
    const { machine } = history;
    const { line } = this.steps;
    const frames = framesAt(history, step, line[step] ?? line[line.length - 1] ?? 0).map((frame) => ({
      ...frame,
      name: machine.functions[frame.functionId]?.qualname ?? "",
      variables: variablesOf(history, frame),
      operands: operandsOf(history, frame).map((to) => ({ name: OPERAND_LABEL, to })),
    }));
    const roots = frames
      .toReversed()
      .flatMap(({ variables, operands }) => [...variables, ...operands].map(({ to }) => to));
    const alive = extra.filter((ref) => machine.heap.isObject(ref));
    const unreachable = this.unreachableAt(step, frames);
    return {
      frames,
      unreachable,
      ...this.objectsFrom([...roots, ...alive, ...(unreachable ?? [])], mostObjects),
    };
  }

  /** Objects that wait for the collector. */
  private unreachableAt(step: number, frames: readonly FrameAt[]): Ref[] | undefined {
    if ((this.steps.liveObjects[Math.max(0, step - 1)] ?? 0) > SEARCHED_OBJECTS) return undefined;
    const { graph, refs } = graphAt(this.history, frames);
    const { isReached } = reachFromRoots(graph);
    const { machine } = this.history;
    return Array.from(refs).filter(
      (ref, node) => isReached[node] === 0 && machine.typeOf(ref).hasGc && machine.gc.isTracked(ref),
    );
  }

  /** Breadth first, so that what is near is there. */
  private objectsFrom(roots: readonly Ref[], most: number): Pick<Snapshot, "objects" | "isComplete"> {
    const objects = new Map<Ref, MomentObject>();
    const queue = [...new Set(roots)];
    const known = new Set(queue);
    for (const ref of queue) {
      if (objects.size >= most) return { objects, isComplete: false };
      const object = this.objectAt(ref);
      objects.set(ref, object);
      for (const { to } of object.edges) {
        const next = to / WORD_BYTES;
        if (known.has(next)) continue;
        known.add(next);
        queue.push(next);
      }
    }
    return { objects, isComplete: true };
  }

  private others(shown: ReadonlyMap<Ref, MomentObject>): OmittedObjects[] {
    const { machine } = this.history;
    const rows = new Map<string, { count: number; sizeBytes: number }>();
    machine.heap.forEachObject((ref, isCounted) => {
      if (!isCounted || shown.has(ref)) return;
      const name = typeName(machine.typeOf(ref));
      const { count, sizeBytes } = rows.get(name) ?? { count: 0, sizeBytes: 0 };
      rows.set(name, { count: count + 1, sizeBytes: sizeBytes + machine.getSizeOf(ref) });
    });
    return [...rows].map(([type, row]) => ({ type, ...row })).sort((a, b) => b.count - a.count);
  }

  private objectAt(ref: Ref): MomentObject {
    const { machine } = this.history;
    const type = machine.typeOf(ref);
    const { shown, omitted } = referencesOf(machine, ref);
    return {
      address: ref * WORD_BYTES,
      type: typeName(type),
      count: machine.heap.words[ref + Header.REFCOUNT] as number,
      sizeBytes: machine.getSizeOf(ref),
      ...valueText(machine, ref),
      isTracked: type.hasGc && machine.gc.isTracked(ref),
      edges: shown.map(({ label, to, isWeak }) => ({ label, to: to * WORD_BYTES, isWeak })),
      omittedEdges: omitted,
    };
  }

  /** Memory is at the later moment. */
  private compare(
    before: Snapshot | undefined,
    after: Snapshot,
  ): { made: number[]; changed: number[]; freed: FreedObject[] } {
    if (before === undefined) return { made: [], changed: [], freed: [] };
    const { machine } = this.history;
    const fresh: MomentObject[] = [];
    const changed: number[] = [];
    for (const [ref, object] of after.objects) {
      const was = before.objects.get(ref);
      if (was === undefined || was.type !== object.type) fresh.push(object);
      else if (differs(was, object)) changed.push(object.address);
    }
    const freed = [...before.objects]
      .filter(([ref]) => !machine.heap.isObject(ref))
      .map(([, object]) => object);
    return {
      made: this.withoutEarlier(fresh),
      changed,
      freed: freed.map(({ address, type, text, sizeBytes }) => ({ address, type, text, sizeBytes })),
    };
  }

  /** Those that were not there one step earlier, though nothing led to them. */
  private withoutEarlier(objects: readonly MomentObject[]): number[] {
    const { history } = this;
    const { step } = history;
    history.goTo(step - 1);
    const { heap } = history.machine;
    const made = objects.filter(({ address }) => !heap.isObject(address / WORD_BYTES));
    history.goTo(step);
    return made.map(({ address }) => address);
  }
}

function differs(was: MomentObject, is: MomentObject): boolean {
  if (was.count !== is.count || was.sizeBytes !== is.sizeBytes || was.text !== is.text) return true;
  if (was.edges.length !== is.edges.length || was.omittedEdges !== is.omittedEdges) return true;
  return was.edges.some(({ label, to }, index) => {
    const edge = is.edges[index];
    return edge === undefined || edge.label !== label || edge.to !== to;
  });
}
