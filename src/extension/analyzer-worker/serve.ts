/**
 * The worker that analyses: keeps a session for each open document and answers with its findings. It runs beside
 * the extension host, so that a huge file holds up nobody. It knows no kind of worker; node.ts and web.ts do.
 */

import { type AnalyzerSession, createAnalyzerSession } from "../../analyzer/session.ts";
import { chooseOptions } from "../../analyzer/settings.ts";
import { assertNever, invariant } from "../../base/invariant.ts";
import {
  type AnalyzerSettings,
  type AnalyzerToHost,
  type FindIgnoreEditMessage,
  type HostToAnalyzer,
  hostToAnalyzer,
  type LoadAnalyzerMessage,
} from "../../protocol/analyzer-messages.ts";
import { receive } from "../../protocol/shape.ts";
import { loadParser, type PythonParser } from "../../syntax/parser.ts";
import { findIgnoreEdit } from "./ignore-edit.ts";

/** Takes the messages one after the other; hand it whatever the worker receives. */
export function serveAnalyzer(post: (message: AnalyzerToHost) => void): (data: unknown) => void {
  const server = new AnalyzerServer(post);
  let queue: Promise<void> = Promise.resolve();
  return (data) => {
    queue = queue.then(() => server.handle(data));
  };
}

class AnalyzerServer {
  private parser: PythonParser | undefined;
  private readonly sessions = new Map<string, AnalyzerSession>();

  constructor(private readonly post: (message: AnalyzerToHost) => void) {}

  async handle(data: unknown): Promise<void> {
    let uri: string | undefined;
    try {
      const message = receive(hostToAnalyzer, data, "the extension host");
      if ("uri" in message) uri = message.uri;
      if (message.kind === "load") await this.load(message);
      else this.answer(message);
    } catch (error) {
      if (uri !== undefined) this.sessions.delete(uri);
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.post({ kind: "failure", uri, message: text });
    }
  }

  private async load({ runtimeWasm, grammarWasm }: LoadAnalyzerMessage): Promise<void> {
    this.parser = await loadParser({ runtimeWasm, languageWasm: grammarWasm });
  }

  private answer(message: Exclude<HostToAnalyzer, LoadAnalyzerMessage>): void {
    switch (message.kind) {
      case "open":
        this.sessions.set(message.uri, this.createSession(message.settings));
        this.sessionOf(message.uri).open(message.text);
        this.report(message);
        break;
      case "edit":
        this.sessionOf(message.uri).edit(message.changes);
        this.report(message);
        break;
      case "configure":
        this.sessionOf(message.uri).configure(
          chooseOptions(message.settings.pythonVersion, message.settings.rules),
        );
        this.report(message);
        break;
      case "close":
        this.sessions.delete(message.uri);
        break;
      case "findIgnoreEdit":
        this.findIgnoreEdit(message);
        break;
      default:
        assertNever(message);
    }
  }

  private report({ uri, version }: { readonly uri: string; readonly version: number }): void {
    this.post({ kind: "findings", uri, version, findings: this.sessionOf(uri).findings() });
  }

  private findIgnoreEdit({ request, text, finding, settings }: FindIgnoreEditMessage): void {
    const edit = findIgnoreEdit(text, finding, (trial) => {
      const session = this.createSession(settings);
      session.open(trial);
      return session.findings();
    });
    this.post({ kind: "ignoreEdit", request, edit });
  }

  private createSession({ pythonVersion, rules }: AnalyzerSettings): AnalyzerSession {
    invariant(this.parser !== undefined, "the parser is loaded before a document is opened");
    return createAnalyzerSession(this.parser, chooseOptions(pythonVersion, rules));
  }

  private sessionOf(uri: string): AnalyzerSession {
    const session = this.sessions.get(uri);
    invariant(session !== undefined, "a document is opened before it is edited");
    return session;
  }
}
