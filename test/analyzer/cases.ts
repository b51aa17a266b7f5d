/**
 * The measured cases of the rules, `cases/RULE.py`: `# case: TITLE`, perhaps `# counts: kept` or `# since: 3.10`, a setup, `# before` with
 * the code that the rule flags, and `# after` with what its fix makes of it; `# after (by hand)` where there is no fix
 * or it does something else. measure.py reads the same files and runs them.
 */
import fs from "node:fs";

const FOLDER = "test/analyzer/cases";

export interface MeasuredCase {
  readonly ruleId: string;
  readonly title: string;
  readonly setup: string;
  readonly before: string;
  readonly after: string;
  readonly isByHand: boolean;
}

export function readCases(): readonly MeasuredCase[] {
  const names = fs.readdirSync(FOLDER).filter((name) => name.endsWith(".py"));
  return names.sort().flatMap((name) => {
    const ruleId = name.slice(0, -".py".length);
    const [, ...sections] = fs.readFileSync(`${FOLDER}/${name}`, "utf8").split(/^# case: /m);
    return sections.map((section) => readCase(ruleId, section));
  });
}

function readCase(ruleId: string, section: string): MeasuredCase {
  const match =
    /^(.*)\n(?:# (?:counts|since): .*\n)*([\s\S]*?)^# before\n([\s\S]*?)^# after( \(by hand\))?\n([\s\S]*)$/m.exec(
      section,
    );
  if (match === null) throw new Error(`${ruleId}: not a case: ${section}`);
  const [, title = "", setup = "", before = "", byHand, after = ""] = match;
  return { ruleId, title, setup, before, after: `${after.trimEnd()}\n`, isByHand: byHand !== undefined };
}
