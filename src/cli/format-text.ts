/** One line for each finding, in the form of compilers: `path:line:column: severity: message [rule]`. */
import { LineIndex } from "../text/line-index.ts";
import type { CheckedSource, FindingOutput, OutputContext } from "./format.ts";

export function printText({ write }: OutputContext): FindingOutput {
  return {
    add({ path, text, findings }: CheckedSource) {
      if (findings.length === 0) return;
      const lines = new LineIndex(text);
      for (const { start, severity, message, ruleId } of findings) {
        const { line, column } = lines.positionAt(start);
        write(`${path}:${line + 1}:${column + 1}: ${severity}: ${message} [${ruleId}]\n`);
      }
    },
    end() {},
  };
}
