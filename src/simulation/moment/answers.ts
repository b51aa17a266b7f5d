/** Answers the questions of a view about one recorded run, and about a step of it expression by expression. */
import type { Answer, Question } from "../../trace/questions.ts";
import type { HeapHistory } from "../heap-history.ts";
import type { StepRun } from "../simulate.ts";
import type { StepFacts } from "./moment-reader.ts";
import { RunView } from "./run-view.ts";
import { StepView } from "./step-view.ts";

/** A step of a run, expression by expression. */
export type RunStep = (step: number) => StepRun | undefined;

export class Answers {
  private readonly history: HeapHistory;
  private readonly whole: RunView;
  private readonly runStep: RunStep;
  /** The step that was looked at closely last. */
  private close: { readonly step: number; readonly view: StepView | undefined } | undefined;

  constructor(history: HeapHistory, steps: StepFacts, runStep: RunStep) {
    this.history = history;
    this.whole = new RunView(history, steps);
    this.runStep = runStep;
  }

  /** Memory becomes that after a step. Questions do so themselves; this is for who measures it. */
  goToStep(step: number): void {
    this.history.goTo(step + 1);
  }

  /** Bytes of what leads back, beside the trace. */
  get recordingBytes(): number {
    const { log, frames } = this.history.recording;
    const columns = [...Object.values(frames.activations), ...Object.values(frames.steps)];
    return columns.reduce(
      (sum, { byteLength }) => sum + byteLength,
      log.blocks.sizeBytes + log.offsets.byteLength,
    );
  }

  /** Packs a part of the recording, which takes a millisecond or two. Returns whether there may be more to pack. */
  packSome(): boolean {
    return this.history.recording.log.blocks.packNext();
  }

  /** Undefined when what it asks about is not there at that moment. */
  answer(question: Question): Answer | undefined {
    if (question.kind === "expressions") {
      const value = this.stepView(question.step)?.report();
      return value && { kind: "expressions", value };
    }
    const { expression } = question;
    return expression === undefined
      ? this.whole.answer(question, question.step)
      : this.stepView(question.step)?.answer(question, expression);
  }

  private stepView(step: number): StepView | undefined {
    if (this.close?.step !== step) {
      const run = this.runStep(step);
      this.close = { step, view: run && new StepView(run) };
    }
    return this.close.view;
  }
}
