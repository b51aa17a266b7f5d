/**
 * Gives the analyzer the files that documents import: those it asks for, and again when they change in an editor or on
 * disk. Everything is read through VS Code, so it works on vscode.dev too; nothing waits for it.
 */
import * as vscode from "vscode";
import type { ImportedFile, ImportedFilesMessage } from "../protocol/analyzer-messages.ts";
import { readText } from "./sibling-texts.ts";

/** How long changes of such a file must pause, in milliseconds, before it is read again. */
const PAUSE_MS = 500;

export class ImportedFiles implements vscode.Disposable {
  /** The URIs that were ever asked for, whether there is such a file or not. */
  private readonly wanted = new Set<string>();
  private readonly changed = new Set<string>();
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: (message: ImportedFilesMessage) => void) {
    const watcher = vscode.workspace.createFileSystemWatcher("**/*.py");
    this.subscriptions = [
      watcher,
      watcher.onDidCreate((uri) => this.note(uri)),
      watcher.onDidChange((uri) => this.note(uri)),
      watcher.onDidDelete((uri) => this.note(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.note(document.uri)),
      // What was not saved is gone.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.note(uri)),
    ];
  }

  want(uris: readonly string[]): void {
    for (const uri of uris) this.wanted.add(uri);
    void this.read(uris);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private note(uri: vscode.Uri): void {
    const key = uri.toString();
    if (!this.wanted.has(key)) return;
    this.changed.add(key);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const uris = [...this.changed];
      this.changed.clear();
      void this.read(uris);
    }, PAUSE_MS);
  }

  private async read(uris: readonly string[]): Promise<void> {
    const files = await Promise.all(
      uris.map(async (uri): Promise<ImportedFile> => ({ uri, text: await readText(vscode.Uri.parse(uri)) })),
    );
    this.send({ kind: "files", files });
  }
}
