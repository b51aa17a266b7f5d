/**
 * Keeps the findings of every open Python document and shows them as diagnostics. Edits are gathered and sent to
 * the analyzer when typing pauses, or at once when somebody asks for the findings.
 */
import * as vscode from "vscode";
import type { Finding } from "../analyzer/finding.ts";
import { DEFAULT_PYTHON_VERSION } from "../cpython/version.ts";
import type {
  AnalyzerSettings,
  ClassGraphMessage,
  FindingsMessage,
  ProjectText,
} from "../protocol/analyzer-messages.ts";
import type { TextEdit } from "../text/edit.ts";
import { AnalyzerClient, type AnalyzerSurroundings } from "./analyzer-client.ts";
import { toDiagnostics, toRefusal } from "./diagnostics.ts";
import { homeOf } from "./document-home.ts";
import { ImportedFiles } from "./imported-files.ts";
import { ProjectFiles } from "./project-files.ts";
import { chosenPythonVersion, isEnabled, readRuleChoices, SECTION } from "./settings.ts";

/** How long typing must pause, in milliseconds, before the document is analysed. */
const SHORTEST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 2000;

interface OpenDocument {
  readonly document: vscode.TextDocument;
  /** Undefined until they were looked for. */
  projects: readonly ProjectText[] | undefined;
  /** That the last findings were for. */
  pythonVersion: string | undefined;
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
  private readonly projects: ProjectFiles;
  private readonly versionChanges = new vscode.EventEmitter<void>();
  private readonly findingChanges = new vscode.EventEmitter<string>();
  private readonly subscriptions: vscode.Disposable[];
  /** When `pythonVersionOf` may answer differently, other than by a change of the settings. */
  readonly onDidChangePythonVersion = this.versionChanges.event;
  /** The URI of a document that was analysed, maybe anew. */
  readonly onDidChangeFindings = this.findingChanges.event;

  constructor(surroundings: AnalyzerSurroundings) {
    this.client = new AnalyzerClient(surroundings, {
      onFindings: (message) => this.accept(message),
      onGivenUp: (uri, version, reason) => this.giveUp(uri, version, reason),
      onWanted: (uris) => this.imported.want(uris),
      onProjectChecked: (uri, problem) => this.projects.accept(uri, problem),
      onForgotten: (uri) => this.forget(uri),
    });
    this.imported = new ImportedFiles((message) => this.client.send(message));
    this.projects = new ProjectFiles({
      onChange: () => void this.findProjects([...this.documents.values()]),
      check: (message) => this.client.send(message),
    });
    this.subscriptions = [
      this.diagnostics,
      this.client,
      this.imported,
      this.projects,
      this.versionChanges,
      this.findingChanges,
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
    const projects = this.documents.get(document.uri.toString())?.projects;
    return this.client.findIgnoreEdit(document.getText(), finding, settingsOf(document, projects));
  }

  /** Undefined where the analyzer has no answer. */
  async classGraphOf(document: vscode.TextDocument): Promise<ClassGraphMessage | undefined> {
    // So that the analyzer need not read the document a second time.
    await this.findingsOf(document);
    const projects = this.documents.get(document.uri.toString())?.projects;
    return this.client.findClassGraph({
      uri: document.uri.toString(),
      home: homeOf(document)?.toString(),
      version: document.version,
      text: document.getText(),
      settings: settingsOf(document, projects),
    });
  }

  /** "3.13": what the person has chosen, or the document's project, or the default. */
  pythonVersionOf(document: vscode.TextDocument): string {
    const { pythonVersion } = this.documents.get(document.uri.toString()) ?? {};
    return chosenPythonVersion(document) ?? pythonVersion ?? DEFAULT_PYTHON_VERSION;
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
      projects: undefined,
      pythonVersion: undefined,
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
    void this.findProjects([open]);
  }

  /** Takes over what the files above documents say now. */
  private async findProjects(documents: readonly OpenDocument[]): Promise<void> {
    for (const open of documents) {
      const projects = await this.projects.above(open.document);
      if (isSame(projects, open.projects)) continue;
      open.projects = projects;
      if (this.documents.get(open.document.uri.toString()) === open) this.reconfigure(open);
    }
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
    for (const open of this.documents.values()) {
      if (event.affectsConfiguration(SECTION, open.document)) this.reconfigure(open);
    }
  }

  /** Has the document analysed by the settings as they are now. */
  private reconfigure(open: OpenDocument): void {
    const { document, isSent, pending, projects } = open;
    if (!isEnabled(document)) {
      this.dismiss(open);
    } else if (isSent && pending.length === 0) {
      const settings = settingsOf(document, projects);
      const { uri, version } = document;
      open.version = undefined;
      this.client.send({ kind: "configure", uri: uri.toString(), version, settings });
    } else {
      open.isSent = false;
      this.schedule(open, 0);
    }
  }

  private schedule(open: OpenDocument, delayMs: number): void {
    clearTimeout(open.timer);
    open.timer = setTimeout(() => this.send(open), delayMs);
  }

  /** Brings the analyzer's copy up to date; its findings come back for this version. */
  private send(open: OpenDocument): void {
    clearTimeout(open.timer);
    const { document, isSent, pending, projects } = open;
    if (projects === undefined || !isEnabled(document) || (isSent && pending.length === 0)) return;
    const { version } = document;
    const uri = document.uri.toString();
    open.isSent = true;
    open.pending = [];
    open.sentAtMs = performance.now();
    if (isSent) {
      this.client.send({ kind: "edit", uri, version, changes: pending });
    } else {
      const settings = settingsOf(document, projects);
      const home = homeOf(document)?.toString();
      this.client.send({ kind: "open", uri, home, version, text: document.getText(), settings });
    }
  }

  private accept({ uri, version, findings, pythonVersion }: Omit<FindingsMessage, "kind">): void {
    const open = this.documents.get(uri);
    if (open === undefined) return;
    // Findings come again for the same version when an imported file has changed.
    if (open.version !== version) open.analysisMs = performance.now() - open.sentAtMs;
    open.findings = findings;
    open.version = version;
    if (open.pythonVersion !== pythonVersion) {
      open.pythonVersion = pythonVersion;
      this.versionChanges.fire();
    }
    // Findings for an older text would be in the wrong places; those for the new one are on their way.
    if (open.document.version === version && isEnabled(open.document)) {
      this.diagnostics.set(open.document.uri, toDiagnostics(findings, open.document));
      settle(open);
      this.findingChanges.fire(uri);
    }
  }

  /** Says so in the document, which is tried again after its next change. */
  private giveUp(uri: string, version: number, reason: string): void {
    const open = this.documents.get(uri);
    if (open === undefined) return;
    this.accept({ uri, version, findings: [], pythonVersion: this.pythonVersionOf(open.document) });
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

function settingsOf(document: vscode.TextDocument, projects: readonly ProjectText[] = []): AnalyzerSettings {
  return { pythonVersion: chosenPythonVersion(document), rules: readRuleChoices(document), projects };
}

function isSame(some: readonly ProjectText[], others: readonly ProjectText[] | undefined): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

/** What a person can edit. Not the other side of a diff, a terminal's output or a snippet in a chat. */
function isAnalyzed({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== "python") return false;
  if (uri.scheme === "untitled" || uri.scheme === "vscode-notebook-cell") return true;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
