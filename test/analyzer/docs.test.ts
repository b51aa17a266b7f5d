import assert from "node:assert/strict";
import fs from "node:fs";
import measured from "../../src/analyzer/measured.json";
import { RULE_METAS } from "../../src/analyzer/registry.ts";
import { RULE_GROUPS, type RuleMeta } from "../../src/analyzer/rule.ts";
import { formatRuleIndex, formatRulePage } from "../../src/analyzer/rule-page.ts";
import { createAnalyzerSession } from "../../src/analyzer/session.ts";
import { testParser } from "../syntax/python-parser.ts";
import { readCases } from "./cases.ts";
import { ALL_RULES, applyFixes, readFixtures } from "./fixture.ts";

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

  it("measure what every fix makes: no rule that fixes its fixtures is measured with texts by hand alone", () => {
    const proven = new Set(readCases().flatMap(({ ruleId, isByHand }) => (isByHand ? [] : [ruleId])));
    const fixing = readFixtures().flatMap(({ expectations }) =>
      expectations.flatMap(({ ruleId, applicability }) => (applicability === "none" ? [] : [ruleId])),
    );
    const unproven = new Set(fixing.filter((id) => !proven.has(id)));
    // A comment takes no memory.
    assert.deepEqual([...unproven], ["unused-ignore"]);
    assert.ok(new Set(fixing).size > 30);
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
    for (const { id, runs, title } of measuredCases(({ isAboutTime }) => isAboutTime !== true)) {
      for (const { python, beforeBytes, afterBytes } of runs) {
        const message = `${id}, ${title} on ${python}: ${beforeBytes} to ${afterBytes}`;
        assert.ok(afterBytes <= beforeBytes, message);
      }
    }
  });

  it("claim savings that there are: on each version some better program of each rule takes less", () => {
    const saving = new Map<string, boolean>();
    for (const { id, runs } of measuredCases(({ isAboutTime }) => isAboutTime !== true)) {
      for (const { python, beforeBytes, afterBytes } of runs) {
        const key = `${id} on ${python}`;
        saving.set(key, saving.get(key) === true || afterBytes < beforeBytes);
      }
    }
    const wasteless = [...saving].flatMap(([key, isSaving]) => (isSaving ? [] : (key.split(" ")[0] ?? "")));
    // Its one object for each test is gone before the next.
    assert.deepEqual([...new Set(wasteless)], ["keys-membership"]);
  });

  it("claim no speed that was not measured: on each version some better program of a rule about time is faster", () => {
    const fastest = new Map<string, number>();
    for (const { id, runs } of measuredCases(({ isAboutTime }) => isAboutTime === true)) {
      for (const { python, timeRatio } of runs) {
        const key = `${id} on ${python}`;
        fastest.set(key, Math.min(fastest.get(key) ?? Number.POSITIVE_INFINITY, timeRatio));
      }
    }
    assert.deepEqual(
      [...fastest].filter(([, ratio]) => ratio >= 0.8),
      [],
    );
  });

  function measuredCases(isWanted: (meta: RuleMeta) => boolean) {
    const wanted = new Set(RULE_METAS.filter(isWanted).map(({ id }) => id));
    return Object.entries(measured.rules)
      .filter(([id]) => wanted.has(id))
      .flatMap(([id, cases]) => cases.map((each) => ({ id, ...each })));
  }
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
