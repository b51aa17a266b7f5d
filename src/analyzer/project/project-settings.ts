/**
 * The table `[tool.heapscope]` of a `pyproject.toml`, read and checked. It says the same as the settings of the editor:
 *
 *     [tool.heapscope]
 *     python-version = "3.12"          # otherwise the oldest that `requires-python` allows
 *     select = ["cycles"]              # rules or groups, as --select
 *     ignore = ["missing-slots"]
 *     exclude = ["build", "*_pb2.py"]  # files that are not checked unless they are named
 *
 *     [tool.heapscope.rules]
 *     list-in-any-all = "error"        # or "warning", "information", "hint", "off"
 *
 *     [[tool.heapscope.overrides]]
 *     paths = ["tests/**"]
 *     rules = { exception-kept = "off" }
 */
import { parse, TomlError } from "smol-toml";
import { PYTHON_VERSIONS } from "../../cpython/version.ts";
import { describeUnknownName, expandName } from "../rule-names.ts";
import { isSeverity, type RuleChoices, SEVERITIES } from "../settings.ts";
import { type LinePlace, placeOfKey, placeOnLine } from "./toml-places.ts";

export interface ProjectSettings {
  readonly pythonVersion: string | undefined;
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: RuleChoices;
  readonly overrides: readonly { readonly paths: readonly string[]; readonly rules: RuleChoices }[];
}

export const NO_SETTINGS: ProjectSettings = {
  pythonVersion: undefined,
  select: [],
  ignore: [],
  exclude: [],
  rules: {},
  overrides: [],
};

/** What is wrong with such a file, and where. */
export class ProjectSettingsError extends Error {
  constructor(
    message: string,
    readonly place: LinePlace,
  ) {
    super(message);
  }
}

/**
 * Undefined for a file that has no such table.
 * @throws ProjectSettingsError for what is not TOML, and for keys and values that mean nothing
 */
export function parseProjectSettings(text: string): ProjectSettings | undefined {
  if (!text.includes("heapscope")) return undefined;
  const complain: Complain = (message, place): never => {
    throw new ProjectSettingsError(
      message,
      typeof place === "number" ? placeOnLine(text, place) : placeOfKey(text, place),
    );
  };
  const project = parseToml(text, complain);
  const tool = readTable(project.tool, "tool", complain);
  if (tool.heapscope === undefined) return undefined;
  const reader = new TableReader(
    readTable(tool.heapscope, "tool.heapscope", complain),
    "tool.heapscope",
    complain,
  );
  const settings: ProjectSettings = {
    pythonVersion: reader.version("python-version") ?? oldestRequired(project.project),
    select: reader.ruleNames("select"),
    ignore: reader.ruleNames("ignore"),
    exclude: reader.texts("exclude"),
    rules: reader.ruleChoices("rules"),
    overrides: reader.tables("overrides").map((override) => {
      const one = { paths: override.texts("paths"), rules: override.ruleChoices("rules") };
      override.finish();
      return one;
    }),
  };
  reader.finish();
  return settings;
}

type Table = Readonly<Record<string, unknown>>;

/** The tables that are looked at. */
interface PyProject {
  readonly tool?: unknown;
  readonly project?: unknown;
}
/** `place` is a line, from 1, or a key with the tables around it. */
type Complain = (message: string, place: number | string) => never;

function parseToml(text: string, complain: Complain): PyProject {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column, message } = error;
    // Below its first line the message shows the text.
    const [reason = ""] = message.replace(/^Invalid TOML document: /, "").split("\n");
    return complain(`it is not valid TOML in line ${line}, column ${column}: ${reason}`, line);
  }
}

function readTable(
  value: unknown,
  name: string,
  complain: Complain,
): Table & { readonly heapscope?: unknown } {
  if (value === undefined) return {};
  if (isTable(value)) return value;
  return complain(`${name} must be a table`, name);
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

const REQUIRES_PYTHON = "requires-python";

/** `requires-python = ">=3.10"` of `[project]`; other forms say nothing. */
function oldestRequired(project: unknown): string | undefined {
  const required = isTable(project) ? project[REQUIRES_PYTHON] : undefined;
  const oldest = typeof required === "string" ? /(?:>=|~=)\s*(3\.\d+)/.exec(required)?.[1] : undefined;
  return PYTHON_VERSIONS.find((version) => version === oldest);
}

/** Takes the keys out of a table one by one, and complains of those that are left. */
class TableReader {
  private readonly known = new Set<string>();

  constructor(
    private readonly table: Table,
    private readonly name: string,
    private readonly complain: Complain,
  ) {}

  version(key: string): string | undefined {
    const value = this.take(key);
    if (value === undefined) return undefined;
    const version = PYTHON_VERSIONS.find((each) => each === value);
    return version ?? this.wrong(key, `one of ${PYTHON_VERSIONS.join(", ")}, in quotes`);
  }

  texts(key: string): readonly string[] {
    const value = this.take(key) ?? [];
    const isRight = Array.isArray(value) && value.every((each) => typeof each === "string");
    return isRight ? value : this.wrong(key, "an array of strings");
  }

  ruleNames(key: string): readonly string[] {
    const names = this.texts(key);
    for (const name of names) this.checkRule(key, name, expandName(name).length > 0);
    return names;
  }

  /** Severities by rule; a group's name stands for its rules. */
  ruleChoices(key: string): RuleChoices {
    const choices = readTable(this.take(key), `${this.name}.${key}`, this.complain);
    const entries = Object.entries(choices).flatMap(([name, choice]) => {
      const ids = expandName(name);
      this.checkRule(key, name, ids.length > 0, `${this.name}.${key}.${name}`);
      if (typeof choice !== "string" || !(isSeverity(choice) || choice === "off")) {
        return this.wrong(`${key}.${name}`, `one of ${[...SEVERITIES, "off"].join(", ")}, in quotes`);
      }
      return ids.map((id) => [id, choice] as const);
    });
    return Object.fromEntries(entries);
  }

  tables(key: string): readonly TableReader[] {
    const value = this.take(key) ?? [];
    if (!Array.isArray(value) || !value.every(isTable)) return this.wrong(key, "an array of tables");
    return value.map((each) => new TableReader(each, `${this.name}.${key}`, this.complain));
  }

  finish(): void {
    const [unknown] = Object.keys(this.table).filter((key) => !this.known.has(key));
    if (unknown === undefined) return;
    this.complain(
      `${this.name} has no key '${unknown}'; there are ${[...this.known].join(", ")}`,
      `${this.name}.${unknown}`,
    );
  }

  private take(key: string): unknown {
    this.known.add(key);
    return this.table[key];
  }

  private checkRule(key: string, name: string, isKnown: boolean, place = `${this.name}.${key}`): void {
    if (!isKnown) this.complain(`${this.name}.${key}: ${describeUnknownName(name)}`, place);
  }

  private wrong(key: string, wanted: string): never {
    const place = `${this.name}.${key}`;
    return this.complain(`${place} must be ${wanted}`, place);
  }
}
