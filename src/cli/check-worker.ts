/** The other end of check-all.ts: checks the batches of files that it is sent. */
import type { MessagePort } from "node:worker_threads";
import { loadParser } from "../syntax/parser.ts";
import type { CheckWorkerAnswer, CheckWorkerSetup } from "./check-all.ts";
import { type CheckedFile, FileChecker } from "./check-files.ts";
import type { CliEnvironment } from "./environment.ts";
import type { SourcePath } from "./find-sources.ts";
import { OptionsOfPath } from "./options-of-path.ts";

export function serveChecks(
  port: MessagePort,
  { flags }: CheckWorkerSetup,
  loadFiles: CliEnvironment["loadFiles"],
): void {
  const checker = loadFiles()
    .then(loadParser)
    .then((parser) => new FileChecker(parser, new OptionsOfPath(flags)));
  port.on("message", (inputs: readonly SourcePath[]) => {
    checker
      .then((ready) => checkBatch(ready, inputs))
      .catch((error: unknown): CheckWorkerAnswer => ({ kind: "failed", error }))
      .then((answer) => port.postMessage(answer));
  });
}

async function checkBatch(checker: FileChecker, inputs: readonly SourcePath[]): Promise<CheckWorkerAnswer> {
  const files: CheckedFile[] = [];
  for (const input of inputs) files.push(await checker.check(input));
  return { kind: "checked", files };
}
