/** Finds the `pyproject.toml` of each file, and with it the rules that run over it and the Python they are for. */
import fs from "node:fs";
import path from "node:path";
import { PROJECT_FILE } from "../analyzer/project/project-file.ts";
import { combineOptions, isExcluded, overridesOf, type Wishes } from "../analyzer/project/project-options.ts";
import {
  NO_SETTINGS,
  type ProjectSettings,
  ProjectSettingsError,
  parseProjectSettings,
} from "../analyzer/project/project-settings.ts";
import type { AnalyzerOptions } from "../analyzer/session.ts";
import { UsageError } from "./environment.ts";

/** What the command line says; plain data, so that workers can be told. */
export type AnalysisFlags = Omit<Wishes, "rules">;

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
    const overrides = overridesOf(settings, placeIn(folder, filePath));
    const project = settings === NO_SETTINGS ? "" : folder;
    const key = [project, ...overrides.map((override) => settings.overrides.indexOf(override))].join("\n");
    let options = this.shared.get(key);
    if (options === undefined) {
      options = combineOptions(settings, overrides, { ...this.flags, rules: {} });
      this.shared.set(key, options);
    }
    return options;
  }

  isExcluded(filePath: string): boolean {
    const { folder, settings } = this.projectOf(filePath);
    return isExcluded(settings, placeIn(folder, filePath));
  }

  private projectOf(filePath: string): Project {
    const folder = path.dirname(path.resolve(filePath));
    return this.findProject(folder) ?? { folder, settings: NO_SETTINGS };
  }

  private findProject(folder: string): Project | undefined {
    if (this.projects.has(folder)) return this.projects.get(folder);
    const settings = readSettings(path.join(folder, PROJECT_FILE));
    const parent = path.dirname(folder);
    let project: Project | undefined;
    if (settings !== undefined) project = { folder, settings };
    else if (parent !== folder) project = this.findProject(parent);
    this.projects.set(folder, project);
    return project;
  }
}

/** With slashes on every system. */
function placeIn(folder: string, filePath: string): string {
  return path.relative(folder, path.resolve(filePath)).split(path.sep).join("/");
}

function readSettings(file: string): ProjectSettings | undefined {
  try {
    return parseProjectSettings(fs.readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof ProjectSettingsError) throw new UsageError(`${file}: ${error.message}`);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES" || code === "EISDIR") return undefined;
    throw new UsageError(`${file}: ${message}`);
  }
}
