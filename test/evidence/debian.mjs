// Unpacks packages of Debian into a folder, for evidence over real code. Nothing is installed, and no root is needed.
import fs from "node:fs";
import path from "node:path";
import { lastLines, run, SetupError } from "../support/process.mjs";

/**
 * Downloads the packages (not what they depend on) and unpacks them below `folder`.
 * @returns their versions by name
 * @throws SetupError where there is no apt, or no such package
 */
export async function unpackDebian(names, folder) {
  const downloads = path.join(folder, "downloads");
  fs.mkdirSync(downloads, { recursive: true });
  const fetched = await run("apt-get", ["download", "-q", "-o", "APT::Sandbox::User=root", ...names], {
    cwd: downloads,
    timeoutSeconds: 300,
  });
  if (fetched.status !== 0) {
    throw new SetupError(
      `apt-get download ${names.join(" ")} failed; it needs Debian, and its lists (apt-get update):\n${lastLines(fetched.output)}`,
    );
  }
  const versions = {};
  for (const file of fs.readdirSync(downloads)) {
    const [name, version] = file.split("_");
    versions[name] = decodeURIComponent(version);
    const unpacked = await run("dpkg-deb", ["-x", file, folder], { cwd: downloads, timeoutSeconds: 120 });
    if (unpacked.status !== 0) throw new SetupError(`dpkg-deb -x ${file} failed:\n${unpacked.output}`);
  }
  fs.rmSync(downloads, { recursive: true });
  return versions;
}

/** Where Debian's packages have their Python modules. */
export const DIST_PACKAGES = "usr/lib/python3/dist-packages";
