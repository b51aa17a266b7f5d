/**
 * Keeps the findings of every open Python document and shows them as diagnostics. Edits are gathered and
 * handed to the analyzer when typing pauses, or at once when somebody asks for the findings.
 */
import * as vscode from "vscode";
import type { Finding, TextEdit } from "../analyzer/finding.ts";
import type { AnalyzerSession } from "../analyzer/session.ts";
import type { CreateSession } from "./analyzer.ts";
import { toDiagnostics } from "./diagnostics.ts";
import { isEnabled, readAnalyzerOptions, SECTION } from "./settings.ts";

/** How long typing must pause, in milliseconds, before the document is analysed. */
const SHORTEST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 2000;
/** A pause is so many times what the last analysis took, so that a huge file leaves time for others. */
const PAUSE_FACTOR = 5;

interface OpenDocument {
  readonly document: vscode.TextDocument;
  /** Undefined until the analyzer has started, or while findings are switched off. */
  session: AnalyzerSession | undefined;
  /** Edits that the session has not seen yet. */
  pending: TextEdit[];
  timer: ReturnType<typeof setTimeout> | undefined;
  analysisMs: number;
}

export class DocumentFindings implements vscode.Disposable {
  private readonly diagnostics = vscode.languages.createDiagnosticCollection(SECTION);
  private readonly documents = new Map<vscode.TextDocument, OpenDocument>();
  private readonly subscriptions: vscode.Disposable[];
  private createSession: CreateSession | undefined;

  constructor(
    analyzer: Promise<CreateSession>,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      this.diagnostics,
      vscode.workspace.onDidOpenTextDocument((document) => this.open(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.edit(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.close(document)),
      vscode.workspace.onDidChangeConfiguration((event) => this.configure(event)),
    ];
    analyzer.then(
      (createSession) => {
        this.createSession = createSession;
        for (const document of vscode.workspace.textDocuments) this.open(document);
      },
      () => undefined,
    );
  }

  /** The findings of the document as it is now; none for a document that is not analysed. */
  findingsOf(document: vscode.TextDocument): readonly Finding[] {
    const open = this.documents.get(document);
    if (open?.session === undefined) return [];
    if (open.pending.length > 0) this.analyze(open);
    return open.session.findings();
  }

  /** Analyses other texts as it would this document; for trials. */
  analyzerOf(document: vscode.TextDocument): (text: string) => readonly Finding[] {
    const { createSession } = this;
    if (createSession === undefined) return () => [];
    const options = readAnalyzerOptions(document);
    return (text) => {
      const session = createSession(options);
      session.open(text);
      return session.findings();
    };
  }

  dispose(): void {
    for (const open of this.documents.values()) clearTimeout(open.timer);
    this.documents.clear();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private open(document: vscode.TextDocument): void {
    if (this.createSession === undefined || this.documents.has(document) || !isAnalyzed(document)) return;
    const open: OpenDocument = { document, session: undefined, pending: [], timer: undefined, analysisMs: 0 };
    this.documents.set(document, open);
    this.schedule(open, 0);
  }

  private edit(event: vscode.TextDocumentChangeEvent): void {
    const open = this.documents.get(event.document);
    if (open === undefined) return;
    // VS Code orders the changes of one event from the end of the document to its start, so that each holds
    // for the text that the ones before it left.
    for (const { rangeOffset, rangeLength, text } of event.contentChanges) {
      open.pending.push({ start: rangeOffset, end: rangeOffset + rangeLength, newText: text });
    }
    const pauseMs = Math.min(Math.max(open.analysisMs * PAUSE_FACTOR, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
    if (event.contentChanges.length > 0) this.schedule(open, pauseMs);
  }

  private close(document: vscode.TextDocument): void {
    const open = this.documents.get(document);
    if (open === undefined) return;
    clearTimeout(open.timer);
    this.documents.delete(document);
    this.diagnostics.delete(document.uri);
  }

  private configure(event: vscode.ConfigurationChangeEvent): void {
    for (const open of this.documents.values()) {
      if (!event.affectsConfiguration(SECTION, open.document)) continue;
      if (isEnabled(open.document)) open.session?.configure(readAnalyzerOptions(open.document));
      else open.session = undefined;
      this.schedule(open, 0);
    }
  }

  private schedule(open: OpenDocument, delayMs: number): void {
    clearTimeout(open.timer);
    open.timer = setTimeout(() => this.analyze(open), delayMs);
  }

  private analyze(open: OpenDocument): void {
    clearTimeout(open.timer);
    const { document } = open;
    const startMs = performance.now();
    try {
      this.bringUpToDate(open);
      this.diagnostics.set(document.uri, toDiagnostics(open.session?.findings() ?? [], document));
    } catch (error) {
      // A broken invariant. The next edit starts afresh.
      open.session = undefined;
      this.diagnostics.delete(document.uri);
      this.log.error(`${document.uri.toString(true)}: ${error instanceof Error ? error.stack : error}`);
    }
    open.analysisMs = performance.now() - startMs;
    this.log.trace(`${document.uri.toString(true)} analysed in ${open.analysisMs.toFixed(1)} ms`);
  }

  private bringUpToDate(open: OpenDocument): void {
    const edits = open.pending;
    open.pending = [];
    if (open.session !== undefined) {
      if (edits.length > 0) open.session.edit(edits);
      return;
    }
    if (this.createSession === undefined || !isEnabled(open.document)) return;
    const session = this.createSession(readAnalyzerOptions(open.document));
    session.open(open.document.getText());
    open.session = session;
  }
}

/** What a person can edit. Not the other side of a diff, a terminal's output or a snippet in a chat. */
function isAnalyzed({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== "python") return false;
  if (uri.scheme === "untitled" || uri.scheme === "vscode-notebook-cell") return true;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
