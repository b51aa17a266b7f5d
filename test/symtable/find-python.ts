/** Real Python interpreters for live comparisons; tests that need one skip where it is not on the PATH. */
import { spawnSync } from "node:child_process";

const found = new Map<string, string | undefined>();

/** The command for `version` ("3.13"), or `undefined`. A shim that only prints an error does not count. */
export function findPython(version: string): string | undefined {
  if (!found.has(version))
    found.set(
      version,
      candidates(version).find((command) => isVersion(command, version)),
    );
  return found.get(version);
}

function candidates(version: string): readonly string[] {
  return [`python${version}`, "python3", "python"];
}

function isVersion(command: string, version: string): boolean {
  const code = "import sys; print('%d.%d' % sys.version_info[:2])";
  const run = spawnSync(command, ["-c", code], { encoding: "utf8", timeout: 10_000 });
  return run.status === 0 && run.stdout.trim() === version;
}

/** The folder of the standard library of an interpreter. */
export function standardLibraryOf(command: string): string {
  const code = "import sysconfig; print(sysconfig.get_paths()['stdlib'])";
  return spawnSync(command, ["-c", code], { encoding: "utf8" }).stdout.trim();
}
