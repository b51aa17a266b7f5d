import assert from "node:assert/strict";
import { matchesGlob } from "../../../src/analyzer/project/match-glob.ts";

describe("matchesGlob", () => {
  for (const [pattern, matching, others] of [
    ["build", ["build", "build/a.py", "src/build/a.py"], ["rebuild/a.py", "build.py"]],
    ["/build", ["build/a.py"], ["src/build/a.py"]],
    ["*_pb2.py", ["a_pb2.py", "src/b_pb2.py"], ["a_pb2.pyi", "a_pb2xpy"]],
    ["tests/**", ["tests/a.py", "tests/b/c.py"], ["src/tests/a.py", "tests.py"]],
    ["**/tests/*.py", ["tests/a.py", "src/x/tests/a.py"], ["tests/b/c.py", "tests/a.txt"]],
    ["src/*/gen.py", ["src/a/gen.py"], ["src/gen.py", "src/a/b/gen.py"]],
    ["src/**/gen.py", ["src/gen.py", "src/a/b/gen.py"], ["gen.py"]],
    ["a?.py", ["ab.py"], ["a.py", "abc.py", "a/.py"]],
    ["a+(b).py", ["a+(b).py"], ["aa(b).py"]],
    ["./docs/", ["docs/conf.py"], ["src/docs/conf.py"]],
  ] as const) {
    it(pattern, () => {
      for (const file of matching) assert.ok(matchesGlob(file, pattern), file);
      for (const file of others) assert.ok(!matchesGlob(file, pattern), file);
    });
  }
});
