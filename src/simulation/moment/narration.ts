/** Says in plain sentences what one step did to names and objects. */
import { NULL, type Ref, WORD_BYTES } from "../../runtime/memory/linear-memory.ts";
import type { FreedObject, MomentObject } from "../../trace/moment.ts";
import type { FrameAt } from "./frames-at.ts";
import type { Snapshot } from "./moment-reader.ts";

/** Sentences about one step; further ones are summed up. */
const MOST_SENTENCES = 6;

export interface Changes {
  readonly made: readonly number[];
  readonly changed: readonly number[];
  readonly freed: readonly FreedObject[];
}

export function narrate(before: Snapshot | undefined, after: Snapshot, changes: Changes): string[] {
  if (before === undefined) return ["The program has not started."];
  const sentences = [...frameSentences(before, after), ...nameSentences(before, after)];
  const told = new Set(sentences.flatMap(({ about }) => about));
  sentences.push(...edgeSentences(before, after, told), ...freedSentences(changes.freed));
  const texts = sentences.map(({ text }) => text);
  if (texts.length === 0) return ["Nothing changed that a name leads to."];
  const more = texts.length - MOST_SENTENCES;
  return more > 0 ? [...texts.slice(0, MOST_SENTENCES), `${more} more changes.`] : texts;
}

interface Sentence {
  readonly text: string;
  /** Objects that it tells the count of. */
  readonly about: readonly Ref[];
}

function frameSentences(before: Snapshot, after: Snapshot): Sentence[] {
  const difference = after.frames.length - before.frames.length;
  const names = (frames: Snapshot["frames"]): string => frames.map(({ name }) => name).join(", ");
  if (difference > 0) {
    return [{ text: `Enters ${names(after.frames.slice(-difference))}.`, about: [] }];
  }
  if (difference < 0 && after.frames.length > 0) {
    return [{ text: `Leaves ${names(before.frames.slice(difference).toReversed())}.`, about: [] }];
  }
  return [];
}

/** Names of the frames that are there before and after, innermost last. */
function nameSentences(before: Snapshot, after: Snapshot): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [index, frame] of after.frames.entries()) {
    const earlier = before.frames[index];
    const isSame = earlier !== undefined && isSameFrame(earlier, frame);
    const was = new Map(isSame ? earlier.variables.map(({ name, to }) => [name, to]) : []);
    for (const { name, to } of frame.variables) {
      const old = was.get(name);
      was.delete(name);
      if (old === to || (!isSame && earlier !== undefined)) continue;
      const verb = old === undefined ? "names" : "now names";
      sentences.push({ text: `\`${name}\` ${verb} ${described(before, after, to)}.`, about: [to] });
    }
    for (const [name] of was) sentences.push({ text: `\`${name}\` is unbound.`, about: [] });
  }
  return sentences;
}

/** At the end of a run a module has its namespace left, but no place on the stack. */
function isSameFrame(a: FrameAt, b: FrameAt): boolean {
  return (
    a.functionId === b.functionId &&
    a.namespace === b.namespace &&
    (a.base === b.base || a.namespace !== NULL)
  );
}

/** Containers that got or lost references. */
function edgeSentences(before: Snapshot, after: Snapshot, told: ReadonlySet<Ref>): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [ref, object] of after.objects) {
    const was = before.objects.get(ref);
    if (was === undefined || told.has(ref) || isFrameLike(object.type)) continue;
    const label = newEdge(was, object);
    if (label !== undefined) {
      const to = label.to / WORD_BYTES;
      const place = label.label === "" ? `The ${object.text}` : `\`${label.label}\` of the ${object.text}`;
      sentences.push({ text: `${place} now leads to ${described(before, after, to)}.`, about: [to] });
    } else if (was.sizeBytes !== object.sizeBytes) {
      sentences.push({
        text: `The ${object.text} goes from ${was.sizeBytes} to ${object.sizeBytes} bytes.`,
        about: [],
      });
    }
  }
  return sentences;
}

/** What they hold comes and goes with every resumption. */
function isFrameLike(type: string): boolean {
  return type === "generator" || type === "coroutine" || type === "async_generator" || type === "frame";
}

function newEdge(was: MomentObject, is: MomentObject): MomentObject["edges"][number] | undefined {
  const known = new Map(was.edges.map(({ label, to }, index) => [label === "" ? `${index}` : label, to]));
  return is.edges.find(({ label, to }, index) => known.get(label === "" ? `${index}` : label) !== to);
}

function freedSentences(freed: readonly FreedObject[]): Sentence[] {
  if (freed.length === 0) return [];
  const bytes = freed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const [first] = freed;
  const what =
    freed.length === 1 && first !== undefined ? `${article(first.text)} is` : `${freed.length} objects are`;
  return [{ text: `${what} freed, ${bytes} bytes by \`sys.getsizeof\`.`, about: [] }];
}

/** An object with what became of its count. */
function described(before: Snapshot, after: Snapshot, ref: Ref): string {
  const object = after.objects.get(ref);
  if (object === undefined) return "an object";
  if (object.isAtom) return object.text;
  const was = before.objects.get(ref);
  if (object.count < 0) return article(object.text);
  if (was === undefined) return `${article(object.text)} with count ${object.count}`;
  if (was.count === object.count) return article(object.text);
  return `${article(object.text)}; its count goes from ${was.count} to ${object.count}`;
}

function article(text: string): string {
  return /^(?:class|function|'|"|-?\d)/.test(text) ? text : `the ${text}`;
}
