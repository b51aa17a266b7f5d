// Applies every safe fix to a folder with the program itself, and reads from its report what it did.
import path from "node:path";
import { projectRoot, run } from "../../support/process.mjs";

/**
 * @returns the number of fixes by rule, and the files that were changed, relative to `folder` with slashes
 */
export async function applyFixes(folder, timeoutSeconds = 600) {
  const program = path.join(projectRoot, "dist/cli.js");
  const { status, output } = await run(process.execPath, [program, "fix", "--python", "3.11", "."], {
    cwd: folder,
    timeoutSeconds,
  });
  if (status !== 0 && status !== 1) throw new Error(`fix ended with status ${status}:\n${output}`);
  const rules = {};
  const files = new Set();
  for (const [, file, rule] of output.matchAll(/^(.+?):\d+:\d+: fixed: .* \[([\w-]+)\]$/gm)) {
    rules[rule] = (rules[rule] ?? 0) + 1;
    files.add(file.replaceAll(path.sep, "/"));
  }
  return { rules, files: [...files].sort() };
}
