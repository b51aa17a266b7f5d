/**
 * Keeps the findings of every open Python document and shows them as diagnostics. Edits are gathered and sent to
 * the analyzer when typing pauses, or at once when somebody asks for the findings.
 */
import * as vscode from "vscode";
import type { Finding } from "../analyzer/finding.ts";
import type { TextEdit } from "../text/edit.ts";
import { AnalyzerClient, type AnalyzerSurroundings } from "./analyzer-client.ts";
import { toDiagnostics, toRefusal } from "./diagnostics.ts";
import { ImportedFiles } from "./imported-files.ts";
import { isEnabled, readAnalyzerSettings, SECTION } from "./settings.ts";

/** How long typing must pause, in milliseconds, before the document is analysed. */
const SHORTEST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 2000;

interface OpenDocument {
  readonly document: vscode.TextDocument;
  /** Whether the analyzer has the document. */
  isSent: boolean;
  /** Changes that the analyzer has not seen yet. */
  pending: TextEdit[];
  timer: ReturnType<typeof setTimeout> | undefined;
  findings: readonly Finding[];
  /** The version of the document that `findings` are for. */
  version: number | undefined;
  /** Told when findings have come, or never will. */
  waiting: (() => void)[];
  sentAtMs: number;
  /** From the last sending to its findings. */
  analysisMs: number;
}

export class DocumentFindings implements vscode.Disposable {
  private readonly diagnostics = vscode.languages.createDiagnosticCollection(SECTION);
  private readonly documents = new Map<string, OpenDocument>();
  private readonly client: AnalyzerClient;
  private readonly imported: ImportedFiles;
  private readonly subscriptions: vscode.Disposable[];

