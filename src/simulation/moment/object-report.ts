/** One object of a moment: what it costs, who holds it, and how its reference count came about. */
import { GC_HEADER_BYTES } from "../../runtime/gc/collector.ts";
import { type Ref, WORD_BYTES } from "../../runtime/memory/linear-memory.ts";
import { attributeValuesBytes } from "../../runtime/objects/instance.ts";
import { changesAround } from "../../trace/changes.ts";
import { dominatorsOf } from "../../trace/dominators.ts";
import { type ObjectGraph, pathFromRoots } from "../../trace/object-graph.ts";
import {
  LEDGER_LENGTH,
  type ObjectLine,
  type ObjectReport,
  type ReferrerLine,
} from "../../trace/questions.ts";
import type { HeapHistory } from "../heap-history.ts";
import { type FrameAt, variablesOf } from "./frames-at.ts";
import { type GraphAt, graphAt } from "./graph-at.ts";
import type { ObjectLives } from "./object-life.ts";
import { referencesOf } from "./references.ts";
import { typeName, valueText } from "./value-text.ts";

/** Referrers that are named; a shared object can have very many. */
const MOST_REFERRERS = 100;

/** Memory must be at the moment of `frames`, and is there again afterwards. Undefined when there is no such object. */
export function objectReport(
  history: HeapHistory,
  frames: readonly FrameAt[],
  lives: ObjectLives,
  address: number,
): ObjectReport | undefined {
  const ref = address / WORD_BYTES;
  const { machine } = history;
  if (!machine.heap.isObject(ref)) return undefined;
  const at = graphAt(history, frames);
  const node = at.nodeOf(ref);
  const retained = node === undefined ? undefined : dominatorsOf(at.graph).retained[node];
  const line = objectLine(history, ref);
  const path = node === undefined ? [] : pathTo(history, at, node);
  const [first] = path;
  const life = lives.of(ref);
  return {
    ...line,
    parts: partsOf(history, ref),
    uncountedBytes: attributeValuesBytes(machine, ref),
    blockBytes: blockBytesOf(history, ref),
    retainedBytes: retained ?? line.sizeBytes,
    names: namesOf(history, frames, ref),
    referrers: node === undefined ? [] : referrersOf(history, at, node),
    path,
    pathNames: first === undefined ? [] : namesOf(history, frames, first.address / WORD_BYTES),
    ...life,
    ledger: changesAround(life.ledger, history.step - 1, LEDGER_LENGTH),
  };
}

export function objectLine({ machine }: HeapHistory, ref: Ref): ObjectLine {
  return {
    address: ref * WORD_BYTES,
    type: typeName(machine.typeOf(ref)),
    text: valueText(machine, ref).text,
    sizeBytes: machine.getSizeOf(ref),
  };
}

function partsOf({ machine }: HeapHistory, ref: Ref): { name: string; bytes: number }[] {
  const before = machine.headerBytesOf(ref);
  const size = machine.getSizeOf(ref);
  const type = machine.typeOf(ref);
  const struct = Math.min(type.basicBytes, size - before);
  const parts = [
    {
      name: `before the object, for the collector${before > GC_HEADER_BYTES ? " and the dictionary" : ""}`,
      bytes: before,
    },
    { name: "reference count and type", bytes: Math.min(16, struct) },
    { name: "fields", bytes: Math.max(0, struct - 16) },
    { name: "items or table", bytes: size - before - struct },
  ];
  return parts.filter(({ bytes }) => bytes > 0);
}

/** Undefined for a large block, which is as long as it was asked for. */
function blockBytesOf({ machine }: HeapHistory, ref: Ref): number | undefined {
  const { heap } = machine;
  const block = ref - machine.typeOf(ref).preHeaderBytes / WORD_BYTES;
  return heap.isLarge(block) ? undefined : heap.pools.blockBytes(block);
}

function namesOf(history: HeapHistory, frames: readonly FrameAt[], ref: Ref): string[] {
  return frames.flatMap((frame) => {
    const name = history.machine.functions[frame.functionId]?.qualname ?? "";
    return variablesOf(history, frame)
      .filter(({ to }) => to === ref)
      .map((variable) => `${name}: ${variable.name}`);
  });
}

function referrersOf(history: HeapHistory, { graph, refs }: GraphAt, node: number): ReferrerLine[] {
  const lines: ReferrerLine[] = [];
  for (let from = 0; from < graph.nodeCount && lines.length < MOST_REFERRERS; from++) {
    if (leadsTo(graph, from, node))
      lines.push(referrerLine(history, refs[from] as number, refs[node] as number));
  }
  return lines;
}

function leadsTo({ starts, targets }: ObjectGraph, from: number, to: number): boolean {
  for (let edge = starts[from] as number; edge < (starts[from + 1] as number); edge++) {
    if (targets[edge] === to) return true;
  }
  return false;
}

function referrerLine(history: HeapHistory, from: Ref, to: Ref): ReferrerLine {
  const reference = referencesOf(history.machine, from).shown.find((each) => each.to === to);
  return { ...objectLine(history, from), label: reference?.label ?? "" };
}

function pathTo(history: HeapHistory, { graph, refs }: GraphAt, node: number): ReferrerLine[] {
  const path = pathFromRoots(graph, node).map((each) => refs[each] as number);
  return path.map((ref, index) => {
    const next = path[index + 1];
    return next === undefined ? { ...objectLine(history, ref), label: "" } : referrerLine(history, ref, next);
  });
}
