/**
 * The calls of a run: one row for each time that a frame of the program was entered or resumed, while the trace is
 * written. Which row a step ran in leads to its callers, and to where their locals lay.
 */
import { AppendedRows, type Columns } from "./columns.ts";

const activationSchema = {
  /** Index into `Trace.functions`. */
  functionId: Uint32Array,
  /** 1 + the row of the nearest caller that is the program's; 0 for none. */
  caller: Uint32Array,
  /** Line that the caller is at. */
  callerLine: Uint32Array,
  /** Word of the first local. */
  base: Uint32Array,
  /** Words from the caller's first local to the end of its stack. */
  callerWords: Uint32Array,
  /** The namespace of a module or class body; 0 in functions. */
  namespace: Uint32Array,
};

const stepSchema = { activation: Uint32Array, frameWords: Uint16Array };

export type ActivationColumns = Columns<typeof activationSchema>;
/** For each step its row of the activations, and the words from the first local to the end of the stack. */
export type StepFrameColumns = Columns<typeof stepSchema>;

export interface ActivationLog {
  readonly activations: ActivationColumns;
  readonly steps: StepFrameColumns;
}

export class ActivationWriter {
  readonly activations = new AppendedRows(activationSchema);
  readonly steps = new AppendedRows(stepSchema);

  finish(): ActivationLog {
    return { activations: this.activations.finish(), steps: this.steps.finish() };
  }
}
