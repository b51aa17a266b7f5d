import assert from "node:assert/strict";
import fs from "node:fs";
import measured from "../../src/analyzer/measured.json";
import { RULE_METAS } from "../../src/analyzer/registry.ts";
import { RULE_GROUPS } from "../../src/analyzer/rule.ts";
import { formatRuleIndex, formatRulePage } from "../../src/analyzer/rule-page.ts";
import { createAnalyzerSession } from "../../src/analyzer/session.ts";
import { testParser } from "../syntax/python-parser.ts";
import { readCases } from "./cases.ts";
import { ALL_RULES, applyFixes } from "./fixture.ts";

const FOLDER = "docs/rules";

describe("rule pages", () => {
  it("are what the rules' own texts and the measurements give: node docs/rules/generate.mjs", () => {
    const wanted = new Map(RULE_METAS.map((meta) => [`${meta.id}.md`, formatRulePage(meta)]));
    wanted.set("README.md", formatRuleIndex(RULE_METAS));
    const present = fs.readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
    assert.deepEqual(present.sort(), [...wanted.keys()].sort());
    for (const [name, text] of wanted) assert.equal(fs.readFileSync(`${FOLDER}/${name}`, "utf8"), text, name);
  });

  it("have their sections in the fixed order, none of them empty", () => {
    for (const meta of RULE_METAS) {
      const sections = formatRulePage(meta).split(/^## /m).slice(1);
      assert.deepEqual(
        sections.map((section) => section.split("\n", 1)[0]),
        ["What it does", "Why it costs memory", "Example", "Better", "When not to", "Fix safety", "Measured"],
      );
      for (const section of sections) assert.ok(section.trim().length > 30, `${meta.id}: ${section}`);
    }
  });

  it("show an example that the rule flags, and a better program that it does not", async () => {
    const parser = await testParser();
    for (const { id, docs } of RULE_METAS) {
      const [inExample, inBetter] = [docs.example, docs.better].map((source) => {
        const session = createAnalyzerSession(parser, ALL_RULES);
        session.open(source);
        return session.findings().map(({ ruleId }) => ruleId);
      });
      assert.deepEqual(inExample, [id]);
      assert.deepEqual(inBetter, [], id);
    }
  });

  it("measure what the rule flags, beside what its fix makes of it", async () => {
    const session = createAnalyzerSession(await testParser(), ALL_RULES);
    for (const { ruleId, title, setup, before, after, isByHand } of readCases()) {
      session.open(setup + before);
      const own = session.findings().filter((finding) => finding.ruleId === ruleId);
      assert.ok(own.length > 0 && own.every(({ start }) => start >= setup.length), `${title} is not flagged`);
      const fixed = applyFixes(setup + before, own, ruleId);
      if (!isByHand) assert.equal(fixed.slice(setup.length).trimEnd(), after.trimEnd(), title);
      session.open(setup + after);
      assert.deepEqual(
        session.findings().filter((finding) => finding.ruleId === ruleId),
        [],
        title,
      );
    }
  });

  it("tell what was measured on at least two versions, for all rules about memory", () => {
    const rules: Readonly<Record<string, readonly { readonly runs: readonly unknown[] }[]>> = measured.rules;
    for (const { id, group } of RULE_METAS) {
      if (group === "ignores") continue;
      assert.ok((rules[id]?.length ?? 0) > 0, id);
      for (const { runs } of rules[id] ?? []) assert.ok(runs.length >= 2, id);
    }
  });

  it("claim no saving that was not measured: the better program takes no more memory", () => {
    const groups = new Map(RULE_METAS.map(({ id, group }) => [id, group]));
    for (const [id, cases] of Object.entries(measured.rules)) {
      // Sets are faster and larger than lists, and their pages say so.
      if (groups.get(id) === "sets") continue;
      for (const { title, runs } of cases) {
        for (const { python, beforeBytes, afterBytes } of runs) {
          assert.ok(afterBytes <= beforeBytes, `${title} on ${python}: ${beforeBytes} to ${afterBytes}`);
        }
      }
    }
  });
});

describe("rule metas", () => {
  it("have unique kebab-case ids, known groups, and a summary of one line", () => {
    assert.equal(new Set(RULE_METAS.map(({ id }) => id)).size, RULE_METAS.length);
    for (const { id, group, summary } of RULE_METAS) {
      assert.match(id, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(RULE_GROUPS.includes(group));
      assert.match(summary, /^[A-Z][^\n]*[^.]$/);
    }
  });

  it("are each in a file named for the rule, in the folder of its group", () => {
    for (const { id, group } of RULE_METAS) {
      assert.ok(fs.existsSync(`src/analyzer/rules/${group}/${id}.ts`), `${group}/${id}`);
    }
  });
});
