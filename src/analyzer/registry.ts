/** All rules there are, in the order in which they are listed. Nothing else needs to know a rule by name. */
import type { AnyRule, RuleMeta } from "./rule.ts";

export const RULES: readonly AnyRule[] = [];

export const RULE_METAS: readonly RuleMeta[] = RULES.map((rule) => rule.meta);

const rulesById: ReadonlyMap<string, AnyRule> = new Map(RULES.map((rule) => [rule.meta.id, rule]));

export function findRule(id: string): AnyRule | undefined {
  return rulesById.get(id);
}
