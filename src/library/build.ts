/**
 * Compiles the library's modules into one archive: the program that the build runs in Node, with the two files of the
 * parser, the zip of CPython's sources, the folder of our own, and the file to write.
 */
import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { writeArchive } from "../bytecode/archive.ts";
import type { CodeUnit } from "../bytecode/code.ts";
import { compileModule } from "../compiler/compile.ts";
import { profileFor } from "../cpython/profile.ts";
import { loadParser } from "../syntax/parser.ts";
import { LineIndex } from "../text/line-index.ts";
import { LIBRARY_MODULES, LIBRARY_VERSION } from "./manifest.ts";
import { patchLibraryText } from "./patches.ts";

/** Text of a module, and its file relative to the library's folder. */
interface ModuleText {
  readonly fileName: string;
  readonly source: LineIndex;
}

type ReadFile = (fileName: string) => LineIndex | undefined;

async function build([runtimeWasm, languageWasm, zip, ownFolder, target]: readonly string[]): Promise<void> {
  const read = (file: string | undefined): Uint8Array => fs.readFileSync(file as string);
  const parser = await loadParser({ runtimeWasm: read(runtimeWasm), languageWasm: read(languageWasm) });
  const entries = unzipSync(read(zip));
  const own: ReadFile = (fileName) => {
    const file = path.join(ownFolder as string, fileName);
    return fs.existsSync(file) ? new LineIndex(fs.readFileSync(file, "utf8")) : undefined;
  };
  const shipped: ReadFile = (fileName) => {
    const entry = entries[fileName];
    if (entry === undefined) return undefined;
    const module = fileName.replace(/(\/__init__)?\.py$/, "").replaceAll("/", ".");
    return patchLibraryText(module, new TextDecoder().decode(entry));
  };
  const units = new Map<string, CodeUnit>();
  for (const name of [...LIBRARY_MODULES].sort()) {
    const { fileName, source } = findModule(name, [own, shipped]);
    const compiled = compileModule(parser.parseModule(source.text), source, {
      fileName,
      mode: "exec",
      traits: profileFor(LIBRARY_VERSION).compile,
      lookup: undefined,
      omitsDocstrings: true,
      // Older versions cannot evaluate all annotations of 3.13's text (`list[str] | None`).
      hasFutureAnnotations: true,
    });
    if (!compiled.ok) throw new Error(`${fileName}:${compiled.error.line}: ${compiled.error.message}`);
    units.set(name, compiled.unit);
  }
  fs.writeFileSync(target as string, writeArchive(units));
}

function findModule(name: string, sources: readonly ReadFile[]): ModuleText {
  const base = name.replaceAll(".", "/");
  for (const read of sources) {
    for (const fileName of [`${base}.py`, `${base}/__init__.py`]) {
      const source = read(fileName);
      if (source !== undefined) return { fileName, source };
    }
  }
  throw new Error(`Nobody has the library module ${name}.`);
}

build(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
