/** Analyses sources one after the other. What cannot be read or analysed is data, beside the findings. */
import { resolve } from "node:path";
import type { Finding } from "../analyzer/finding.ts";
import { PackageClasses } from "../analyzer/package-classes.ts";
import { type AnalyzerOptions, type AnalyzerSession, createAnalyzerSession } from "../analyzer/session.ts";
import type { PythonParser } from "../syntax/parser.ts";
import { DISK_FILES } from "./disk-files.ts";
import type { SourcePath } from "./find-sources.ts";
import type { OptionsOfPath } from "./options-of-path.ts";
import { type ReadResult, readSourceFile } from "./read-source.ts";

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

/** Keeps what the analysis of one file leaves for that of the next; the file itself is dropped. */
export class FileChecker {
  private readonly sessions = new Map<AnalyzerOptions, AnalyzerSession>();
  private readonly classes: PackageClasses;

  constructor(
    private readonly parser: PythonParser,
    private readonly options: OptionsOfPath,
  ) {
    this.classes = new PackageClasses(parser, DISK_FILES);
  }

  async check({ path, isNamed }: SourcePath): Promise<CheckedFile> {
    return this.checkSource({ path, isNamed }, await readSourceFile(path));
  }

  checkSource({ path, isNamed }: SourcePath, source: ReadResult): CheckedFile {
    if (source.kind === "unreadable") return { kind: "unreadable", path, reason: source.reason, isNamed };
    const { text } = source;
    const session = this.open(path, text);
    return {
      kind: "checked",
      path,
      text,
      findings: session.findings(),
      hasSyntaxProblems: session.hasSyntaxProblems(),
    };
  }

  /** The session of a text that is, or might be, the content of a file. It is the next file's, too. */
  open(path: string, text: string): AnalyzerSession {
    const session = this.sessionOf(path);
    session.open(text, path === STDIN_NAME ? undefined : this.classes.importsOf(resolve(path)));
    return session;
  }

  private sessionOf(path: string): AnalyzerSession {
    const options = this.options.optionsOf(path);
    let session = this.sessions.get(options);
    if (session === undefined) {
      session = createAnalyzerSession(this.parser, options);
      this.sessions.set(options, session);
    }
    return session;
  }
}
