/**
 * SARIF 2.1.0 (OASIS), as code scanning services read it: one run, with the rules, a result for each finding with its
 * fix, and a notification for each file that was not checked. Results are written as they come.
 */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Finding, Fix, Severity, TextRange } from "../analyzer/finding.ts";
import { RULE_METAS } from "../analyzer/registry.ts";
import type { RuleMeta } from "../analyzer/rule.ts";
import { formatRulePage } from "../analyzer/rule-page.ts";
import { LineIndex } from "../text/line-index.ts";
import { STDIN_NAME } from "./check-files.ts";
import type { CheckedSource, FindingOutput, OutputContext, UnreadableSource } from "./format.ts";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

const RULE_INDEXES: ReadonlyMap<string, number> = new Map(RULE_METAS.map(({ id }, index) => [id, index]));

export function printSarif({ write, version }: OutputContext): FindingOutput {
  const notifications: Json[] = [];
  let isFirst = true;
  write(`{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{`);
  write(`"tool":${JSON.stringify({ driver: describeDriver(version) })},`);
  write(`"columnKind":"utf16CodeUnits","results":[`);
  return {
    add({ path: filePath, text, findings }: CheckedSource) {
      if (findings.length === 0) return;
      const file = new SarifFile(filePath, text);
      for (const finding of findings) {
        write(`${isFirst ? "\n" : ",\n"}${JSON.stringify(file.toResult(finding))}`);
        isFirst = false;
      }
    },
    addUnreadable({ path: filePath, reason, isNamed }: UnreadableSource) {
      notifications.push({
        level: isNamed ? "error" : "warning",
        message: { text: `Not checked: ${reason}` },
        locations: [{ physicalLocation: { artifactLocation: { uri: toUri(filePath) } } }],
      });
    },
    end(isSuccessful: boolean) {
      const invocation = { executionSuccessful: isSuccessful, toolExecutionNotifications: notifications };
      write(`\n],"invocations":${JSON.stringify([invocation])}}]}\n`);
    },
  };
}

function describeDriver(version: string): Json {
  return { name: "Heapscope", version, semanticVersion: version, rules: RULE_METAS.map(describeRule) };
}

function describeRule(meta: RuleMeta): Json {
  const { id, summary, docs, defaultSeverity, isOnByDefault, group } = meta;
  return {
    id,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: docs.whatItDoes },
    help: { text: docs.whatItDoes, markdown: formatRulePage(meta) },
    defaultConfiguration: { level: LEVELS[defaultSeverity], enabled: isOnByDefault },
    properties: { tags: ["memory", group] },
  };
}

class SarifFile {
  private readonly lines: LineIndex;
  private readonly artifactLocation: Json;

  constructor(filePath: string, text: string) {
    this.lines = new LineIndex(text);
    this.artifactLocation = { uri: toUri(filePath) };
  }

  toResult(finding: Finding): Json {
    const { ruleId, severity, message, related, fix, bytes } = finding;
    return {
      ruleId,
      ruleIndex: RULE_INDEXES.get(ruleId),
      level: LEVELS[severity],
      message: toMessage(message),
      locations: [{ physicalLocation: this.locate(finding) }],
      ...(related.length > 0 && {
        relatedLocations: related.map((place, index) => ({
          id: index + 1,
          physicalLocation: this.locate(place),
          message: toMessage(place.message),
        })),
      }),
      ...(fix !== undefined && { fixes: [this.toFix(fix)] }),
      ...(bytes !== undefined && { properties: { bytes: bytes.knownBytes, bytesFormula: bytes.formula } }),
    };
  }

  private toFix({ title, edits }: Fix): Json {
    const replacements = edits.map((edit) => ({
      deletedRegion: this.regionOf(edit),
      insertedContent: { text: edit.newText },
    }));
    return {
      description: { text: title },
      artifactChanges: [{ artifactLocation: this.artifactLocation, replacements }],
    };
  }

  private locate(range: TextRange): Json {
    return { artifactLocation: this.artifactLocation, region: this.regionOf(range) };
  }

  private regionOf({ start, end }: TextRange): Json {
    const [from, to] = [this.lines.positionAt(start), this.lines.positionAt(end)];
    return {
      startLine: from.line + 1,
      startColumn: from.column + 1,
      endLine: to.line + 1,
      endColumn: to.column + 1,
    };
  }
}

/** In SARIF's messages braces stand for arguments and brackets for links, unless they are escaped (3.11.5, 3.11.6). */
function toMessage(message: string): Json {
  const escaped = message.replace(/[{}]/g, "$&$&").replace(/\[(?=[^\]]*\]\()/g, "\\[");
  return { text: escaped, markdown: escaped };
}

/** Relative paths stay relative: to the folder from which the program was started. */
function toUri(filePath: string): string {
  if (filePath === STDIN_NAME) return "stdin";
  if (path.isAbsolute(filePath)) return pathToFileURL(filePath).href;
  return path.normalize(filePath).split(path.sep).map(encodeURIComponent).join("/");
}
