/** The options that all commands have that analyse: which rules, and for which Python. */
import { type Command, Option } from "commander";
import { RULE_GROUPS } from "../analyzer/rule.ts";
import { PYTHON_VERSIONS } from "../cpython/version.ts";
import type { AnalysisFlags } from "./options-of-path.ts";
import { checkNames, collectNames } from "./rule-selection.ts";

const GROUPS = RULE_GROUPS.join(", ");

export function addAnalysisFlags(command: Command): Command {
  return command
    .argument("<path...>", "files, folders (searched for .py files), or - for standard input")
    .addOption(
      new Option("--select <rules>", `only these rules or groups (${GROUPS}), with commas between`)
        .argParser(collectNames)
        .default([], "those that are on by default"),
    )
    .addOption(
      new Option("--ignore <rules>", "without these rules or groups, with commas between")
        .argParser(collectNames)
        .default([], "none"),
    )
    .addOption(
      new Option(
        "--python <version>",
        "the Python version that bytes are stated for (default: what pyproject.toml says, or 3.13)",
      ).choices(PYTHON_VERSIONS),
    );
}

/** What of the parsed options is about the analysis. @throws UsageError for rules that do not exist */
export function readAnalysisFlags({ select, ignore, python }: AnalysisFlags): AnalysisFlags {
  checkNames(select);
  checkNames(ignore);
  return { select, ignore, python };
}
