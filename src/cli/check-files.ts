/** Analyses sources one after the other. What cannot be read or analysed is data, beside the findings. */
import type { Finding } from "../analyzer/finding.ts";
import { type AnalyzerOptions, createAnalyzerSession } from "../analyzer/session.ts";
import type { PythonParser } from "../syntax/parser.ts";
import type { SourcePath } from "./find-sources.ts";
import { type ReadResult, readSourceFile } from "./read-source.ts";
import { WorkspaceClasses } from "./workspace-classes.ts";

export type CheckedFile =
  | {
      readonly kind: "checked";
      /** As it is shown. */
      readonly path: string;
      readonly text: string;
      readonly findings: readonly Finding[];
      /** Parts of the file do not parse; the rest was checked. */
      readonly hasSyntaxProblems: boolean;
    }
  | {
      readonly kind: "unreadable";
      readonly path: string;
      readonly reason: string;
      readonly isNamed: boolean;
    };

export const STDIN_NAME = "-";

/** In the order of the paths; each file is dropped from memory before the next is read. */
export async function* checkFiles(
  paths: readonly SourcePath[],
  parser: PythonParser,
  options: AnalyzerOptions,
  readStdin: () => Promise<ReadResult>,
): AsyncGenerator<CheckedFile> {
  const session = createAnalyzerSession(parser, options);
  const classes = new WorkspaceClasses(parser);
  for (const { path, isNamed } of paths) {
    const source = path === STDIN_NAME ? await readStdin() : await readSourceFile(path);
    if (source.kind === "unreadable") {
      yield { kind: "unreadable", path, reason: source.reason, isNamed };
      continue;
    }
    session.open(source.text, path === STDIN_NAME ? undefined : classes.importsOf(path));
    yield {
      kind: "checked",
      path,
      text: source.text,
      findings: session.findings(),
      hasSyntaxProblems: session.hasSyntaxProblems(),
    };
  }
}
