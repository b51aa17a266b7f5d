/**
 * Turns the paths of a command line into the files to check, in a stable order and each once. Folders are
 * walked for `.py` files; folders that hold no source of the project are skipped.
 */
import fs from "node:fs/promises";
import path from "node:path";

const SKIPPED_FOLDERS = new Set(["node_modules", "__pycache__", "venv", "site-packages", "__pypackages__"]);

export interface SourcePath {
  /** As it is shown: relative paths stay relative. */
  readonly path: string;
  /** Named on the command line and not found by walking, so that a failure to read it is an error. */
  readonly isNamed: boolean;
}

export async function findSources(paths: readonly string[]): Promise<readonly SourcePath[]> {
  const found: SourcePath[] = [];
  const seen = new Set<string>();
  const add = (filePath: string, isNamed: boolean): void => {
    const key = path.resolve(filePath);
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ path: filePath, isNamed });
  };
  for (const named of paths) {
    if (await isFolder(named)) await walkFolder(named, (filePath) => add(filePath, false));
    else add(named, true);
  }
  return found;
}

async function isFolder(filePath: string): Promise<boolean> {
  try {
    return (await fs.stat(filePath)).isDirectory();
  } catch {
    return false;
  }
}

/** Files of a folder before those of its subfolders, both by code units. Links to folders are not followed. */
async function walkFolder(folder: string, add: (filePath: string) => void): Promise<void> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const isFile = entry.isFile() || entry.isSymbolicLink();
    if (isFile && entry.name.endsWith(".py")) add(path.join(folder, entry.name));
  }
  for (const entry of entries) {
    if (!entry.isDirectory() || SKIPPED_FOLDERS.has(entry.name) || entry.name.startsWith(".")) continue;
    const subfolder = path.join(folder, entry.name);
    if (!(await isVirtualEnvironment(subfolder))) await walkFolder(subfolder, add);
  }
}

async function isVirtualEnvironment(folder: string): Promise<boolean> {
  return fs.access(path.join(folder, "pyvenv.cfg")).then(
    () => true,
    () => false,
  );
}
