/**
 * Which rules run over a file, and for which Python: what the command line says goes before what the nearest
 * `pyproject.toml` with a table `[tool.heapscope]` says, and that before the defaults.
 */
import fs from "node:fs";
import path from "node:path";
import type { AnalyzerOptions } from "../analyzer/session.ts";
import { chooseOptions, type RuleChoices } from "../analyzer/settings.ts";
import { DEFAULT_PYTHON_VERSION } from "../cpython/version.ts";
import { UsageError } from "./environment.ts";
import { matchesGlob } from "./match-glob.ts";
import { NO_SETTINGS, type ProjectSettings, parseProjectSettings } from "./project-settings.ts";
import { expandName } from "./rule-selection.ts";

/** What the command line says; plain data, so that workers can be told. */
export interface AnalysisFlags {
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  readonly python: string | undefined;
}

interface Project {
  /** Of the settings; patterns are relative to it. */
  readonly folder: string;
  readonly settings: ProjectSettings;
}

export class OptionsOfPath {
  /** By folder, of files and of all folders above them. */
  private readonly projects = new Map<string, Project | undefined>();
  /** Files with the same options share one object, so that one session serves them all. */
  private readonly shared = new Map<string, AnalyzerOptions>();

  constructor(private readonly flags: AnalysisFlags) {}

  /** @throws UsageError for a `pyproject.toml` that says what means nothing */
  optionsOf(filePath: string): AnalyzerOptions {
    const { folder, settings } = this.projectOf(filePath);
    const place = placeIn(folder, filePath);
    const applying = settings.overrides.filter(({ paths }) => paths.some((each) => matchesGlob(place, each)));
    const key = [folder, ...applying.map((override) => settings.overrides.indexOf(override))].join("\n");
    let options = this.shared.get(key);
    if (options === undefined) {
      options = this.combine(
        settings,
        Object.assign({}, settings.rules, ...applying.map(({ rules }) => rules)),
      );
      this.shared.set(key, options);
    }
    return options;
  }

  isExcluded(filePath: string): boolean {
    const { folder, settings } = this.projectOf(filePath);
    return settings.exclude.some((pattern) => matchesGlob(placeIn(folder, filePath), pattern));
  }

  /** Rules that the command line selects run whatever the project says of them. */
  private combine(settings: ProjectSettings, rules: RuleChoices): AnalyzerOptions {
    const { flags } = this;
    const isSelecting = flags.select.length > 0;
    const select = isSelecting ? flags.select : settings.select;
    const ignore = flags.ignore.length > 0 ? flags.ignore : settings.ignore;
    const selected = select.length === 0 ? undefined : new Set(select.flatMap(expandName));
    const choices: Record<string, string | undefined> = isSelecting ? onlyOf(rules, selected) : { ...rules };
    for (const id of ignore.flatMap(expandName)) choices[id] = "off";
    return chooseOptions(flags.python ?? settings.pythonVersion ?? DEFAULT_PYTHON_VERSION, choices, selected);
  }

  private projectOf(filePath: string): Project {
    const folder = path.dirname(path.resolve(filePath));
    return this.findProject(folder) ?? { folder, settings: NO_SETTINGS };
  }

  private findProject(folder: string): Project | undefined {
    if (this.projects.has(folder)) return this.projects.get(folder);
    const settings = readSettings(path.join(folder, "pyproject.toml"));
    const parent = path.dirname(folder);
    let project: Project | undefined;
    if (settings !== undefined) project = { folder, settings };
    else if (parent !== folder) project = this.findProject(parent);
    this.projects.set(folder, project);
    return project;
  }
}

/** Severities of the selected rules; that a rule is off elsewhere says nothing against running it now. */
function onlyOf(
  rules: RuleChoices,
  selected: ReadonlySet<string> | undefined,
): Record<string, string | undefined> {
  const kept = Object.entries(rules).filter(([id, choice]) => selected?.has(id) === true && choice !== "off");
  return Object.fromEntries(kept);
}

/** With slashes on every system. */
function placeIn(folder: string, filePath: string): string {
  return path.relative(folder, path.resolve(filePath)).split(path.sep).join("/");
}

function readSettings(file: string): ProjectSettings | undefined {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES" || code === "EISDIR") return undefined;
    throw new UsageError(`${file}: ${message}`);
  }
  return text.includes("heapscope") ? parseProjectSettings(text, file) : undefined;
}
