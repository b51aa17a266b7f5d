/**
 * Questions to the worker, one of a kind under way at a time: scrubbing asks for where it stops and not for every step
 * that it passes.
 */
import { signal } from "@preact/signals";
import type { Answer, Question } from "../trace/questions.ts";
import type { Simulator } from "./store.ts";

/** Asks one question at a time; of those that come meanwhile only the last one. @param isPending says whether one waits. */
export function latestOnly(
  simulator: Simulator,
  onAnswer: (answer: Answer | undefined) => void,
  isPending = signal(false),
): { ask(question: Question): void; forget(): void } {
  let next: Question | undefined;
  let round = 0;
  const send = (question: Question): void => {
    const asked = round;
    isPending.value = true;
    simulator.ask(question, (answer) => {
      if (asked !== round) return;
      isPending.value = false;
      const following = next;
      next = undefined;
      onAnswer(answer);
      if (following !== undefined) send(following);
    });
  };
  return {
    ask(question) {
      if (isPending.value) next = question;
      else send(question);
    },
    forget() {
      round++;
      isPending.value = false;
      next = undefined;
    },
  };
}
