/** The ways in which findings are printed. Each is told the files one by one, and at last that there are no more. */
import type { CheckedFile } from "./check-files.ts";
import { printGithub } from "./format-github.ts";
import { printJson } from "./format-json.ts";
import { printSarif } from "./format-sarif.ts";
import { printText } from "./format-text.ts";

export type CheckedSource = CheckedFile & { readonly kind: "checked" };
export type UnreadableSource = CheckedFile & { readonly kind: "unreadable" };

export interface FindingOutput {
  add(file: CheckedSource): void;
  /** Where the format has a place for it; people are told on standard error in any case. */
  addUnreadable?(file: UnreadableSource): void;
  /** `isSuccessful` where all that was named could be checked. */
  end(isSuccessful: boolean): void;
}

export interface OutputContext {
  readonly write: (text: string) => void;
  /** Of this program. */
  readonly version: string;
}

export type FindingFormat = (context: OutputContext) => FindingOutput;

export const FORMATS = {
  text: printText,
  json: printJson,
  sarif: printSarif,
  github: printGithub,
} as const satisfies Record<string, FindingFormat>;

export type FormatName = keyof typeof FORMATS;
