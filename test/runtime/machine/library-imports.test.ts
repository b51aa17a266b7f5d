/** What of the library a program causes to be read: nothing that it does not use. */
import assert from "node:assert/strict";
import { isInLibrary } from "../../../src/cpython/library.ts";
import { profileFor } from "../../../src/cpython/profile.ts";
import { LIBRARY_MODULES } from "../../../src/library/manifest.ts";
import type { Library } from "../../../src/runtime/machine/machine-state.ts";
import { runPython, testLibrary } from "../../support/run-python.ts";

/** The modules whose code a program reads, in order. */
async function modulesRead(source: string): Promise<readonly string[]> {
  const read: string[] = [];
  const library: Library = {
    fileNameOf: (name) => testLibrary().fileNameOf(name),
    read(name, folder) {
      read.push(name);
      return testLibrary().read(name, folder);
    },
  };
  const { stderr } = await runPython(source, { library });
  assert.equal(stderr, "");
  return read;
}

describe("the library", () => {
  it("is not read by a program that imports nothing", async () => {
    assert.deepEqual(await modulesRead("class A: x = [1]\nprint(sorted({A.x[0]: 'b'}), 'a'.upper())"), []);
  });

  it("is not read by imports alone, but for the module that prints", async () => {
    const present = LIBRARY_MODULES.filter((name) => isInLibrary(profileFor("3.13"), name));
    const imports = present.map((name) => `import ${name}\n`).join("");
    assert.deepEqual(await modulesRead(imports), ["this"]);
  });

  it("is read at the first use of a module's name", async () => {
    assert.deepEqual(await modulesRead("import stat, keyword, heapq\nprint(keyword.iskeyword('if'))"), [
      "keyword",
    ]);
  });

  it("is read from the package to its module", async () => {
    const source = "import tomllib._types\nprint(tomllib._types.Key)";
    assert.deepEqual((await modulesRead(source)).slice(0, 2), ["tomllib", "tomllib._parser"]);
  });

  it("is named in tracebacks by the folder of its version", async () => {
    const source = "import json\njson.loads('[')";
    for (const version of ["3.11", "3.13", "3.11"] as const) {
      const { stderr } = await runPython(source, { version });
      assert.match(
        stderr,
        new RegExp(`File "/usr/lib/python${version}/json/decoder.py", line \\d+, in raw_decode`),
      );
    }
  });
});
