// Finds real CPythons on PATH, for what records their answers. Tests never need one.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** The version that a command runs, or undefined where it does not run (a shim without its version, say). */
export function versionOf(command) {
  const probe = ["-S", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"];
  const result = spawnSync(command[0], [...command.slice(1), ...probe], {
    encoding: "utf8",
    timeout: 20_000,
  });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** One working command for each of `versions` that is there: `[{ version, command }]`. */
export function findInterpreters(versions) {
  const directories = (process.env.PATH ?? "").split(path.delimiter).filter((each) => each !== "");
  return versions.flatMap((version) => {
    const candidates = directories.map((each) => [path.join(each, `python${version}`)]);
    const command = candidates.find((each) => fs.existsSync(each[0]) && versionOf(each) === version);
    return command === undefined ? [] : [{ version, command }];
  });
}
