/** Settings from `pyproject.toml`: which file is found, what it says, and what the command line says against it. */
import assert from "node:assert/strict";
import { heapscope } from "./heapscope.ts";
import { useTemporaryFolder } from "./temporary-folder.ts";

const HIT = "def total(prices):\n    return sum([p for p in prices])\n";
const CYCLE = "class A:\n    def __init__(self):\n        self.me = self\n";

describe("settings of pyproject.toml", () => {
  const folder = useTemporaryFolder();

  /** The findings as `file rule severity`. */
  async function check(...args: readonly string[]): Promise<readonly string[]> {
    const { status, out, error } = await heapscope(["check", "--format", "json", ...args, folder.path]);
    assert.notEqual(status, 2, error);
    return JSON.parse(out).map(({ path, rule, severity }: Record<string, string>) =>
      [path?.slice(folder.path.length + 1).replaceAll("\\", "/"), rule, severity].join(" "),
    );
  }

  it("choose rules by name or group, and their severities", async () => {
    folder.write("a.py", HIT + CYCLE);
    folder.write("pyproject.toml", '[tool.heapscope]\nselect = ["cycles"]\n');
    assert.deepEqual(await check(), ["a.py self-reference warning"]);
    folder.write("pyproject.toml", '[tool.heapscope]\nignore = ["cycles"]\n');
    assert.deepEqual(await check(), ["a.py list-in-sum-min-max information"]);
    folder.write("pyproject.toml", '[tool.heapscope.rules]\ngenerators = "off"\nself-reference = "error"\n');
    assert.deepEqual(await check(), ["a.py self-reference error"]);
  });

  it("switch on a rule that is off by default by giving it a severity", async () => {
    folder.write("a.py", "def f(x: int):\n    return x in [1, 2, 3, 4, 5]\n");
    assert.deepEqual(await check(), []);
    folder.write("pyproject.toml", '[tool.heapscope.rules]\nsequence-literal-membership = "hint"\n');
    assert.deepEqual(await check(), ["a.py sequence-literal-membership hint"]);
  });

  it("are those of the nearest file with such a table, above the checked file", async () => {
    folder.write("a.py", HIT);
    folder.write("inner/b.py", HIT);
    folder.write("inner/deep/c.py", HIT);
    folder.write("pyproject.toml", '[tool.heapscope.rules]\nlist-in-sum-min-max = "hint"\n');
    folder.write("inner/pyproject.toml", '[tool.heapscope.rules]\nlist-in-sum-min-max = "error"\n');
    folder.write("inner/deep/pyproject.toml", "[project]\nname = 'x'\n");
    assert.deepEqual(await check(), [
      "a.py list-in-sum-min-max hint",
      "inner/b.py list-in-sum-min-max error",
      "inner/deep/c.py list-in-sum-min-max error",
    ]);
  });

  it("differ by path, the last override going before", async () => {
    for (const name of ["app.py", "tests/test_app.py", "tests/slow/test_b.py"]) folder.write(name, HIT);
    const override = (paths: string, severity: string): string =>
      `[[tool.heapscope.overrides]]\npaths = ${paths}\nrules = { list-in-sum-min-max = "${severity}" }\n`;
    folder.write("pyproject.toml", override('["tests/**"]', "hint") + override('["slow", "x.py"]', "off"));
    assert.deepEqual(await check(), [
      "app.py list-in-sum-min-max information",
      "tests/test_app.py list-in-sum-min-max hint",
    ]);
  });

  it("exclude files that are found, and not those that are named", async () => {
    for (const name of ["a.py", "build/b.py", "src/c_pb2.py", "src/build.py"]) folder.write(name, HIT);
    folder.write("pyproject.toml", '[tool.heapscope]\nexclude = ["/build", "*_pb2.py"]\n');
    assert.deepEqual(await check(), [
      "a.py list-in-sum-min-max information",
      "src/build.py list-in-sum-min-max information",
    ]);
    const { status } = await heapscope(["check", folder.write("build/b.py", HIT)]);
    assert.equal(status, 1);
  });

  it("say for which Python: `python-version`, or the oldest that the project allows", async () => {
    // A dataclass can have slots from 3.10.
    folder.write(
      "a.py",
      "from dataclasses import dataclass\n\n\n@dataclass\nclass P:\n    x: int\n\n\n" +
        "def f(n):\n    points = []\n    for i in range(n):\n        points.append(P(i))\n    return points\n",
    );
    const rules = async (...args: readonly string[]): Promise<boolean> =>
      (await check(...args)).includes("a.py dataclass-without-slots information");
    assert.equal(await rules(), true);
    folder.write("pyproject.toml", '[tool.heapscope]\npython-version = "3.9"\n');
    assert.equal(await rules(), false);
    assert.equal(await rules("--python", "3.12"), true);
    folder.write("pyproject.toml", '[project]\nrequires-python = ">=3.9,<4"\n[tool.heapscope]\n');
    assert.equal(await rules(), false);
  });

  it("give way to the command line", async () => {
    folder.write("a.py", HIT + CYCLE);
    folder.write("pyproject.toml", '[tool.heapscope]\nselect = ["cycles"]\nrules = { generators = "off" }\n');
    assert.deepEqual(await check("--select", "generators"), ["a.py list-in-sum-min-max information"]);
    assert.deepEqual(await check("--ignore", "cycles"), []);
  });

  it("count for fix, too, and for standard input", async () => {
    const file = folder.write("a.py", "x = set([i for i in y])\n");
    folder.write("pyproject.toml", '[tool.heapscope.rules]\nlist-in-set-dict-call = "off"\n');
    await heapscope(["fix", file]);
    assert.equal(folder.read("a.py"), "x = set([i for i in y])\n");
  });

  describe("that mean nothing are complained of, with status 2", () => {
    for (const [content, complaint] of [
      ["[tool.heapscope\n", /it is not valid TOML in line 1, column \d+: illegal character in key$/m],
      ["[tool]\nheapscope = 1\n", /tool\.heapscope must be a table/],
      [
        "[tool.heapscope]\nselects = []\n",
        /tool\.heapscope has no key 'selects'; there are .*select, ignore/,
      ],
      ['[tool.heapscope]\nselect = "cycles"\n', /tool\.heapscope\.select must be an array of strings/],
      [
        '[tool.heapscope]\nselect = ["cycle"]\n',
        /select: there is no rule or group 'cycle'. Did you mean 'cycles'\?/,
      ],
      ['[tool.heapscope.rules]\nself-referense = "off"\n', /Did you mean 'self-reference'\?/],
      ['[tool.heapscope.rules]\nself-reference = "fatal"\n', /rules\.self-reference must be one of error, /],
      ["[tool.heapscope]\npython-version = 3.12\n", /python-version must be one of 3\.9, .* in quotes/],
      ["[[tool.heapscope.overrides]]\npath = []\n", /tool\.heapscope\.overrides has no key 'path'/],
    ] as const) {
      it(JSON.stringify(content), async () => {
        const file = folder.write("pyproject.toml", content);
        const { status, error } = await heapscope(["check", folder.write("a.py", HIT)]);
        assert.equal(status, 2);
        assert.ok(error.startsWith(`heapscope: ${file}: `), error);
        assert.match(error, complaint);
      });
    }
  });
});
