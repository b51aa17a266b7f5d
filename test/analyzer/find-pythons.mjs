// Finds the CPythons of this machine: those `python3.X` on PATH that really run as the version they are named for.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const VERSIONS = ["3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];

/** @returns {{ version: string, command: string }[]} oldest first; one for each version */
export function findPythons() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((each) => each !== "");
  const names = (version) => (process.platform === "win32" ? ["python.exe"] : [`python${version}`]);
  return VERSIONS.flatMap((version) => {
    const candidates = folders.flatMap((folder) => names(version).map((name) => path.join(folder, name)));
    // A version manager's stand-in may be there and refuse to run.
    const command = candidates.find((each) => fs.existsSync(each) && versionOf(each) === version);
    return command === undefined ? [] : [{ version, command }];
  });
}

function versionOf(command) {
  const probe = ["-S", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"];
  const { status, stdout } = spawnSync(command, probe, { encoding: "utf8", timeout: 20_000 });
  return status === 0 ? stdout.trim() : undefined;
}
