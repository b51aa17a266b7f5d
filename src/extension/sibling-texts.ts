/** Texts of the modules beside a document that it imports: open documents as they are, others from their files. */
import * as vscode from "vscode";
import { collectSiblings } from "../simulation/sibling-modules.ts";
import { loadParser, type PythonParser } from "../syntax/parser.ts";

/** Larger files are data. */
const MAX_FILE_BYTES = 1_000_000;

export class SiblingTexts {
  private parser: Promise<PythonParser> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** By path relative to the document's folder; nothing for a document without a folder. */
  async of(document: vscode.TextDocument): Promise<Record<string, string>> {
    if (document.isUntitled) return {};
    const folder = vscode.Uri.joinPath(document.uri, "..");
    this.parser ??= this.load();
    return collectSiblings(await this.parser, document.getText(), (path) =>
      readText(vscode.Uri.joinPath(folder, path)),
    );
  }

  private async load(): Promise<PythonParser> {
    const read = (name: string): Thenable<Uint8Array> =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, "dist", name));
    const [runtimeWasm, languageWasm] = await Promise.all([
      read("web-tree-sitter.wasm"),
      read("tree-sitter-python.wasm"),
    ]);
    return loadParser({ runtimeWasm, languageWasm });
  }
}

/** Undefined for what is not there, is no text in UTF-8, or leads elsewhere by a link. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type !== vscode.FileType.File || size > MAX_FILE_BYTES) return undefined;
    return new TextDecoder("utf-8", { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
