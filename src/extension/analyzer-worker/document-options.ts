/** The options of one document's analysis: what the person has set, the project's `pyproject.toml`, the defaults. */
import { combineOptions, isExcluded, overridesOf } from "../../analyzer/project/project-options.ts";
import {
  NO_SETTINGS,
  type ProjectSettings,
  ProjectSettingsError,
  parseProjectSettings,
} from "../../analyzer/project/project-settings.ts";
import type { AnalyzerOptions } from "../../analyzer/session.ts";
import type { AnalyzerSettings, ProjectProblem } from "../../protocol/analyzer-messages.ts";

/** A document that its project excludes has no rules. */
export function optionsOfDocument({ pythonVersion, rules, projects }: AnalyzerSettings): AnalyzerOptions {
  const { project, place } = nearestProject(projects);
  const wishes = { select: [], ignore: [], python: pythonVersion, rules };
  const options = combineOptions(project, overridesOf(project, place), wishes);
  return isExcluded(project, place) ? { ...options, enabledRules: new Set() } : options;
}

/** What is wrong with a `pyproject.toml`, if anything is. */
export function problemOfProject(text: string): ProjectProblem | undefined {
  const project = parse(text);
  return project instanceof ProjectSettingsError ? { message: project.message, ...project.place } : undefined;
}

interface PlacedProject {
  readonly project: ProjectSettings;
  readonly place: string;
}

/** A file that means nothing is complained of elsewhere, and says nothing here. */
function nearestProject(projects: AnalyzerSettings["projects"]): PlacedProject {
  for (const { text, place } of projects) {
    const project = parse(text);
    if (project instanceof ProjectSettingsError) break;
    if (project !== undefined) return { project, place };
  }
  return { project: NO_SETTINGS, place: "" };
}

function parse(text: string): ProjectSettings | ProjectSettingsError | undefined {
  try {
    return parseProjectSettings(text);
  } catch (error) {
    if (error instanceof ProjectSettingsError) return error;
    throw error;
  }
}
