/** Names of rules and groups, as a person writes them. */
import { findSimilar } from "./ignore-report.ts";
import { RULE_METAS } from "./registry.ts";
import { RULE_GROUPS } from "./rule.ts";

/** The ids that a name of a rule or a group stands for; none for a name that is neither. */
export function expandName(name: string): readonly string[] {
  return RULE_METAS.filter(({ id, group }) => id === name || group === name).map(({ id }) => id);
}

/** For a name that is neither a rule nor a group. */
export function describeUnknownName(name: string): string {
  const similar = findSimilar(name, [...RULE_METAS.map(({ id }) => id), ...RULE_GROUPS]);
  const hint =
    similar === undefined
      ? `The groups are ${RULE_GROUPS.join(", ")}; rules have the names that findings show in brackets`
      : `Did you mean '${similar}'?`;
  return `there is no rule or group '${name}'. ${hint}`;
}
