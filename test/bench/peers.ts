/** Packages of npm that benches run beside ours: installed where git does not look, once. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export const PEERS_FOLDER = "dist-test/bench/peers";

/** Whether the packages, each `name@version`, are there now. */
export function installPeers(packages: readonly string[]): boolean {
  const folders = packages.map((name) =>
    path.join(PEERS_FOLDER, "node_modules", name.replace(/@[^@/]*$/, "")),
  );
  if (folders.every((folder) => fs.existsSync(folder))) return true;
  fs.mkdirSync(PEERS_FOLDER, { recursive: true });
  const manifest = path.join(PEERS_FOLDER, "package.json");
  if (!fs.existsSync(manifest)) fs.writeFileSync(manifest, '{ "private": true }\n');
  const install = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages], {
    cwd: PEERS_FOLDER,
    encoding: "utf8",
    timeout: 180_000,
  });
  if (install.status !== 0) console.log(`Not to be had from npm: ${packages.join(", ")}`);
  return install.status === 0;
}
