/** What `run` and `simulate` make of files whose bytes are unusual, against what CPython does (record.mjs). */
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { heapscope } from "./heapscope.ts";

interface Recorded {
  readonly what: string;
  /** Each character is a byte. */
  readonly source: string;
  readonly status: number;
  readonly out: string;
  /** `FILE` for the file's path. */
  readonly error: string;
}

const recorded: Readonly<Record<string, readonly Recorded[]>> = JSON.parse(
  fs.readFileSync("test/cli/recorded/sources.json", "utf8"),
);

for (const [version, sources] of Object.entries(recorded)) {
  describe(`a file with unusual bytes runs as in CPython ${version}`, function () {
    this.timeout(20_000);
    let file = "";

    before(() => {
      file = path.join(fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-"))), "program.py");
    });

    after(() => {
      fs.rmSync(path.dirname(file), { recursive: true, force: true });
    });

    for (const { what, source, status, out, error } of sources) {
      it(what, async () => {
        fs.writeFileSync(file, source, "latin1");
        const ran = await heapscope(["run", "--python", version, file]);
        assert.deepEqual({ ...ran, error: ran.error.replaceAll(file, "FILE") }, { status, out, error });
        assert.equal((await heapscope(["simulate", "--python", version, file])).status, status);
      });
    }
  });
}
