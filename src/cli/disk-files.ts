/** The Python files that others import, read from the disk. */
import fs from "node:fs";
import path from "node:path";
import type { SourceFiles } from "../analyzer/package-classes.ts";
import { decodeSource } from "./read-source.ts";

/** Generated modules of this size are not worth the time. */
const MAX_BYTES = 1024 * 1024;

export const DISK_FILES: SourceFiles = {
  exists: (file) => fs.existsSync(file),
  read: readText,
  folderOf: (name) => path.dirname(name),
  join: (folder, ...names) => path.join(folder, ...names),
};

function readText(file: string): string | undefined {
  try {
    if (fs.statSync(file).size > MAX_BYTES) return undefined;
    const result = decodeSource(fs.readFileSync(file));
    return result.kind === "text" ? result.text : undefined;
  } catch {
    return undefined;
  }
}
