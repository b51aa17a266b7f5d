/** SyntaxWarnings that CPython's tokenizer and parser give: where they go, and those about escapes in literals. */
import type { CompileWarning } from "../warnings.ts";

export interface ParserWarnings {
  readonly report: (warning: CompileWarning) => void;
  /** `{}` stands for the escape without its backslash; undefined where nobody is warned. */
  readonly escapeWarning: string | undefined;
  readonly octalEscapeWarning: string | undefined;
  readonly warnsOfNumbersBeforeKeywords: boolean;
}

/** At the end of a part of an f-string a backslash stands before the brace of a field. */
const ESCAPE = /\\([0-7]{1,3}|[\s\S]|$)/gu;
const KNOWN_IN_BYTES = "\n\\'\"abfnrtvx";
const KNOWN_IN_TEXT = `${KNOWN_IN_BYTES}NuU`;
const LARGEST_OCTAL = 0o377;

/** The warning about the first escape that means nothing; later ones of the same literal are not mentioned. */
export function escapeWarning(
  { escapeWarning: plain, octalEscapeWarning: octal }: ParserWarnings,
  content: string,
  isBytes: boolean,
): string | undefined {
  if (plain === undefined || octal === undefined) return undefined;
  for (const [, written = ""] of content.matchAll(ESCAPE)) {
    if (/^[0-7]/.test(written)) {
      if (Number.parseInt(written, 8) > LARGEST_OCTAL) return octal.replaceAll("{}", written);
    } else if (written === "" || !(isBytes ? KNOWN_IN_BYTES : KNOWN_IN_TEXT).includes(written)) {
      return plain.replaceAll("{}", written === "" ? "{" : written);
    }
  }
  return undefined;
}