  constructor(surroundings: AnalyzerSurroundings) {
    this.client = new AnalyzerClient(surroundings, {
      onFindings: (uri, version, findings) => this.accept(uri, version, findings),
      onGivenUp: (uri, version, reason) => this.giveUp(uri, version, reason),
      onWanted: (uris) => this.imported.want(uris),
      onForgotten: (uri) => this.forget(uri),
    });
    this.imported = new ImportedFiles((message) => this.client.send(message));
    this.subscriptions = [
      this.diagnostics,
      this.client,
      this.imported,
      vscode.workspace.onDidOpenTextDocument((document) => this.open(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.edit(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.close(document)),
      vscode.workspace.onDidChangeConfiguration((event) => this.configure(event)),
    ];
    for (const document of vscode.workspace.textDocuments) this.open(document);
  }

  /** The findings of the document as it is now; none for one that is not analysed, or has changed since. */
  async findingsOf(document: vscode.TextDocument): Promise<readonly Finding[]> {
    const open = this.documents.get(document.uri.toString());
    if (open === undefined || !isEnabled(document)) return [];
    const { version } = document;
    if (open.version !== version) {
      const arrival = new Promise<void>((resolve) => open.waiting.push(resolve));
      this.send(open);
      await arrival;
    }
    return open.version === version ? open.findings : [];
  }

  /** The edit that silences a finding; undefined where there is none. */
  findIgnoreEdit(document: vscode.TextDocument, finding: Finding): Promise<TextEdit | undefined> {
    return this.client.findIgnoreEdit(document.getText(), finding, readAnalyzerSettings(document));
  }

  dispose(): void {
    for (const open of this.documents.values()) clearTimeout(open.timer);
    this.documents.clear();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private open(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (this.documents.has(key) || !isAnalyzed(document)) return;
    const open: OpenDocument = {
      document,
      isSent: false,
      pending: [],
      timer: undefined,
      findings: [],
      version: undefined,
      waiting: [],
      sentAtMs: 0,
      analysisMs: 0,
    };
    this.documents.set(key, open);
    this.schedule(open, 0);
  }

  private edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const open = this.documents.get(document.uri.toString());
    if (open === undefined || contentChanges.length === 0 || !isEnabled(document)) return;
    // VS Code orders the changes of one event from the end of the document to its start, so that each holds
    // for the text that the ones before it left.
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      open.pending.push({ start: rangeOffset, end: rangeOffset + rangeLength, newText: text });
    }
    this.schedule(open, Math.min(Math.max(open.analysisMs, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS));
  }

  private close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const open = this.documents.get(key);
    if (open === undefined) return;
    this.documents.delete(key);
    this.dismiss(open);
  }

  /** Takes the document away from the analyzer, and its findings from the editor. */
  private dismiss(open: OpenDocument): void {
    const { uri } = open.document;
    clearTimeout(open.timer);
    if (open.isSent) this.client.send({ kind: "close", uri: uri.toString() });
    open.isSent = false;
    open.pending = [];
    open.version = undefined;
    this.diagnostics.delete(uri);
    settle(open);
  }

  private configure(event: vscode.ConfigurationChangeEvent): void {
    for (const [uri, open] of this.documents) {
      const { document } = open;
      if (!event.affectsConfiguration(SECTION, document)) continue;
      if (!isEnabled(document)) {
        this.dismiss(open);
      } else if (open.isSent && open.pending.length === 0) {
        const settings = readAnalyzerSettings(document);
        open.version = undefined;
        this.client.send({ kind: "configure", uri, version: document.version, settings });
      } else {
        open.isSent = false;
        this.schedule(open, 0);
      }
    }
  }

  private schedule(open: OpenDocument, delayMs: number): void {
    clearTimeout(open.timer);
    open.timer = setTimeout(() => this.send(open), delayMs);
  }

  /** Brings the analyzer's copy up to date; its findings come back for this version. */
  private send(open: OpenDocument): void {
    clearTimeout(open.timer);
    const { document, isSent, pending } = open;
    if (!isEnabled(document) || (isSent && pending.length === 0)) return;
    const { version } = document;
    const uri = document.uri.toString();
    open.isSent = true;
    open.pending = [];
    open.sentAtMs = performance.now();
    if (isSent) {
      this.client.send({ kind: "edit", uri, version, changes: pending });
    } else {
      const settings = readAnalyzerSettings(document);
      this.client.send({ kind: "open", uri, version, text: document.getText(), settings });
    }
  }

  private accept(uri: string, version: number, findings: readonly Finding[]): void {
    const open = this.documents.get(uri);
    if (open === undefined) return;
    // Findings come again for the same version when an imported file has changed.
    if (open.version !== version) open.analysisMs = performance.now() - open.sentAtMs;
    open.findings = findings;
    open.version = version;
    // Findings for an older text would be in the wrong places; those for the new one are on their way.
    if (open.document.version === version && isEnabled(open.document)) {
      this.diagnostics.set(open.document.uri, toDiagnostics(findings, open.document));
      settle(open);
    }
  }

  /** Says so in the document, which is tried again after its next change. */
  private giveUp(uri: string, version: number, reason: string): void {
    this.accept(uri, version, []);
    const open = this.documents.get(uri);
    if (open === undefined) return;
    open.isSent = false;
    if (open.document.version === version) this.diagnostics.set(open.document.uri, [toRefusal(reason)]);
  }

  /** The whole document is sent again: at once to a new worker, after its next change to one that failed on it. */
  private forget(uri: string | undefined): void {
    for (const [key, open] of this.documents) {
      if (uri !== undefined && key !== uri) continue;
      open.isSent = false;
      open.version = undefined;
      this.diagnostics.delete(open.document.uri);
      settle(open);
      if (uri === undefined && this.client.isAlive) this.schedule(open, SHORTEST_PAUSE_MS);
    }
  }
}

function settle(open: OpenDocument): void {
  for (const resolve of open.waiting.splice(0)) resolve();
}

/** What a person can edit. Not the other side of a diff, a terminal's output or a snippet in a chat. */
function isAnalyzed({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== "python") return false;
  if (uri.scheme === "untitled" || uri.scheme === "vscode-notebook-cell") return true;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
