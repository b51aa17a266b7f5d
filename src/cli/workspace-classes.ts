/**
 * Finds the classes that a file imports from other files of its packages, as summaries. Files are read when they are
 * first asked for, and only the most recent modules are kept. The standard library and installed packages are not
 * searched: only what lies under the outermost package of the file, or beside it.
 */
import fs from "node:fs";
import path from "node:path";
import type { ClassSummary, ImportedClasses } from "../semantics/classes/class-summary.ts";
import type { ImportPath } from "../semantics/classes/import-path.ts";
import { ModuleSummaries } from "../semantics/holding/summarize-module.ts";
import type { PythonParser } from "../syntax/parser.ts";
import { decodeSource } from "./read-source.ts";

/** Modules whose trees are kept; the summaries of the others would be made again. */
const KEPT_MODULES = 64;
/** `from .a import X` in a package that has it from `.b`, and so on. */
const MAX_REEXPORTS = 3;
/** Generated modules of this size are not worth the time. */
const MAX_BYTES = 1024 * 1024;

export class WorkspaceClasses {
  private readonly modules = new Map<string, ModuleSummaries | undefined>();
  private readonly roots = new Map<string, string>();

  constructor(private readonly parser: PythonParser) {}

  /** For one file, whose place gives relative imports their meaning. */
  importsOf(file: string): ImportedClasses {
    return { find: (wanted) => this.find(path.resolve(file), wanted, MAX_REEXPORTS) };
  }

  private find(file: string, wanted: ImportPath, depth: number): ClassSummary | undefined {
    const target = this.locate(file, wanted);
    const summaries = target === undefined ? undefined : this.load(target);
    if (target === undefined || summaries === undefined) return undefined;
    const found = summaries.find(wanted.name);
    if (found !== undefined || depth === 0) return found;
    const further = summaries.importOf(wanted.name);
    return further === undefined ? undefined : this.find(target, further, depth - 1);
  }

  private locate(file: string, { level, module }: ImportPath): string | undefined {
    const folder = path.dirname(file);
    const start =
      level === 0 ? this.rootOf(folder) : path.join(folder, ...Array<string>(level - 1).fill(".."));
    const base = path.join(start, ...module.split(".").filter((part) => part !== ""));
    return [`${base}.py`, path.join(base, "__init__.py")].find((candidate) => fs.existsSync(candidate));
  }

  /** The folder in which the outermost package of a folder lies. */
  private rootOf(folder: string): string {
    let root = this.roots.get(folder);
    if (root === undefined) {
      const isPackage = fs.existsSync(path.join(folder, "__init__.py"));
      const parent = path.dirname(folder);
      root = isPackage && parent !== folder ? this.rootOf(parent) : folder;
      this.roots.set(folder, root);
    }
    return root;
  }

  private load(file: string): ModuleSummaries | undefined {
    if (this.modules.has(file)) return this.modules.get(file);
    // A module that imports itself, by whatever way, finds nothing rather than no end.
    this.modules.set(file, undefined);
    const [oldest] = this.modules.keys();
    if (this.modules.size > KEPT_MODULES && oldest !== undefined) this.modules.delete(oldest);
    const text = readText(file);
    const summaries =
      text === undefined
        ? undefined
        : new ModuleSummaries(this.parser.parseModule(text), this.importsOf(file));
    this.modules.set(file, summaries);
    return summaries;
  }
}

function readText(file: string): string | undefined {
  try {
    if (fs.statSync(file).size > MAX_BYTES) return undefined;
    const result = decodeSource(fs.readFileSync(file));
    return result.kind === "text" ? result.text : undefined;
  } catch {
    return undefined;
  }
}
