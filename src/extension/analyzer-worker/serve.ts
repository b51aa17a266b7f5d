/**
 * The worker that analyses: keeps a session for each open document and answers with its findings. It runs beside
 * the extension host, so that a huge file holds up nobody. It knows no kind of worker; node.ts and web.ts do.
 */

import { PackageClasses } from "../../analyzer/package-classes.ts";
import { type AnalyzerSession, createAnalyzerSession } from "../../analyzer/session.ts";
import { chooseOptions } from "../../analyzer/settings.ts";
import { assertNever, invariant } from "../../base/invariant.ts";
import { OutOfTime } from "../../base/time-limit.ts";
import {
  type AnalyzerSettings,
  type AnalyzerToHost,
  type FindIgnoreEditMessage,
  type HostToAnalyzer,
  hostToAnalyzer,
  type ImportedFilesMessage,
  type LoadAnalyzerMessage,
  type OpenDocumentMessage,
} from "../../protocol/analyzer-messages.ts";
import { receive } from "../../protocol/shape.ts";
import { loadParser, type PythonParser } from "../../syntax/parser.ts";
import { findIgnoreEdit } from "./ignore-edit.ts";
import { SentFiles } from "./sent-files.ts";

/** How long one document may take before it is given up. */
const LIMIT_MS = 2000;

/** Takes the messages one after the other; hand it whatever the worker receives. */
export function serveAnalyzer(
  post: (message: AnalyzerToHost) => void,
  limitMs: number = LIMIT_MS,
): (data: unknown) => void {
  const server = new AnalyzerServer(post, limitMs);
  let queue: Promise<void> = Promise.resolve();
  return (data) => {
    queue = queue.then(() => server.handle(data));
  };
}

interface DocumentVersion {
  readonly uri: string;
  readonly version: number;
}

interface AnalyzedDocument {
  readonly session: AnalyzerSession;
  /** That the session has. */
  version: number;
}

class AnalyzerServer {
  private parser: PythonParser | undefined;
  private readonly documents = new Map<string, AnalyzedDocument>();
  private readonly files = new SentFiles();
  private classes: PackageClasses | undefined;

  constructor(
    private readonly post: (message: AnalyzerToHost) => void,
    private readonly limitMs: number,
  ) {}

  async handle(data: unknown): Promise<void> {
    let uri: string | undefined;
    try {
      const message = receive(hostToAnalyzer, data, "the extension host");
      if ("uri" in message) uri = message.uri;
      if (message.kind === "load") await this.load(message);
      else this.answer(message);
      this.askForFiles();
    } catch (error) {
      if (uri !== undefined) this.documents.delete(uri);
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.post({ kind: "failure", uri, message: text });
    }
  }

  private async load({ runtimeWasm, grammarWasm }: LoadAnalyzerMessage): Promise<void> {
    this.parser = await loadParser({ runtimeWasm, languageWasm: grammarWasm });
    this.classes = new PackageClasses(this.parser, this.files);
  }

  private answer(message: Exclude<HostToAnalyzer, LoadAnalyzerMessage>): void {
    switch (message.kind) {
      case "open":
        this.open(message);
        break;
      case "edit":
        this.update(message, (session) => session.edit(message.changes));
        break;
      case "configure":
        this.update(message, (session) =>
          session.configure(chooseOptions(message.settings.pythonVersion, message.settings.rules)),
        );
        break;
      case "close":
        this.documents.delete(message.uri);
        break;
      case "files":
        this.acceptFiles(message);
        break;
      case "findIgnoreEdit":
        this.findIgnoreEdit(message);
        break;
      default:
        assertNever(message);
    }
  }

  private open(message: OpenDocumentMessage): void {
    const { uri, version, text, settings } = message;
    this.documents.set(uri, { session: this.createSession(settings, this.limitMs), version });
    this.update(message, (session) => session.open(text, this.classes?.importsOf(uri)));
  }

  private update(message: DocumentVersion, change: (session: AnalyzerSession) => void): void {
    this.attempt(message, (session) => {
      change(session);
      return true;
    });
  }

  /** Answers with the findings after a change, unless nothing was to be done, or with why there are none. */
  private attempt({ uri, version }: DocumentVersion, work: (session: AnalyzerSession) => boolean): void {
    const document = this.documents.get(uri);
    invariant(document !== undefined, "a document is opened before it is edited");
    const { session } = document;
    document.version = version;
    try {
      if (work(session)) this.post({ kind: "findings", uri, version, findings: session.findings() });
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      this.documents.delete(uri);
      this.post({ kind: "gaveUp", uri, version, reason: error.message });
    }
  }

  private acceptFiles({ files }: ImportedFilesMessage): void {
    if (!this.files.accept(files)) return;
    this.classes?.forget();
    for (const [uri, { version }] of this.documents) {
      this.attempt({ uri, version }, (session) => session.refreshImports());
    }
  }

  private askForFiles(): void {
    const uris = this.files.takeWanted();
    if (uris.length > 0) this.post({ kind: "wantFiles", uris });
  }

  private findIgnoreEdit({ request, text, finding, settings }: FindIgnoreEditMessage): void {
    const edit = findIgnoreEdit(text, finding, (trial) => {
      const session = this.createSession(settings);
      session.open(trial);
      return session.findings();
    });
    this.post({ kind: "ignoreEdit", request, edit });
  }

  private createSession({ pythonVersion, rules }: AnalyzerSettings, limitMs?: number): AnalyzerSession {
    invariant(this.parser !== undefined, "the parser is loaded before a document is opened");
    return createAnalyzerSession(this.parser, chooseOptions(pythonVersion, rules), limitMs);
  }
}
