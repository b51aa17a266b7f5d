import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { Finding } from "../../src/analyzer/finding.ts";
import { RULE_METAS } from "../../src/analyzer/registry.ts";
import { createAnalyzerSession } from "../../src/analyzer/session.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import {
  ALL_RULES,
  applyFixes,
  describeFinding,
  type Expectation,
  FIXTURES,
  type Fixture,
  readFixtures,
} from "./fixture.ts";

const fixtures = readFixtures();

describe("rule fixtures", () => {
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  function analyze(source: string): readonly Finding[] {
    const session = createAnalyzerSession(parser, ALL_RULES);
    session.open(source);
    return session.findings();
  }

  it("there is one with hits for every rule", () => {
    const hit = new Set(fixtures.flatMap(({ expectations }) => expectations.map(({ ruleId }) => ruleId)));
    assert.deepEqual(
      RULE_METAS.map(({ id }) => id).filter((id) => !hit.has(id)),
      [],
    );
  });

  for (const fixture of fixtures) {
    it(`${fixture.name}: exactly the marked findings`, () => {
      const found = analyze(fixture.source);
      assertExactly(fixture, found);
    });

    it(`${fixture.name}: fixed text as expected, and fixing again changes nothing`, () => {
      const fixed = applyFixes(fixture.source, analyze(fixture.source), fixture.ruleId);
      assert.equal(fixed, readFixedText(fixture));
      assert.equal(applyFixes(fixed, analyze(fixed), fixture.ruleId), fixed);
    });
  }
});

/** The text after the fixes of the fixture's own rule; a fixture without that file has nothing to fix. */
function readFixedText({ name, source }: Fixture): string {
  const file = path.join(FIXTURES, name.replace(/\.py$/, ".fixed.py"));
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : source;
}

function assertExactly({ source, expectations }: Fixture, found: readonly Finding[]): void {
  const missing = expectations.filter((expected) => !found.some((finding) => isExpected(finding, expected)));
  const unexpected = found.filter(
    (finding) => !expectations.some((expected) => isExpected(finding, expected)),
  );
  const report = [
    ...missing.map((expected) => `missing   ${describeExpectation(source, expected)}`),
    ...unexpected.map((finding) => `unmarked  ${describeFinding(source, finding)}`),
  ];
  assert.equal(report.join("\n"), "");
  assert.equal(found.length, expectations.length);
}

function isExpected(finding: Finding, { ruleId, start, end, applicability, message }: Expectation): boolean {
  return (
    finding.ruleId === ruleId &&
    finding.start === start &&
    finding.end === end &&
    (finding.fix?.applicability ?? "none") === applicability &&
    finding.message.includes(message)
  );
}

function describeExpectation(
  source: string,
  { ruleId, start, end, applicability, message }: Expectation,
): string {
  const line = source.slice(0, start).split("\n").length;
  return `line ${line}: ${ruleId} (${applicability}) on «${source.slice(start, end)}»: ${message}`;
}
