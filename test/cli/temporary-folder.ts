/** A folder for one test's files, made before it and removed after it. Call it inside a `describe`. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export interface TemporaryFolder {
  readonly path: string;
  /** Writes a file below the folder and answers its path. */
  write(name: string, content: string | Uint8Array): string;
  read(name: string): string;
}

export function useTemporaryFolder(): TemporaryFolder {
  let folder = "";
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
  return {
    get path() {
      return folder;
    },
    write(name, content) {
      const target = path.join(folder, name);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, content);
      return target;
    },
    read: (name) => fs.readFileSync(path.join(folder, name), "utf8"),
  };
}
