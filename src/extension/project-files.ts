/**
 * The files `pyproject.toml` above documents, read through VS Code so that they are found on vscode.dev, too. As they are
 * saved they are settings, which the analyzer understands; as they are in an editor they are looked at for mistakes.
 */
import * as vscode from "vscode";
import { PROJECT_FILE } from "../analyzer/project/project-file.ts";
import type { CheckProjectMessage, ProjectProblem, ProjectText } from "../protocol/analyzer-messages.ts";
import { SOURCE } from "./diagnostics.ts";
import { homeOf } from "./document-home.ts";

/** How long typing in such a file must pause, in milliseconds, before it is checked. */
const PAUSE_MS = 300;

export interface ProjectEvents {
  /** What was said of files above documents no longer holds. */
  readonly onChange: () => void;
  readonly check: (message: CheckProjectMessage) => void;
}

export class ProjectFiles implements vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection("heapscope-project");
  /** By URI; undefined where there is no such file, or it does not speak of Heapscope. */
  private readonly texts = new Map<string, Promise<string | undefined>>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly events: ProjectEvents) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${PROJECT_FILE}`);
    this.subscriptions = [
      this.problems,
      watcher,
      watcher.onDidCreate((uri) => this.forget(uri)),
      watcher.onDidChange((uri) => this.forget(uri)),
      watcher.onDidDelete((uri) => this.forget(uri)),
      // Also those above the workspace, which are not watched.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.forget(uri)),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.check(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.checkSoon(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.check(uri)),
    ];
    for (const { uri } of vscode.workspace.textDocuments) this.check(uri);
  }

  /** Those that may have settings of Heapscope, the nearest first. */
  async above(document: vscode.TextDocument): Promise<readonly ProjectText[]> {
    const home = homeOf(document);
    if (home === undefined) return [];
    const found: ProjectText[] = [];
    for (let folder = parentOf(home); ; folder = parentOf(folder)) {
      const text = await this.read(vscode.Uri.joinPath(folder, PROJECT_FILE));
      const place = home.path.slice(folder.path.length).replace(/^\//, "");
      if (text !== undefined) found.push({ text, place });
      if (parentOf(folder).path === folder.path) return found;
    }
  }

  /** What the analyzer says of a file. */
  accept(uri: string, problem: ProjectProblem | undefined): void {
    this.problems.set(vscode.Uri.parse(uri), problem === undefined ? [] : [toDiagnostic(problem)]);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private read(uri: vscode.Uri): Promise<string | undefined> {
    const key = uri.toString();
    let text = this.texts.get(key);
    if (text === undefined) {
      text = readSaved(uri);
      this.texts.set(key, text);
      void text.then((known) => (known === undefined ? undefined : this.check(uri)));
    }
    return text;
  }

  private forget(uri: vscode.Uri): void {
    if (!isProjectFile(uri)) return;
    this.texts.delete(uri.toString());
    this.check(uri);
    this.events.onChange();
  }

  private checkSoon(uri: vscode.Uri): void {
    if (!isProjectFile(uri)) return;
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.check(uri), PAUSE_MS),
    );
  }

  private async check(uri: vscode.Uri): Promise<void> {
    if (!isProjectFile(uri)) return;
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
    const text = open?.getText() ?? (await this.read(uri));
    if (text !== undefined && mayHaveSettings(text))
      this.events.check({ kind: "checkProject", uri: key, text });
    else this.problems.delete(uri);
  }
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, "..");
}

function isProjectFile({ path }: vscode.Uri): boolean {
  return path.endsWith(`/${PROJECT_FILE}`);
}

function mayHaveSettings(text: string): boolean {
  return text.includes("heapscope");
}

async function readSaved(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return mayHaveSettings(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function toDiagnostic({ message, line, start, end }: ProjectProblem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(line, start, line, end),
    `${message}. Heapscope goes by none of this file until that is mended.`,
    vscode.DiagnosticSeverity.Error,
  );
  diagnostic.source = SOURCE;
  return diagnostic;
}
