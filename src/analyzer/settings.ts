/** What settings say of rules, a severity or "off" for each that is named, turned into the options of an analysis. */
import type { Severity } from "./finding.ts";
import { RULE_METAS } from "./registry.ts";
import type { AnalyzerOptions } from "./session.ts";

export const SEVERITIES = ["error", "warning", "information", "hint"] as const satisfies readonly Severity[];

/** By rule id. Words that are no severity leave the rule as it is. */
export type RuleChoices = Readonly<Record<string, string | undefined>>;

/** `selected` are the rules that run where nothing is said about them; by default those that are on by default. */
export function chooseOptions(
  pythonVersion: string,
  choices: RuleChoices,
  selected: ReadonlySet<string> = RULES_ON_BY_DEFAULT,
): AnalyzerOptions {
  const enabledRules = new Set<string>();
  const severities = new Map<string, Severity>();
  for (const { id } of RULE_METAS) {
    const choice = choices[id] ?? (selected.has(id) ? "default" : "off");
    if (choice !== "off") enabledRules.add(id);
    if (isSeverity(choice)) severities.set(id, choice);
  }
  return { pythonVersion, enabledRules, severities };
}

export const RULES_ON_BY_DEFAULT: ReadonlySet<string> = new Set(
  RULE_METAS.filter(({ isOnByDefault }) => isOnByDefault).map(({ id }) => id),
);

export function isSeverity(word: string): word is Severity {
  return SEVERITIES.some((severity) => severity === word);
}
