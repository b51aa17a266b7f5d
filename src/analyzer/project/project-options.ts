/**
 * Which rules run over a file, and for which Python: what a person says, on the command line or in the settings of the
 * editor, goes before what the project says, and that before the defaults.
 */
import { DEFAULT_PYTHON_VERSION } from "../../cpython/version.ts";
import { expandName } from "../rule-names.ts";
import type { AnalyzerOptions } from "../session.ts";
import { chooseOptions, type RuleChoices } from "../settings.ts";
import { matchesGlob } from "./match-glob.ts";
import type { ProjectSettings } from "./project-settings.ts";

/** Plain data, so that workers can be told. */
export interface Wishes {
  /** Rules or groups; none for what the project says. */
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  readonly python: string | undefined;
  readonly rules: RuleChoices;
}

/** A pattern is meant from the project's folder on; `place` is the path of a file from there, with slashes. */
export function isExcluded({ exclude }: ProjectSettings, place: string): boolean {
  return exclude.some((pattern) => matchesGlob(place, pattern));
}

/** The overrides of a project that are for a file. */
export function overridesOf({ overrides }: ProjectSettings, place: string): ProjectSettings["overrides"] {
  return overrides.filter(({ paths }) => paths.some((pattern) => matchesGlob(place, pattern)));
}

/** Rules that are selected run whatever the project says of them. */
export function combineOptions(
  project: ProjectSettings,
  overrides: ProjectSettings["overrides"],
  wishes: Wishes,
): AnalyzerOptions {
  const rules: RuleChoices = Object.assign({}, project.rules, ...overrides.map((each) => each.rules));
  const isSelecting = wishes.select.length > 0;
  const select = isSelecting ? wishes.select : project.select;
  const ignore = wishes.ignore.length > 0 ? wishes.ignore : project.ignore;
  const selected = select.length === 0 ? undefined : new Set(select.flatMap(expandName));
  const choices: Record<string, string | undefined> = isSelecting ? onlyOf(rules, selected) : { ...rules };
  for (const id of ignore.flatMap(expandName)) choices[id] = "off";
  Object.assign(choices, wishes.rules);
  return chooseOptions(wishes.python ?? project.pythonVersion ?? DEFAULT_PYTHON_VERSION, choices, selected);
}

/** Severities of the selected rules; that a rule is off elsewhere says nothing against running it now. */
function onlyOf(
  rules: RuleChoices,
  selected: ReadonlySet<string> | undefined,
): Record<string, string | undefined> {
  const kept = Object.entries(rules).filter(([id, choice]) => selected?.has(id) === true && choice !== "off");
  return Object.fromEntries(kept);
}
