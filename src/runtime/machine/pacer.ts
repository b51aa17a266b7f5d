/** Says before which instruction a run pauses. It changes nothing of the run. */
import type { Activation, Frame } from "./frames/frame.ts";

/** What ends one call of `Machine.resume`; whatever comes first. Nothing: only `requestPause`. */
export interface PauseBounds {
  /** Instructions to execute at most. */
  readonly maxInstructions?: number;
  /** 1-based line of the program's file: pauses when it starts anew. */
  readonly line?: number;
}

export class Pacer {
  private left: number;
  private readonly line: number | undefined;
  /** Whether somebody wants a pause before the next instruction. */
  isRequested = false;
  /** Where the run paused last: there it goes on, even if it paused because of that very line. */
  private resumed: { readonly frame: Frame; readonly ip: number } | undefined;

  constructor({ maxInstructions, line }: PauseBounds, current: Activation | undefined) {
    this.left = maxInstructions ?? Number.POSITIVE_INFINITY;
    this.line = line;
    this.resumed = current !== undefined && "ip" in current ? { frame: current, ip: current.ip } : undefined;
  }

  requestPause(): void {
    this.isRequested = true;
  }

  /** Asked once before each instruction. @param startedLine the program's line that starts here, if one does. */
  pausesAt(frame: Frame, ip: number, startedLine: number | undefined): boolean {
    if (this.isRequested || --this.left < 0) return true;
    const isResumed = this.resumed?.frame === frame && this.resumed.ip === ip;
    this.resumed = undefined;
    return startedLine !== undefined && startedLine === this.line && !isResumed;
  }
}
