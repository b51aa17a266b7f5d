/** All rules there are, in the order in which they are listed. Nothing else needs to know a rule by name. */
import type { AnyRule, RuleMeta } from "./rule.ts";
import { selfReference } from "./rules/cycles/self-reference.ts";
import { listInAnyAll } from "./rules/generators/list-in-any-all.ts";
import { listInSumMinMax } from "./rules/generators/list-in-sum-min-max.ts";
import { unusedIgnore } from "./rules/ignores/unused-ignore.ts";
import { listLookupInLoop } from "./rules/sets/list-lookup-in-loop.ts";

export const RULES: readonly AnyRule[] = [
  listInAnyAll,
  listInSumMinMax,
  listLookupInLoop,
  selfReference,
  unusedIgnore,
];

export const RULE_METAS: readonly RuleMeta[] = RULES.map((rule) => rule.meta);

const rulesById: ReadonlyMap<string, AnyRule> = new Map(RULES.map((rule) => [rule.meta.id, rule]));

export function findRule(id: string): AnyRule | undefined {
  return rulesById.get(id);
}
