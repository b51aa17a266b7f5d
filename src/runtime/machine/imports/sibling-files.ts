/**
 * What the machine asks of the program's folder: texts of modules and which folders there are. Who runs the program
 * decides what that folder is; the machine never sees a file system.
 */

/** Text of a module, or what CPython says of bytes that are no source. */
export type ModuleSource =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "refused";
      /** Of the SyntaxError; `FILE` stands for the file's name. */
      readonly message: string;
      /** The line that is wrong, 1-based, as far as it is known. */
      readonly place?: { readonly line: number; readonly text: string };
    };

export interface SiblingFiles {
  /** A file by its path relative to the program's folder: `helpers.py`, `package/__init__.py`. */
  read(path: string): ModuleSource | undefined;
  /** Whether there is such a folder: a package may do without `__init__.py`. */
  isFolder(path: string): boolean;
}
