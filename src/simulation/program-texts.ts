/**
 * The texts that a run knows by the names that tracebacks call them: the program's, and that of each module beside it
 * once it was read.
 */
import type { ModuleSource, SiblingFiles } from "../runtime/machine/imports/sibling-files.ts";
import { LineIndex } from "../text/line-index.ts";

export type { ModuleSource, SiblingFiles };

/** Content by path. */
export type Files = ReadonlyMap<string, Uint8Array>;

export class ProgramTexts {
  /** By file name, as code objects have it. */
  readonly lines = new Map<string, LineIndex>();
  /** What the program can open: what it was given, and itself. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Modules beside the program; what is read through it is known from then on. */
  readonly siblings: SiblingFiles | undefined;

  constructor(fileName: string, text: string, siblings: SiblingFiles | undefined, files: Files = new Map()) {
    this.files = new Map([[fileName, new TextEncoder().encode(text)], ...files]);
    this.lines.set(fileName, new LineIndex(text));
    const folder = fileName.slice(0, fileName.lastIndexOf("/") + 1);
    this.siblings = siblings === undefined ? undefined : this.remembering(siblings, folder);
  }

  private remembering(siblings: SiblingFiles, folder: string): SiblingFiles {
    return {
      isFolder: (path) => siblings.isFolder(path),
      read: (path) => {
        const source = siblings.read(path);
        if (source?.kind === "text") this.lines.set(`${folder}${path}`, new LineIndex(source.text));
        return source;
      },
    };
  }
}

/** Modules whose texts are all at hand, by their path relative to the program's folder. */
export function siblingFilesOf(texts: Readonly<Record<string, string>>): SiblingFiles {
  const known = new Map(Object.entries(texts));
  return {
    read: (path): ModuleSource | undefined => {
      const text = known.get(path);
      return text === undefined ? undefined : { kind: "text", text };
    },
    isFolder: (path) => [...known.keys()].some((each) => each.startsWith(`${path}/`)),
  };
}
