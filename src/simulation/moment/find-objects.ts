/** Finds objects of a moment by what a person types: an address, a type, the name of a variable, or a part of a value. */
import { type Ref, refAt } from "../../runtime/memory/linear-memory.ts";
import type { FindReport } from "../../trace/questions.ts";
import type { HeapHistory } from "../heap-history.ts";
import { type FrameAt, variablesOf } from "./frames-at.ts";
import { objectLine } from "./object-report.ts";
import { typeName, valueText } from "./value-text.ts";

const SHOWN_OBJECTS = 50;
/** Before the name of a type, all of whose objects are wanted. */
const TYPE_PREFIX = "type:";

/** Upper and lower case are the same; of the objects those with a name come first. */
export function findObjects(history: HeapHistory, frames: readonly FrameAt[], wanted: string): FindReport {
  const { machine } = history;
  const text = wanted.trim().toLowerCase();
  const isMatch = matcher(history, text);
  const named = new Set<Ref>();
  for (const frame of frames) {
    for (const { name, to } of variablesOf(history, frame)) {
      if (text !== "" && name.toLowerCase() === text) named.add(to);
    }
  }
  const found = [...named];
  let count = named.size;
  machine.heap.forEachObject((ref, isCounted) => {
    if (!isCounted || named.has(ref) || !isMatch(ref)) return;
    count++;
    if (found.length < SHOWN_OBJECTS) found.push(ref);
  });
  return { count, objects: found.slice(0, SHOWN_OBJECTS).map((ref) => objectLine(history, ref)) };
}

function matcher({ machine }: HeapHistory, text: string): (ref: Ref) => boolean {
  if (text === "") return () => false;
  if (text.startsWith(TYPE_PREFIX)) {
    const type = text.slice(TYPE_PREFIX.length).trim();
    return (ref) => typeName(machine.typeOf(ref)).toLowerCase() === type;
  }
  if (/^0x[0-9a-f]+$/.test(text)) {
    const wanted = refAt(Number(text));
    return (ref) => ref === wanted;
  }
  return (ref) =>
    typeName(machine.typeOf(ref)).toLowerCase().includes(text) ||
    valueText(machine, ref).text.toLowerCase().includes(text);
}
