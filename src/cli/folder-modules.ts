/**
 * The modules in a program's folder, read from the file system when the program imports them and not before. What
 * leads out of the folder, by symbolic links too, is not there.
 */
import fs from "node:fs";
import path from "node:path";
import type { ModuleSource, SiblingFiles } from "../simulation/program-texts.ts";
import { decodeSource, MAX_SOURCE_BYTES, type Refusal } from "./read-source.ts";

export function folderModules(folder: string): SiblingFiles {
  return {
    read: (name) => readModule(folder, name),
    isFolder: (name) => placeInside(folder, name)?.isDirectory() === true,
  };
}

function readModule(folder: string, name: string): ModuleSource | undefined {
  const facts = placeInside(folder, name);
  if (facts?.isFile() !== true || facts.size > MAX_SOURCE_BYTES) return undefined;
  const bytes = fs.readFileSync(path.join(folder, name));
  const read = decodeSource(bytes);
  if (read.kind === "text") return read;
  return { kind: "refused", message: read.reason, ...(read.refusal && asOfImport(read.refusal, bytes)) };
}

/** An import hands over bytes, of which the decoder complains, and not the tokenizer. */
function asOfImport(refusal: Refusal, bytes: Buffer): Refusal {
  const found = /'\\x(\w\w)' in file FILE on line (\d+)/.exec(refusal.message);
  if (found === null) return refusal;
  const line = Number(found[2]);
  const text = bytes.toString("utf8").split(/\r\n|\r|\n/)[line - 1] ?? "";
  const message = `(unicode error) 'utf-8' codec can't decode byte 0x${found[1]} in position 0: invalid start byte`;
  return { message, place: { line, text } };
}

/** Undefined for what is not there, or not in the folder. */
function placeInside(folder: string, name: string): fs.Stats | undefined {
  try {
    const root = fs.realpathSync(folder);
    const real = fs.realpathSync(path.join(root, name));
    return real.startsWith(root.endsWith(path.sep) ? root : root + path.sep) ? fs.statSync(real) : undefined;
  } catch {
    return undefined;
  }
}
