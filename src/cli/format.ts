/** The ways in which findings are printed. Each is told the files one by one, and at last that there are no more. */
import type { CheckedFile } from "./check-files.ts";
import { printJson } from "./format-json.ts";
import { printText } from "./format-text.ts";

export type CheckedSource = CheckedFile & { readonly kind: "checked" };

export interface FindingOutput {
  add(file: CheckedSource): void;
  end(): void;
}

export type FindingFormat = (write: (text: string) => void) => FindingOutput;

export const FORMATS = { text: printText, json: printJson } as const satisfies Record<string, FindingFormat>;

export type FormatName = keyof typeof FORMATS;
