/**
 * The one panel that shows a simulation: makes it, gives it what to simulate and brings it back after a
 * reload of the window. The simulation itself runs in the webview's worker.
 */
import * as vscode from "vscode";
import {
  type HostToWebview,
  panelState,
  type RememberMessage,
  type SimulationRequest,
  type WebviewToHost,
  webviewToHost,
} from "../protocol/messages.ts";
import { receive } from "../protocol/shape.ts";
import { CurrentLine } from "./current-line.ts";
import { type GivenMemory, withGiven } from "./given-memory.ts";
import { memoryPanelHtml } from "./panel-html.ts";
import { saveFile } from "./save-file.ts";

const VIEW_TYPE = "heapscope.memory";

interface OpenPanel {
  readonly panel: vscode.WebviewPanel;
  /** A webview that does not listen yet loses what is sent to it. */
  isReady: boolean;
}

export class MemoryPanel implements vscode.Disposable {
  private open: OpenPanel | undefined;
  private request: SimulationRequest | undefined;
  private run = 0;
  private readonly currentLine = new CurrentLine();
  private readonly serializer: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly memory: GivenMemory,
  ) {
    this.serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state) => this.restore(panel, state),
    });
  }

  /** Shows the panel beside the editor and runs the simulation in it. */
  simulate(wanted: SimulationRequest): void {
    const request = this.memory.addTo(wanted);
    this.request = request;
    this.run++;
    if (this.open === undefined) {
      this.adopt(
        vscode.window.createWebviewPanel(
          VIEW_TYPE,
          title(request),
          { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
          // A run is costly to repeat, so the webview lives on while another tab is in front.
          { ...this.options(), retainContextWhenHidden: true },
        ),
      );
      return;
    }
    this.open.panel.title = title(request);
    this.open.panel.reveal(undefined, true);
    this.send();
  }

  /** Goes to the next step that runs a line of the simulated document; false where none is shown. */
  seekLine(documentUri: string, line: number): boolean {
    if (this.open?.isReady !== true || this.request?.documentUri !== documentUri) return false;
    const message: HostToWebview = { kind: "seekLine", line };
    void this.open.panel.webview.postMessage(message);
    this.open.panel.reveal(undefined, true);
    return true;
  }

  /** What is simulated now, or was last. */
  get shownRequest(): SimulationRequest | undefined {
    return this.open === undefined ? undefined : this.request;
  }

  dispose(): void {
    this.currentLine.dispose();
    this.open?.panel.dispose();
    this.serializer.dispose();
  }

  private restore(panel: vscode.WebviewPanel, state: unknown): void {
    this.open?.panel.dispose();
    panel.webview.options = this.options();
    if (panelState.problem(state, "state") === undefined) {
      this.request = this.memory.addTo(receive(panelState, state, "the memory panel").request);
      panel.title = title(this.request);
      this.run++;
    }
    this.adopt(panel);
  }

  private adopt(panel: vscode.WebviewPanel): void {
    const open: OpenPanel = { panel, isReady: false };
    this.open = open;
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, "media", "icon.svg");
    panel.onDidDispose(() => {
      if (this.open !== open) return;
      this.open = undefined;
      this.currentLine.show("", undefined);
    });
    panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    panel.webview.html = memoryPanelHtml(panel.webview, this.extensionUri);
  }

  private options(): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, "dist")] };
  }

  private receive(value: unknown): void {
    try {
      this.handle(receive(webviewToHost, value, "the memory panel"));
    } catch (error) {
      this.log.error(String(error));
    }
  }

  private handle(message: WebviewToHost): void {
    switch (message.kind) {
      case "ready":
        if (this.open !== undefined) this.open.isReady = true;
        this.send();
        return;
      case "revealLine":
        void this.revealLine(message.line);
        return;
      case "currentLine":
        this.currentLine.show(this.request?.documentUri ?? "", message.line);
        return;
      case "saveFile":
        void saveFile(this.request?.documentUri ?? "untitled:", {
          name: message.name,
          content: async () => new TextEncoder().encode(message.text),
        });
        return;
      case "remember":
        this.remember(message);
        return;
      case "failure":
        this.log.error(`Memory panel: ${message.message}`);
    }
  }

  /** The panel has run the program again with what the person gave. */
  private remember({ documentUri, given }: RememberMessage): void {
    this.memory.remember(documentUri, given);
    if (this.request?.documentUri !== documentUri) return;
    this.request = { ...withGiven(this.request, given), expected: undefined, shownLine: undefined };
  }

  private send(): void {
    if (this.request === undefined || this.open?.isReady !== true) return;
    const message: HostToWebview = { kind: "simulate", run: this.run, request: this.request };
    void this.open.panel.webview.postMessage(message);
  }

  private async revealLine(line: number): Promise<void> {
    if (this.request === undefined) return;
    const position = new vscode.Position(Math.max(line - 1, 0), 0);
    const document = await simulatedDocument(this.request);
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    await vscode.window.showTextDocument(document, {
      viewColumn: visible?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(position, position),
    });
  }
}

/** The document in the editor; the saved text of a run whose document is not here. */
async function simulatedDocument({ documentUri, source }: SimulationRequest): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(documentUri, true));
  } catch {
    return vscode.workspace.openTextDocument({ content: source, language: "python" });
  }
}

function title({ fileName }: SimulationRequest): string {
  return `Memory: ${fileName}`;
}
