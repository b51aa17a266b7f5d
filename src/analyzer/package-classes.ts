/**
 * Finds the classes that a file imports from other files of its packages, as summaries. Modules are read when they are
 * first asked for, and only the most recent are kept. The standard library and installed packages are not searched: only
 * what lies under the outermost package of the file, or beside it. Where files come from is the caller's.
 */
import type { ClassSummary, ImportedClasses } from "../semantics/classes/class-summary.ts";
import type { ImportPath } from "../semantics/classes/import-path.ts";
import { ModuleSummaries } from "../semantics/holding/summarize-module.ts";
import type { PythonParser } from "../syntax/parser.ts";

/** Files by their names in some notation, be they paths or URIs. */
export interface SourceFiles {
  readonly exists: (file: string) => boolean;
  /** Undefined for what is not there, is no Python source or too long to be worth the time. */
  readonly read: (file: string) => string | undefined;
  /** The folder around a file or folder; itself for the outermost. */
  readonly folderOf: (name: string) => string;
  /** `..` leads to the folder around. */
  readonly join: (folder: string, ...names: readonly string[]) => string;
}

/** Modules whose trees are kept; the summaries of the others would be made again. */
const KEPT_MODULES = 64;
/** `from .a import X` in a package that has it from `.b`, and so on. */
const MAX_REEXPORTS = 3;

export class PackageClasses {
  private readonly modules = new Map<string, ModuleSummaries | undefined>();
  private readonly roots = new Map<string, string>();

  constructor(
    private readonly parser: PythonParser,
    private readonly files: SourceFiles,
  ) {}

  /** For one file, whose place gives relative imports their meaning. */
  importsOf(file: string): ImportedClasses {
    return { find: (wanted) => this.find(file, wanted, MAX_REEXPORTS) };
  }

  /** Files have changed, come or gone. */
  forget(): void {
    this.modules.clear();
    this.roots.clear();
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
    const { exists, folderOf, join } = this.files;
    const folder = folderOf(file);
    const start = level === 0 ? this.rootOf(folder) : join(folder, ...Array<string>(level - 1).fill(".."));
    const names = module.split(".").filter((part) => part !== "");
    const base = join(start, ...names);
    const candidates = names.length === 0 ? [] : [`${base}.py`];
    return [...candidates, join(base, "__init__.py")].find(exists);
  }

  /** The folder in which the outermost package of a folder lies. */
  private rootOf(folder: string): string {
    let root = this.roots.get(folder);
    if (root === undefined) {
      const { exists, folderOf, join } = this.files;
      const isPackage = exists(join(folder, "__init__.py"));
      const parent = folderOf(folder);
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
    const text = this.files.read(file);
    const summaries =
      text === undefined
        ? undefined
        : new ModuleSummaries(this.parser.parseModule(text), this.importsOf(file));
    this.modules.set(file, summaries);
    return summaries;
  }
}
