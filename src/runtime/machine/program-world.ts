/** What the program sees of a file system: made when it first asks, with the files that it was given and its own sources. */
import { Descriptors } from "../builtins/files/descriptors.ts";
import { FileSystem, START_FOLDER } from "../builtins/files/file-system.ts";
import type { Machine } from "./machine.ts";

/** Seconds since 1970 at which every program starts: 2025-01-01. */
const START_TIME = 1_735_689_600;

export class ProgramWorld {
  readonly #m: Machine;
  #files: FileSystem | undefined;
  #descriptors: Descriptors | undefined;
  readonly #sources = new Map<string, string>();

  constructor(m: Machine) {
    this.#m = m;
  }

  get files(): FileSystem {
    this.#files ??= this.#newFileSystem();
    return this.#files;
  }

  get descriptors(): Descriptors {
    const m = this.#m;
    this.#descriptors ??= new Descriptors(this.files, {
      readLine: () => new TextEncoder().encode(m.readLine()),
      write: (descriptor, bytes) => {
        const text = new TextDecoder().decode(bytes);
        if (descriptor === 2) m.writeError(text);
        else m.write(text);
      },
    });
    return this.#descriptors;
  }

  #newFileSystem(): FileSystem {
    const { workingFolder = START_FOLDER, files: given = [] } = this.#m.options;
    const files = new FileSystem(workingFolder, () => START_TIME + this.#m.clock.nanoseconds / 1e9);
    for (const [path, content] of given) files.put(path, content);
    for (const [path, text] of this.#sources) files.put(path, new TextEncoder().encode(text));
    return files;
  }

  /** The text of a module that was imported: a file that the program can read. */
  noteSource(path: string, text: string): void {
    this.#sources.set(path, text);
    this.#files?.put(path, new TextEncoder().encode(text));
  }
}
