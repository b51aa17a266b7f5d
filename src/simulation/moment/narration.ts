/** Says in plain sentences what one step did to names and objects. */
import { NULL, type Ref, WORD_BYTES } from "../../runtime/memory/linear-memory.ts";
import { type FreedObject, type MomentObject, NOTHING_CHANGED, TRACEBACK_LABEL } from "../../trace/moment.ts";
import type { FrameAt } from "./frames-at.ts";
import type { Snapshot } from "./moment-reader.ts";

/** Sentences about one step; further ones are summed up. */
const MOST_SENTENCES = 6;
/** Functions that one sentence names. */
const MOST_FUNCTIONS = 4;

export interface Changes {
  readonly made: readonly number[];
  readonly changed: readonly number[];
  readonly freed: readonly FreedObject[];
}

export function narrate(before: Snapshot | undefined, after: Snapshot, changes: Changes): string[] {
  if (before === undefined) return ["The program has not started."];
  const sentences = [
    ...raisedSentences(before, after),
    ...frameSentences(before, after),
    ...nameSentences(before, after),
  ];
  const told = new Set(sentences.flatMap(({ about }) => about));
  sentences.push(
    ...edgeSentences(before, after, told),
    ...lostSentences(before, after),
    ...freedSentences(changes.freed),
  );
  const texts = sentences.map(({ text }) => text);
  if (texts.length === 0) return [NOTHING_CHANGED];
  const more = texts.length - MOST_SENTENCES;
  return more > 0 ? [...texts.slice(0, MOST_SENTENCES), `${more} more changes.`] : texts;
}

interface Sentence {
  readonly text: string;
  /** Objects that it tells the count of. */
  readonly about: readonly Ref[];
}

/** Exceptions that the program goes on to handle: they have a traceback now and had none. */
function raisedSentences(before: Snapshot, after: Snapshot): Sentence[] {
  const raised = [...after.objects].filter(
    ([ref, object]) => hasTraceback(object) && !hasTraceback(before.objects.get(ref)),
  );
  return raised.map(([ref, { text }]) => ({ text: `\`${text}\` is raised.`, about: [ref] }));
}

function hasTraceback(object: MomentObject | undefined): boolean {
  return object?.edges.some(({ label }) => label === TRACEBACK_LABEL) ?? false;
}

function frameSentences(before: Snapshot, after: Snapshot): Sentence[] {
  // Before the first line and at the end there are none.
  if (before.frames.length === 0 || after.frames.length === 0) return [];
  const known = after.frames.findIndex((frame, index) => !isSameFrame(before.frames[index], frame));
  const common = known < 0 ? after.frames.length : known;
  const left = before.frames.slice(common).toReversed();
  const entered = after.frames.slice(common);
  return [
    ...(left.length > 0 ? [{ text: `Leaves ${functionNames(left)}.`, about: [] }] : []),
    ...(entered.length > 0 ? [{ text: `Enters ${functionNames(entered)}.`, about: [] }] : []),
  ];
}

/** Calls of the same function that follow each other are counted: an exception may leave a thousand. */
function functionNames(frames: Snapshot["frames"]): string {
  const runs: { readonly name: string; count: number }[] = [];
  for (const { name } of frames) {
    const last = runs.at(-1);
    if (last?.name === name) last.count++;
    else runs.push({ name, count: 1 });
  }
  const shown = runs.slice(0, MOST_FUNCTIONS).map(({ name, count }) => {
    return count === 1 ? `\`${name}\`` : `\`${name}\` (${count} calls)`;
  });
  const more = runs.slice(MOST_FUNCTIONS).reduce((sum, { count }) => sum + count, 0);
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

/** Names of the frames that are there before and after, innermost last. */
function nameSentences(before: Snapshot, after: Snapshot): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [index, frame] of after.frames.entries()) {
    const earlier = before.frames[index];
    const isSame = isSameFrame(earlier, frame);
    const was = new Map(
      isSame && earlier !== undefined ? earlier.variables.map(({ name, to }) => [name, to]) : [],
    );
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
function isSameFrame(a: FrameAt | undefined, b: FrameAt): boolean {
  return (
    a !== undefined &&
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
        text: `The ${object.text} goes from ${amount(was.sizeBytes)} to ${amount(object.sizeBytes)} bytes.`,
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

/** What the step left to the collector. */
function lostSentences(before: Snapshot, after: Snapshot): Sentence[] {
  if (before.unreachable === undefined || after.unreachable === undefined) return [];
  const known = new Set(before.unreachable);
  const lost = after.unreachable.filter((ref) => !known.has(ref));
  const objects = lost.flatMap((ref) => after.objects.get(ref) ?? []);
  const [first] = objects;
  if (first === undefined) return [];
  const isAlone = lost.length === 1;
  const what = isAlone ? article(first.text) : `${amount(lost.length)} objects`;
  // Where not all could be shown, their size is not known here.
  const size = objects.length === lost.length ? `, ${sizeText(objects)}` : "";
  const text = `Nothing leads to ${what} any more${size}: a cycle keeps ${isAlone ? "it" : "them"} alive until the collector runs.`;
  return [{ text, about: [] }];
}

/**
 * Bytes are those that stood on the one box that is gone. A sum of such sizes would be one more figure beside the bytes
 * that the step gave back: those have what belongs to the objects, too.
 */
function freedSentences(freed: readonly FreedObject[]): Sentence[] {
  const [first] = freed;
  if (first === undefined) return [];
  if (freed.length > 1) return [{ text: `${amount(freed.length)} objects are freed.`, about: [] }];
  const what = `The ${isValue(first.text) ? `${first.type} ` : ""}${first.text}`;
  return [{ text: `${what} is freed, ${sizeText([first])}.`, about: [] }];
}

function sizeText(objects: readonly Pick<FreedObject, "sizeBytes">[]): string {
  const bytes = objects.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return `${amount(bytes)} bytes by \`sys.getsizeof\``;
}

/** As the panel writes numbers. */
function amount(value: number): string {
  return value.toLocaleString("en-US");
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
  return isValue(text) || /^(?:class|function)\b/.test(text) ? text : `the ${text}`;
}

/** A number or text as it is written in a program, and not what an object is called. */
function isValue(text: string): boolean {
  return /^(?:b?['"]|-?\d)/.test(text);
}
