/** The parts of package.json that follow from the code: a setting for each rule, and the Python versions. */
import { RULE_METAS } from "../../src/analyzer/registry.ts";
import { DEFAULT_PYTHON_VERSION, PYTHON_VERSIONS } from "../../src/cpython/version.ts";

export interface GeneratedSettings {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly pythonVersions: readonly string[];
  readonly defaultPythonVersion: string;
}

interface RuleSetting {
  readonly type: "string";
  readonly enum: readonly string[];
  readonly default: string;
  readonly markdownDescription: string;
}

export function generateSettings(): GeneratedSettings {
  const rules = RULE_METAS.map(({ id, summary, defaultSeverity, isOnByDefault }): [string, RuleSetting] => [
    id,
    {
      type: "string",
      enum: ["error", "warning", "information", "hint", "off"],
      default: isOnByDefault ? defaultSeverity : "off",
      markdownDescription: `${summary}.`,
    },
  ]);
  return {
    rules: Object.fromEntries(rules),
    pythonVersions: PYTHON_VERSIONS,
    defaultPythonVersion: DEFAULT_PYTHON_VERSION,
  };
}
