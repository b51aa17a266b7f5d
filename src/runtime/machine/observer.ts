/** What a machine tells whoever watches its run. It costs nothing when nobody does. */
import type { BlockObserver } from "../heap/blocks.ts";

/** `kind` of a block is an index into `Machine.kinds`. */
export interface MachineObserver extends BlockObserver {
  /** A line starts, where `sys.settrace` gets a `line` event. `functionId` is an index into `Machine.functions`. */
  onLine(line: number, depth: number, functionId: number): void;
  /** A frame goes on in the middle of a line. */
  onResume(line: number): void;
  onCollection(facts: CollectionReport): void;
  onOutput(text: string): void;
}

export interface CollectionReport {
  readonly generation: number;
  /** Objects that the collection looked at. */
  readonly examined: number;
  /** Unreachable objects, as `gc.collect()` counts them. */
  readonly collected: number;
  readonly freedBytes: number;
  /** Whether the program asked for it. */
  readonly isExplicit: boolean;
}
