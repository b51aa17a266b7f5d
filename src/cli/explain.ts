/** `heapscope explain RULE`: prints the page of a rule. */
import type { Command } from "commander";
import { findSimilar } from "../analyzer/ignore-report.ts";
import { findRule, RULE_METAS } from "../analyzer/registry.ts";
import { expandName } from "../analyzer/rule-names.ts";
import { formatRulePage } from "../analyzer/rule-page.ts";
import { type CliEnvironment, UsageError } from "./environment.ts";

export function addExplainCommand(program: Command, { writeOut }: CliEnvironment): void {
  program
    .command("explain")
    .description("print the page of a rule: what it does, why it costs memory, what to write instead")
    .argument("<rule>", "the name of a rule, as in a finding")
    .addHelpText("after", () => `\nRules:\n${listRules()}`)
    .action((name: string) => {
      const rule = findRule(name);
      if (rule === undefined) throw new UsageError(describeUnknownRule(name));
      writeOut(formatRulePage(rule.meta));
    });
}

function listRules(): string {
  return RULE_METAS.map(({ id, summary }) => `  ${id.padEnd(24)}${summary}`).join("\n");
}

function describeUnknownRule(name: string): string {
  const rules = expandName(name);
  if (rules.length > 0) return `'${name}' is a group of rules: ${rules.join(", ")}`;
  const similar = findSimilar(
    name,
    RULE_METAS.map(({ id }) => id),
  );
  const hint = similar === undefined ? "heapscope explain --help lists them" : `Did you mean '${similar}'?`;
  return `there is no rule '${name}'. ${hint}`;
}
