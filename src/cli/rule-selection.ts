/** Names of rules and groups, as `--select` and `--ignore` take them. */
import { RULE_METAS } from "../analyzer/registry.ts";
import { UsageError } from "./environment.ts";
import { describeUnknownRule } from "./explain.ts";

/** The ids that a name of a rule or a group stands for; none for a name that is neither. */
export function expandName(name: string): readonly string[] {
  return RULE_METAS.filter(({ id, group }) => id === name || group === name).map(({ id }) => id);
}

/** @throws UsageError for a name that is neither a rule nor a group */
export function checkNames(names: readonly string[]): void {
  for (const name of names) {
    if (expandName(name).length === 0) throw new UsageError(describeUnknownRule(name));
  }
}

/** Collects the values of an option that may be repeated and may list several names, with commas between. */
export function collectNames(value: string, earlier: readonly string[]): readonly string[] {
  const names = value.split(",").map((name) => name.trim());
  return [...earlier, ...names.filter((name) => name !== "")];
}
