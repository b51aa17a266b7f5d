/** What the paths of a command line stand for: standard input first, then files; without those a project excludes. */
import { STDIN_NAME } from "./check-files.ts";
import { findSources, type SourcePath } from "./find-sources.ts";
import type { OptionsOfPath } from "./options-of-path.ts";

/**
 * A file that is named is an input whatever the project says.
 * @throws UsageError for settings of any of the files that mean nothing
 */
export async function findInputs(
  paths: readonly string[],
  options: OptionsOfPath,
): Promise<readonly SourcePath[]> {
  const files = await findSources(paths.filter((path) => path !== STDIN_NAME));
  const stdin = paths.includes(STDIN_NAME) ? [{ path: STDIN_NAME, isNamed: true }] : [];
  return [...stdin, ...files].filter(({ path, isNamed }) => !options.isExcluded(path) || isNamed);
}
