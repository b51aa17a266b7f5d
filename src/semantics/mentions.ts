/** Whether the text of a segment has a word in it: asked before anything that costs more than reading it once. */
import type { Segment } from "../syntax/ast.ts";

const known = new WeakMap<Segment, Map<RegExp, boolean>>();

/** `word` must be one constant expression for each question, since answers are kept by it. */
export function mentions(segment: Segment, word: RegExp): boolean {
  let answers = known.get(segment);
  if (answers === undefined) {
    answers = new Map();
    known.set(segment, answers);
  }
  let answer = answers.get(word);
  if (answer === undefined) {
    answer = word.test(segment.text);
    answers.set(word, answer);
  }
  return answer;
}
