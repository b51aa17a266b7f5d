/** What a run shows that it still needs: lines, files, better inputs. */
import assert from "node:assert/strict";
import type { Ending } from "../../src/trace/ending.ts";
import {
  awaitedPrompt,
  givenFiles,
  inputProblem,
  missingFile,
} from "../../src/webview/model/program-needs.ts";

const notFound: Ending = {
  kind: "exception",
  type: "FileNotFoundError",
  message: "[Errno 2] No such file or directory: 'data/a.csv'",
  line: 1,
};
const request = {
  source: "",
  fileName: "a.py",
  documentUri: "file:///a.py",
  startLine: 1,
  pythonVersion: "3.13",
  limits: { maxSteps: 1, maxHeapBytes: 1 },
};
const input = { name: "p", expression: '"sample.txt"', guess: "1", reason: "its name" };

describe("needs of a program", () => {
  it("are the line that it waits for, with its prompt", () => {
    assert.equal(awaitedPrompt({ kind: "input", linesRead: 1, prompt: "Age: ", line: 3 }), "Age:");
    assert.equal(awaitedPrompt({ kind: "finished" }), undefined);
  });

  it("are the file that it did not find", () => {
    assert.equal(missingFile(notFound), "data/a.csv");
    assert.equal(missingFile({ ...notFound, type: "OSError" }), undefined);
  });

  it("are files that were given, and samples for guesses", () => {
    const bytes = new TextEncoder().encode("x");
    const sample = { path: "sample.txt", content: "line" };
    assert.deepEqual(givenFiles({ ...request, files: { "b.txt": bytes } }, [{ ...input, sample }]), [
      { path: "sample.txt", content: "line", isSample: true },
      { path: "b.txt", content: "x", isSample: false },
    ]);
    assert.deepEqual(givenFiles({ ...request, files: { "sample.txt": bytes } }, [{ ...input, sample }]), [
      { path: "sample.txt", content: "x", isSample: true },
    ]);
  });

  it("are inputs that cannot be used", () => {
    assert.equal(inputProblem({ ...input, problem: "invalid syntax" }, undefined), "invalid syntax");
    const ending: Ending = { kind: "badInput", name: "p", type: "NameError", message: "name 'x'" };
    assert.equal(inputProblem(input, ending), "NameError: name 'x'");
    assert.equal(inputProblem({ ...input, name: "q" }, ending), undefined);
  });
});
