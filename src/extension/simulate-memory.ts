/** The commands that take Python to the panel: what is selected, a whole document, or one function or class. */
import * as vscode from "vscode";
import type { SimulationRequest } from "../protocol/messages.ts";
import type { MemoryPanel } from "./memory-panel.ts";
import { cellsAbove, withoutMagics } from "./notebook-cells.ts";
import { readSimulationLimits } from "./settings.ts";
import type { SiblingTexts } from "./sibling-texts.ts";

export const SIMULATE_DEFINITION = "heapscope.simulateDefinition";

/** Where a lens or a finding stands. */
export interface DefinitionPlace {
  readonly uri: string;
  /** UTF-16 offset into the document. */
  readonly offset: number;
  /** Line, 1-based, whose first run is shown at first. */
  readonly shownLine?: number;
}

/** The command that leads the panel to the next run of the line at the cursor. */
export function registerSeekLine(panel: MemoryPanel): vscode.Disposable {
  return vscode.commands.registerCommand("heapscope.seekLine", async () => {
    const editor = vscode.window.activeTextEditor;
    const line = (editor?.selection.active.line ?? 0) + 1;
    if (editor !== undefined && panel.seekLine(editor.document.uri.toString(), line)) return;
    await vscode.window.showInformationMessage(
      "The memory panel does not show this file. Run Simulate memory first.",
    );
  });
}

/** What is simulated of a document where nothing is selected. */
export type RequestFor = (document: vscode.TextDocument) => Promise<SimulationRequest>;

/** The selection or the whole document; given a cell of a notebook, that. */
export function registerSimulateMemory(panel: MemoryPanel, requestFor: RequestFor): vscode.Disposable {
  return vscode.commands.registerCommand("heapscope.simulateMemory", async (cell?: vscode.NotebookCell) => {
    const editor = vscode.window.activeTextEditor;
    const document = cell?.document ?? editor?.document;
    if (!isPython(document)) return await askForPython();
    const selection = editor?.document === document ? editor.selection : undefined;
    panel.simulate({
      ...(await requestFor(document)),
      ...(selection === undefined || selection.isEmpty ? {} : { selection: offsetsOf(document, selection) }),
    });
  });
}

/** The function or class at the cursor, or where a lens or a finding stands. */
export function registerSimulateDefinition(panel: MemoryPanel, requestFor: RequestFor): vscode.Disposable {
  return vscode.commands.registerCommand(SIMULATE_DEFINITION, async (given?: unknown) => {
    // From a menu comes the address of the document.
    const place = isPlace(given) ? given : undefined;
    const editor = vscode.window.activeTextEditor;
    const document =
      place === undefined
        ? editor?.document
        : await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri));
    if (!isPython(document)) return await askForPython();
    const offset = place?.offset ?? document.offsetAt(editor?.selection.active ?? new vscode.Position(0, 0));
    const { shownLine } = place ?? {};
    panel.simulate({
      ...(await requestFor(document)),
      selection: { startOffset: offset, endOffset: offset },
      runs: "definition",
      ...(shownLine === undefined ? {} : { shownLine }),
    });
  });
}

function isPlace(value: unknown): value is DefinitionPlace {
  return typeof value === "object" && value !== null && "uri" in value && "offset" in value;
}

/** @param pythonOf the version of Python that a document is for */
export function simulationRequests(
  siblingTexts: SiblingTexts,
  pythonOf: (document: vscode.TextDocument) => string,
): RequestFor {
  return async (document) => {
    const above = cellsAbove(document);
    const text = document.getText();
    return {
      source: above === undefined ? text : withoutMagics(text),
      ...(above === undefined ? {} : { above }),
      fileName: document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1),
      documentUri: document.uri.toString(),
      startLine: 1,
      pythonVersion: pythonOf(document),
      limits: readSimulationLimits(document),
      siblings: await siblingTexts.of(document),
    };
  };
}

function offsetsOf(document: vscode.TextDocument, { start, end }: vscode.Range) {
  return { startOffset: document.offsetAt(start), endOffset: document.offsetAt(end) };
}

function isPython(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === "python";
}

async function askForPython(): Promise<void> {
  await vscode.window.showInformationMessage("Open a Python file to simulate its memory.");
}
