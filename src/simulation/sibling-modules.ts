/**
 * Finds the modules beside a program that it needs, by following import statements from file to file. What cannot be
 * seen in the text (`importlib.import_module`) is not found. Whoever calls reads the files.
 */
import { type ImportTarget, importTargets } from "../syntax/import-targets.ts";
import type { PythonParser } from "../syntax/parser.ts";

/** Bounds of what is collected. */
export interface SiblingBounds {
  readonly maxFiles: number;
  /** UTF-16 units of all texts together. */
  readonly maxCharacters: number;
}

export const SIBLING_BOUNDS: SiblingBounds = { maxFiles: 200, maxCharacters: 4_000_000 };

/** Text of a file in the program's folder by its relative path, undefined where there is none. */
export type ReadSibling = (path: string) => Promise<string | undefined>;

/** Texts by path relative to the program's folder: `helpers.py`, `package/__init__.py`. */
export async function collectSiblings(
  parser: PythonParser,
  program: string,
  read: ReadSibling,
  bounds: SiblingBounds = SIBLING_BOUNDS,
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  const asked = new Set<string>();
  const queue: { readonly text: string; readonly path: string }[] = [{ text: program, path: "" }];
  let room = bounds.maxCharacters;
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const wanted = importTargets(parser.parseModule(file.text)).flatMap((target) =>
      pathsOf(target, packageOf(file.path)),
    );
    for (const path of wanted) {
      if (asked.has(path)) continue;
      asked.add(path);
      const text = await read(path);
      if (text === undefined || text.length > room) continue;
      if (queue.length + Object.keys(texts).length >= bounds.maxFiles) return texts;
      room -= text.length;
      texts[path] = text;
      queue.push({ text, path });
    }
  }
  return texts;
}

/** Names of the packages that a file is in: none for the program. */
function packageOf(path: string): readonly string[] {
  return path.split("/").slice(0, -1);
}

/** Files that a statement may load: of each package on the way its `__init__.py`. */
function pathsOf({ module, level, names }: ImportTarget, inside: readonly string[]): string[] {
  if (level > inside.length) return [];
  const base = level === 0 ? [] : inside.slice(0, inside.length - level + 1);
  const parts = [...base, ...(module === "" ? [] : module.split("."))];
  const modules = parts.map((_, index) => parts.slice(0, index + 1));
  const submodules = names.filter((name) => name !== "*").map((name) => [...parts, name]);
  return [...modules, ...submodules].flatMap((path) => {
    const file = path.join("/");
    return [`${file}/__init__.py`, `${file}.py`];
  });
}
