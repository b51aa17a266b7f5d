/** SyntaxWarnings that CPython's tokenizer and parser give: where they go, and those about escapes in literals. */
import type { CompileWarning } from "../warnings.ts";

export interface ParserWarnings {
  readonly report: (warning: CompileWarning) => void;
  /** `{}` stands for the escape without its backslash; undefined where nobody is warned. */
  readonly escapeWarning: string | undefined;
  readonly octalEscapeWarning: string | undefined;
  /** Whether that is said of the line where the escape stands, or of the literal's first. */
  readonly escapeWarningHasOwnLine: boolean;
  readonly warnsOfNumbersBeforeKeywords: boolean;
}

/** At the end of a part of an f-string a backslash stands before the brace of a field. */
const ESCAPE = /\\([0-7]{1,3}|[\s\S]|$)/gu;
const KNOWN_IN_BYTES = "\n\\'\"abfnrtvx";
const KNOWN_IN_TEXT = `${KNOWN_IN_BYTES}NuU`;
const LARGEST_OCTAL = 0o377;

/** `lineOffset` counts from the literal's first line. */
export interface EscapeProblem {
  readonly message: string;
  readonly lineOffset: number;
}

/** The warning about the first escape that means nothing; later ones of the same literal are not mentioned. */
export function escapeWarning(
  { escapeWarning: plain, octalEscapeWarning: octal, escapeWarningHasOwnLine }: ParserWarnings,
  content: string,
  isBytes: boolean,
): EscapeProblem | undefined {
  if (plain === undefined || octal === undefined) return undefined;
  for (const { 1: written = "", index } of content.matchAll(ESCAPE)) {
    const lineOffset = escapeWarningHasOwnLine ? content.slice(0, index).split("\n").length - 1 : 0;
    if (/^[0-7]/.test(written)) {
      if (Number.parseInt(written, 8) > LARGEST_OCTAL) {
        return { message: octal.replaceAll("{}", written), lineOffset };
      }
    } else if (written === "" || !(isBytes ? KNOWN_IN_BYTES : KNOWN_IN_TEXT).includes(written)) {
      return { message: plain.replaceAll("{}", written === "" ? "{" : written), lineOffset };
    }
  }
  return undefined;
}
