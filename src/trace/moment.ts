/**
 * What a view shows of one moment of a run: plain data that moves between threads. Objects are named by their address
 * in bytes. Sizes are those of `sys.getsizeof`, the collector's header included.
 */

export interface Moment {
  /** The step that was over at this moment; -1 before the first. */
  readonly step: number;
  /** Line that runs next, 1-based in the file; undefined at the end. */
  readonly nextLine: number | undefined;
  /** From the module to the innermost call. */
  readonly frames: readonly MomentFrame[];
  /** What the frames lead to, nearest first; at most as many as were asked for. */
  readonly objects: readonly MomentObject[];
  /** Objects that nothing reaches and that wait for the cycle collector; all of them are among `objects`. */
  readonly unreachable: readonly number[];
  /** The program's other objects that are alive where not all could be shown, by type, most first. */
  readonly omitted: readonly OmittedObjects[];
  /** Names and objects that the step changed. */
  readonly changes: MomentChanges;
  readonly picture: Picture;
}

/** Where frames and objects lie when they are drawn, in pixels at the usual size of text. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One for each frame, in their order. */
  readonly frames: readonly Box[];
  /** One for each object that is drawn by itself: atoms are written where they are referred to. */
  readonly objects: readonly ObjectBox[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ObjectBox extends Box {
  readonly address: number;
}

export interface MomentFrame {
  /** `co_qualname`, or "<module>". */
  readonly name: string;
  /** Line that the frame is at. */
  readonly line: number;
  readonly variables: readonly NamedReference[];
}

export interface NamedReference {
  /** `OPERAND_LABEL` where it has none. */
  readonly name: string;
  readonly to: number;
}

export interface MomentObject {
  readonly address: number;
  readonly type: string;
  /** -1 for an immortal object. */
  readonly count: number;
  readonly sizeBytes: number;
  /** Its value where that is short, as `repr` gives it; else what it is: `list of 3`. */
  readonly text: string;
  /** Numbers, text, None and the like: nothing to follow. */
  readonly isAtom: boolean;
  /** Whether the cycle collector knows it. */
  readonly isTracked: boolean;
  readonly edges: readonly MomentEdge[];
  /** References that `edges` leaves out, of a long container. */
  readonly omittedEdges: number;
}

/** Stands for the name of an operand: what a loop goes through, a function that is called, an argument of the call. */
export const OPERAND_LABEL = "(in use)";
/** Of the reference from an exception that was raised to where that was. */
export const TRACEBACK_LABEL = ".__traceback__";
/** Of the reference from a class to one that it inherits from. */
export const BASE_LABEL = "base";

export interface MomentEdge {
  /** `[0]`, `['key']`, `.name`, or one of the above; empty where the reference has no name in Python. */
  readonly label: string;
  readonly to: number;
  /** Keeps nothing alive. */
  readonly isWeak: boolean;
}

export interface OmittedObjects {
  readonly type: string;
  readonly count: number;
  readonly sizeBytes: number;
}

export interface MomentChanges {
  /** Objects of this moment that the step made. */
  readonly made: readonly number[];
  /** Objects whose count, size, value or references the step changed. */
  readonly changed: readonly number[];
  /** Objects that were shown before the step and that it freed. */
  readonly freed: readonly FreedObject[];
  /** One plain sentence for each thing that happened. */
  readonly sentences: readonly string[];
}

/** The only sentence of a step that has none. */
export const NOTHING_CHANGED = "Nothing changed that a name leads to.";

export interface FreedObject {
  readonly address: number;
  readonly type: string;
  readonly text: string;
  readonly sizeBytes: number;
}
