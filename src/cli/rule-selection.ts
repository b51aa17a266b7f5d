/** Names of rules and groups, as `--select` and `--ignore` take them. */
import { describeUnknownName, expandName } from "../analyzer/rule-names.ts";
import { UsageError } from "./environment.ts";

/** @throws UsageError for a name that is neither a rule nor a group */
export function checkNames(names: readonly string[]): void {
  for (const name of names) {
    if (expandName(name).length === 0) throw new UsageError(describeUnknownName(name));
  }
}

/** Collects the values of an option that may be repeated and may list several names, with commas between. */
export function collectNames(value: string, earlier: readonly string[]): readonly string[] {
  const names = value.split(",").map((name) => name.trim());
  return [...earlier, ...names.filter((name) => name !== "")];
}
