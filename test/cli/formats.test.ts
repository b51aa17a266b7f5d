/** The formats that other programs read: SARIF against its schema, GitHub's workflow commands. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import Ajv from "ajv";
import { RULE_METAS } from "../../src/analyzer/registry.ts";
import { heapscope } from "./heapscope.ts";
import { useTemporaryFolder } from "./temporary-folder.ts";

const HIT = "def total(prices):\n    return sum([p for p in prices])\n";
const CYCLE = "class A:\n    def __init__(self):\n        self.me = self\n";
/** From a package that holds nothing else of use here. */
const SARIF_SCHEMA = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
/** Of the version of JSON Schema that it is written in. */
const META_SCHEMA = "node_modules/ajv/lib/refs/json-schema-draft-04.json";

function readJson(file: string): object {
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

describe("heapscope check --format sarif", () => {
  const folder = useTemporaryFolder();
  const validate = new Ajv({ schemaId: "id", meta: readJson(META_SCHEMA), logger: false }).compile(
    readJson(SARIF_SCHEMA),
  );

  async function check(...args: readonly string[]): Promise<ReturnType<typeof JSON.parse>> {
    const { out } = await heapscope(["check", "--format", "sarif", ...args], HIT);
    const log = JSON.parse(out);
    assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 2));
    return log;
  }

  it("validates against the schema, with findings, without any, and with files that cannot be read", async () => {
    folder.write("a.py", HIT + CYCLE);
    folder.write("b.py", "x\0");
    assert.equal((await check(folder.path)).runs[0].results.length, 2);
    assert.deepEqual((await check(folder.write("empty.py", ""))).runs[0].results, []);
    await check(path.join(folder.path, "missing.py"));
  });

  it("validates with every finding of all fixtures", async () => {
    const ids = RULE_METAS.map(({ id }) => id).join(",");
    const { results } = (await check("--select", ids, "test/analyzer/fixtures")).runs[0];
    const seen = new Set(results.map(({ ruleId }: { readonly ruleId: string }) => ruleId));
    assert.ok(seen.size > 50, String(seen.size));
  }).timeout(60_000);

  it("gives place, level, rule and fix of a finding", async () => {
    const file = folder.write("shop.py", `# café 😀\n${HIT}`);
    const { results, tool, columnKind } = (await check(file)).runs[0];
    const [{ message, ...result }] = results;
    assert.match(message.text, /^`sum` takes one element/);
    assert.equal(columnKind, "utf16CodeUnits");
    assert.equal(tool.driver.version, "1.2.3");
    assert.equal(tool.driver.rules[result.ruleIndex].id, "list-in-sum-min-max");
    const artifactLocation = { uri: pathToFileURL(file).href };
    const region = { startLine: 3, startColumn: 16, endLine: 3, endColumn: 35 };
    const removal = (startColumn: number) => ({
      deletedRegion: { startLine: 3, startColumn, endLine: 3, endColumn: startColumn + 1 },
      insertedContent: { text: "" },
    });
    assert.equal(result.ruleId, "list-in-sum-min-max");
    assert.equal(result.level, "note");
    assert.deepEqual(result.locations, [{ physicalLocation: { artifactLocation, region } }]);
    assert.deepEqual(result.fixes, [
      {
        description: { text: "Pass a generator expression to sum" },
        artifactChanges: [{ artifactLocation, replacements: [removal(16), removal(34)] }],
      },
    ]);
  });

  it("lists every rule with its page, and whether it is on by default", async () => {
    const { rules } = (await check("-")).runs[0].tool.driver;
    assert.deepEqual(
      rules.map(
        ({ id, defaultConfiguration }: { id: string; defaultConfiguration: { enabled: boolean } }) => [
          id,
          defaultConfiguration.enabled,
        ],
      ),
      RULE_METAS.map(({ id, isOnByDefault }) => [id, isOnByDefault]),
    );
    const page = fs.readFileSync("docs/rules/self-reference.md", "utf8");
    assert.equal(rules.find(({ id }: { id: string }) => id === "self-reference").help.markdown, page);
  });

  it("says which files were not checked, and whether the run counts", async () => {
    const bad = folder.write("bad.py", "x\0");
    const found = (await check(folder.path)).runs[0].invocations[0];
    assert.equal(found.executionSuccessful, true);
    assert.match(found.toolExecutionNotifications[0].message.text, /^Not checked: it contains null bytes/);
    const named = (await check(bad)).runs[0].invocations[0];
    assert.equal(named.executionSuccessful, false);
    assert.equal(named.toolExecutionNotifications[0].level, "error");
  });
});

describe("heapscope check --format github", () => {
  const folder = useTemporaryFolder();

  it("prints a workflow command for each finding, with its severity", async () => {
    const file = folder.write("shop, old.py", HIT + CYCLE);
    const { status, out } = await heapscope(["check", "--format", "github", file]);
    assert.equal(status, 1);
    const [notice, warning, ...rest] = out.split("\n");
    const escaped = file.replaceAll("\\", "/").replaceAll(":", "%3A").replaceAll(",", "%2C");
    assert.ok(
      notice?.startsWith(
        `::notice title=Heapscope (list-in-sum-min-max),file=${escaped},line=2,endLine=2,col=16,endColumn=35::\`sum\` takes`,
      ),
      notice,
    );
    assert.match(warning ?? "", /^::warning title=Heapscope \(self-reference\),.*line=5,/);
    assert.deepEqual(rest, [""]);
  });

  it("escapes what would end a message, and leaves out columns over several lines", async () => {
    const { out } = await heapscope(
      ["check", "--format", "github", "-"],
      "def f(d):\n    return sum([\n        p for p in d])\n",
    );
    assert.match(out, /^::notice [^:]*file=-,line=2,endLine=3::[^\n]+\n$/);
  });
});
