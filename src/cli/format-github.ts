/** Workflow commands of GitHub Actions, which shows them as annotations beside the code. */
import type { Severity } from "../analyzer/finding.ts";
import { LineIndex } from "../text/line-index.ts";
import type { CheckedSource, FindingOutput, OutputContext } from "./format.ts";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

export function printGithub({ write }: OutputContext): FindingOutput {
  return {
    add({ path, text, findings }: CheckedSource) {
      if (findings.length === 0) return;
      const lines = new LineIndex(text);
      for (const { start, end, severity, message, ruleId } of findings) {
        const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
        const properties = {
          title: `Heapscope (${ruleId})`,
          file: path.replaceAll("\\", "/"),
          line: from.line + 1,
          endLine: to.line + 1,
          // Columns are about one line only; GitHub ignores them otherwise.
          ...(from.line === to.line && { col: from.column + 1, endColumn: to.column + 1 }),
        };
        write(`::${COMMANDS[severity]} ${formatProperties(properties)}::${escapeMessage(message)}\n`);
      }
    },
    end() {},
  };
}

function formatProperties(properties: Readonly<Record<string, string | number>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
}

/** escapeData and escapeProperty of actions/toolkit, packages/core/src/command.ts. */
function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
