/** Brings up the analyzer with the WebAssembly files that ship in dist/, in any kind of extension host. */
import * as vscode from "vscode";
import { type AnalyzerOptions, type AnalyzerSession, createAnalyzerSession } from "../analyzer/session.ts";
import { loadParser } from "../syntax/parser.ts";

/** Makes the session of one document; all share one parser. */
export type CreateSession = (options: AnalyzerOptions) => AnalyzerSession;

/** Rejects when a file is missing or is not WebAssembly. */
export async function startAnalyzer(extensionUri: vscode.Uri): Promise<CreateSession> {
  const read = (name: string) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "dist", name));
  const [runtimeWasm, languageWasm] = await Promise.all([
    read("web-tree-sitter.wasm"),
    read("tree-sitter-python.wasm"),
  ]);
  const parser = await loadParser({ runtimeWasm, languageWasm });
  return (options) => createAnalyzerSession(parser, options);
}
