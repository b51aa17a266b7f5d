/** What a selection becomes: units of Python that run one after the other, and the inputs that they need. Plain data. */
import type { SourcePart } from "../trace/trace.ts";
import type { Selection } from "./cut-lines.ts";

/** Modules beside the program, by path: `helpers.py`, `package/__init__.py`. One that cannot be read has no text. */
export interface SiblingTexts {
  read(path: string): { readonly kind: "text" | "refused"; readonly text?: string } | undefined;
}

export interface SnippetRequest {
  /** Text of the file, or of the part of it that begins at `startLine`. */
  readonly source: string;
  /** What of `source` to run; all of it where absent. */
  readonly selection?: Selection | undefined;
  /** Python that stands before `source` elsewhere, such as the cells above a notebook's; with its last line break. */
  readonly above?: string | undefined;
  /** `definition`: the function or class around the start of the selection is called or instantiated. */
  readonly runs?: "selection" | "definition" | undefined;
  /** The file's line, 1-based, that the first line of `source` is. */
  readonly startLine: number;
  /** What star imports bring is looked up in them. */
  readonly siblings?: SiblingTexts | undefined;
  /** What the person typed, by input: Python expressions. */
  readonly inputs?: Readonly<Record<string, string>> | undefined;
}

/** A name that the file gives no value. */
export interface SnippetInput {
  readonly name: string;
  /** The Python expression that is used. */
  readonly expression: string;
  /** The one that is used where the person typed none. */
  readonly guess: string;
  /** Why that one. */
  readonly reason: string;
  /** A file that the expression names and that exists unless the person gives it other content. */
  readonly sample?: SampleFile | undefined;
  /** Why the expression cannot be used at all. */
  readonly problem?: string | undefined;
}

export interface SampleFile {
  readonly path: string;
  readonly content: string;
}

/** Run in the namespace of `__main__`, in order. */
export type ProgramUnit =
  /** Lines of the file, under their numbers. */
  | { readonly kind: "program"; readonly text: string }
  /** What is needed of the text above. */
  | { readonly kind: "above"; readonly text: string }
  /** `name = expression`, of the person's. */
  | { readonly kind: "input"; readonly name: string; readonly text: string }
  /** Calls what is simulated, on the line of the file where that is defined. */
  | { readonly kind: "call"; readonly text: string };

export interface Snippet {
  readonly units: readonly ProgramUnit[];
  /** The lines of all units of the file together, for tracebacks. */
  readonly text: string;
  /** The lines of the file that are run. */
  readonly parts: readonly SourcePart[];
  readonly inputs: readonly SnippetInput[];
  /** `from __future__ import annotations` is in force. */
  readonly hasFutureAnnotations: boolean;
  /** Column in the file of a column in `text`. @param line 1-based line of the file. @param column 0-based. */
  documentColumn(line: number, column: number): number;
}
