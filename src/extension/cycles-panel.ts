/**
 * The panel that shows the reference cycles of a Python document, and follows the active editor and what is typed. The
 * analyzer finds them; the page draws them.
 */
import * as vscode from "vscode";
import {
  type CyclesToHost,
  cyclesState,
  cyclesToHost,
  type HostToCycles,
  type PlacedClassGraph,
} from "../protocol/cycles-messages.ts";
import { receive } from "../protocol/shape.ts";
import type { DocumentFindings } from "./document-findings.ts";
import { EXPLAIN_RULE } from "./explain-rule.ts";
import { cyclesPanelHtml } from "./panel-html.ts";

export const SHOW_CYCLES = "heapscope.showCycles";
const VIEW_TYPE = "heapscope.cycles";

/** What `SHOW_CYCLES` takes to show one cycle. */
export interface CyclePlace {
  /** Of the document. */
  readonly uri: string;
  readonly ruleId: string;
  /** Of the finding. */
  readonly start: number;
}

/** How long typing must pause, in milliseconds, before the picture is drawn again. */
const PAUSE_MS = 300;

export class CyclesPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  /** A page that does not listen yet loses what is sent to it. */
  private isReady = false;
  private document: vscode.TextDocument | undefined;
  /** Until the page was told of it. */
  private asked: CyclePlace | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly findings: DocumentFindings,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      vscode.commands.registerCommand(SHOW_CYCLES, (place?: CyclePlace) => this.show(place)),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state) => this.restore(panel, state),
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) this.sendSoon();
      }),
      // Of files that the document imports, too.
      findings.onDidChangeFindings((uri) => {
        if (uri === this.document?.uri.toString()) this.sendSoon();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.panel?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** @param place the cycle to pick out; menus hand over other things */
  private async show(place?: CyclePlace): Promise<void> {
    const document = documentAt(place?.uri) ?? vscode.window.activeTextEditor?.document;
    this.asked = place?.uri === document?.uri.toString() ? place : undefined;
    if (document?.languageId !== "python" && this.panel === undefined) {
      await vscode.window.showInformationMessage("Open a Python file to see its reference cycles.");
      return;
    }
    if (document?.languageId === "python") this.document = document;
    if (this.panel === undefined) {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.adopt(vscode.window.createWebviewPanel(VIEW_TYPE, "Reference cycles", place, this.options()));
    } else {
      this.panel.reveal(undefined, true);
      await this.send();
    }
  }

  private async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.panel?.dispose();
    panel.webview.options = this.options();
    this.adopt(panel);
    if (cyclesState.problem(state, "state") !== undefined) return;
    const { documentUri } = receive(cyclesState, state, "the cycles panel");
    try {
      this.document ??= await vscode.workspace.openTextDocument(vscode.Uri.parse(documentUri, true));
    } catch {
      // It is gone; the panel shows what comes next.
    }
    await this.send();
  }

  private options(): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, "dist")] };
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    this.isReady = false;
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, "media", "icon.svg");
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = undefined;
      this.document = undefined;
    });
    panel.webview.onDidReceiveMessage((message: unknown) => {
      try {
        this.handle(receive(cyclesToHost, message, "the cycles panel"));
      } catch (error) {
        this.log.error(String(error));
      }
    });
    panel.webview.html = cyclesPanelHtml(panel.webview, this.extensionUri);
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    if (this.panel === undefined || editor?.document.languageId !== "python") return;
    if (editor.document === this.document) return;
    this.document = editor.document;
    void this.send();
  }

  private handle(message: CyclesToHost): void {
    switch (message.kind) {
      case "ready":
        this.isReady = true;
        void this.send();
        return;
      case "reveal":
        void this.reveal(message.start, message.end);
        return;
      case "explain":
        void vscode.commands.executeCommand(EXPLAIN_RULE, message.ruleId);
    }
  }

  private sendSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), PAUSE_MS);
  }

  private async send(): Promise<void> {
    const { panel, document } = this;
    if (panel === undefined || !this.isReady) return;
    const message = document === undefined ? NOTHING : await this.describe(document);
    // What has been overtaken meanwhile is sent by whoever overtook it.
    if (this.document !== document) return;
    this.asked = undefined;
    await panel.webview.postMessage(message);
  }

  private async describe(document: vscode.TextDocument): Promise<HostToCycles> {
    const { uri } = document;
    const place = {
      documentUri: uri.toString(),
      fileName: uri.path.slice(uri.path.lastIndexOf("/") + 1),
    };
    const answer = await this.findings.classGraphOf(document);
    if (answer?.graph !== undefined) {
      return { kind: "show", ...place, graph: answer.graph, asked: indexOfCycle(answer.graph, this.asked) };
    }
    const reason = answer?.problem === undefined ? "the analyzer has no answer" : answer.problem;
    return { kind: "show", ...place, problem: `Heapscope does not analyse this file: ${reason}.` };
  }

  private async reveal(start: number, end: number): Promise<void> {
    const { document } = this;
    if (document === undefined) return;
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    await vscode.window.showTextDocument(document, {
      viewColumn: visible?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(document.positionAt(start), document.positionAt(end)),
    });
  }
}

function documentAt(uri: unknown): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

function indexOfCycle({ cycles }: PlacedClassGraph, asked: CyclePlace | undefined): number | undefined {
  const index = cycles.findIndex(({ ruleId, start }) => ruleId === asked?.ruleId && start === asked.start);
  return index < 0 ? undefined : index;
}

const NOTHING: HostToCycles = {
  kind: "show",
  documentUri: "",
  fileName: "",
  problem: "Open a Python file to see its reference cycles.",
};
