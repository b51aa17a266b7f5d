/** Turns `--select` and `--ignore` into the rules that run. */
import { RULE_METAS } from "../analyzer/registry.ts";
import { UsageError } from "./environment.ts";
import { describeUnknownRule } from "./explain.ts";

/**
 * Names are those of rules or of groups. Without `select`, the rules that are on by default run.
 * @throws UsageError for a name that is neither
 */
export function selectRules(select: readonly string[], ignore: readonly string[]): ReadonlySet<string> {
  const defaults = RULE_METAS.filter(({ isOnByDefault }) => isOnByDefault).map(({ id }) => id);
  const chosen = new Set(select.length === 0 ? defaults : select.flatMap(expandName));
  for (const id of ignore.flatMap(expandName)) chosen.delete(id);
  return chosen;
}

function expandName(name: string): readonly string[] {
  const named = RULE_METAS.filter(({ id, group }) => id === name || group === name).map(({ id }) => id);
  if (named.length === 0) throw new UsageError(describeUnknownRule(name));
  return named;
}

/** Collects the values of an option that may be repeated and may list several names, with commas between. */
export function collectNames(value: string, earlier: readonly string[]): readonly string[] {
  const names = value.split(",").map((name) => name.trim());
  return [...earlier, ...names.filter((name) => name !== "")];
}
