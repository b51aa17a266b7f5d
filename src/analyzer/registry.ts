/** All rules there are, group by group, in the order in which they are listed. Nothing else needs to know a rule by name. */
import { COPIES } from "./groups/copies.ts";
import { CYCLES } from "./groups/cycles.ts";
import { GENERATORS } from "./groups/generators.ts";
import { IGNORES } from "./groups/ignores.ts";
import { LAYOUT } from "./groups/layout.ts";
import { LEAKS } from "./groups/leaks.ts";
import { SEQUENCES } from "./groups/sequences.ts";
import { SETS } from "./groups/sets.ts";
import type { AnyRule, RuleMeta } from "./rule.ts";

export const RULES: readonly AnyRule[] = [
  ...GENERATORS,
  ...SETS,
  ...SEQUENCES,
  ...COPIES,
  ...CYCLES,
  ...LEAKS,
  ...LAYOUT,
  ...IGNORES,
];

export const RULE_METAS: readonly RuleMeta[] = RULES.map((rule) => rule.meta);

const rulesById: ReadonlyMap<string, AnyRule> = new Map(RULES.map((rule) => [rule.meta.id, rule]));

export function findRule(id: string): AnyRule | undefined {
  return rulesById.get(id);
}
