import assert from "node:assert/strict";
import { Progress } from "../../src/cli/progress.ts";
import { heapscope } from "./heapscope.ts";
import { useTemporaryFolder } from "./temporary-folder.ts";

describe("Progress", () => {
  const ERASE = "\r\u001b[K";

  it("shows how many files are done, not more often than a person can read, and goes away", () => {
    const written: string[] = [];
    let nowMs = 1000;
    const progress = new Progress(
      200,
      (text) => written.push(text),
      () => nowMs,
    );
    progress.advance();
    progress.advance();
    nowMs += 150;
    progress.advance();
    progress.clear();
    progress.clear();
    assert.deepEqual(written, [
      `${ERASE}1 of 200 files checked (0%)`,
      `${ERASE}3 of 200 files checked (1%)`,
      ERASE,
    ]);
  });

  describe("of heapscope check", () => {
    const folder = useTemporaryFolder();

    it("is on the terminal only, and gone before a finding and at the end", async () => {
      folder.write("a.py", "x = any([p for p in y])\n");
      const quiet = await heapscope(["check", folder.path]);
      assert.equal(quiet.error, "1 finding in 1 file\n");
      const watched = await heapscope(["check", folder.path], "", { isTerminal: true });
      assert.equal(watched.error, `${ERASE}1 of 1 files checked (100%)${ERASE}1 finding in 1 file\n`);
      assert.equal(watched.out, quiet.out);
    });
  });
});
