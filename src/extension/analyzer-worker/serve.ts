/**
 * The worker that analyses: keeps a session for each open document and answers with its findings. It runs beside
 * the extension host, so that a huge file holds up nobody. It knows no kind of worker; node.ts and web.ts do.
 */

import { PackageClasses } from "../../analyzer/package-classes.ts";
import { type AnalyzerOptions, type AnalyzerSession, createAnalyzerSession } from "../../analyzer/session.ts";
import { assertNever, invariant } from "../../base/invariant.ts";
import { OutOfTime } from "../../base/time-limit.ts";
import {
  type AnalyzerToHost,
  type AskClassGraphMessage,
  type ConfigureDocumentMessage,
  type FindIgnoreEditMessage,
  type HostToAnalyzer,
  hostToAnalyzer,
  type ImportedFilesMessage,
  type LoadAnalyzerMessage,
  type OpenDocumentMessage,
} from "../../protocol/analyzer-messages.ts";
import { receive } from "../../protocol/shape.ts";
import type { ImportedClasses } from "../../semantics/classes/class-summary.ts";
import { loadParser, type PythonParser } from "../../syntax/parser.ts";
import { optionsOfDocument, problemOfProject } from "./document-options.ts";
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
  options: AnalyzerOptions;
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
        this.update(message, ({ session }) => session.edit(message.changes));
        break;
      case "configure":
        this.configure(message);
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
      case "askClassGraph":
        this.askClassGraph(message);
        break;
      case "checkProject":
        this.post({ kind: "projectChecked", uri: message.uri, problem: problemOfProject(message.text) });
        break;
      default:
        assertNever(message);
    }
  }

  private open(message: OpenDocumentMessage): void {
    const { uri, home, version, text, settings } = message;
    const options = optionsOfDocument(settings);
    this.documents.set(uri, { session: this.createSession(options, this.limitMs), options, version });
    this.update(message, ({ session }) => session.open(text, this.importsOf(home)));
  }

  private configure(message: ConfigureDocumentMessage): void {
    this.update(message, (document) => {
      document.options = optionsOfDocument(message.settings);
      document.session.configure(document.options);
    });
  }

  private update(message: DocumentVersion, change: (document: AnalyzedDocument) => void): void {
    this.attempt(message, (document) => {
      change(document);
      return true;
    });
  }

  /** Answers with the findings after a change, unless nothing was to be done, or with why there are none. */
  private attempt({ uri, version }: DocumentVersion, work: (document: AnalyzedDocument) => boolean): void {
    const document = this.documents.get(uri);
    invariant(document !== undefined, "a document is opened before it is edited");
    document.version = version;
    try {
      if (!work(document)) return;
      const findings = document.session.findings();
      this.post({ kind: "findings", uri, version, findings, pythonVersion: document.options.pythonVersion });
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
      this.attempt({ uri, version }, ({ session }) => session.refreshImports());
    }
  }

  private askForFiles(): void {
    const uris = this.files.takeWanted();
    if (uris.length > 0) this.post({ kind: "wantFiles", uris });
  }

  private findIgnoreEdit({ request, text, finding, settings }: FindIgnoreEditMessage): void {
    const edit = findIgnoreEdit(text, finding, (trial) => {
      const session = this.createSession(optionsOfDocument(settings));
      session.open(trial);
      return session.findings();
    });
    this.post({ kind: "ignoreEdit", request, edit });
  }

  private askClassGraph({ request, uri, home, version, text, settings }: AskClassGraphMessage): void {
    try {
      const known = this.documents.get(uri);
      let session = known?.version === version ? known.session : undefined;
      if (session === undefined) {
        session = this.createSession(
          { ...optionsOfDocument(settings), enabledRules: new Set() },
          this.limitMs,
        );
        session.open(text, this.importsOf(home));
      }
      this.post({ kind: "classGraph", request, graph: session.classGraph() });
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      this.post({ kind: "classGraph", request, problem: error.message });
    }
  }

  private importsOf(home: string | undefined): ImportedClasses | undefined {
    return home === undefined ? undefined : this.classes?.importsOf(home);
  }

  private createSession(options: AnalyzerOptions, limitMs?: number): AnalyzerSession {
    invariant(this.parser !== undefined, "the parser is loaded before a document is opened");
    return createAnalyzerSession(this.parser, options, limitMs);
  }
}
