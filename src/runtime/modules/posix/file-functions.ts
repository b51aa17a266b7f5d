/** Files and folders by path. CPython: Modules/posixmodule.c (3.13). */
import { Errno, FileSystemError } from "../../builtins/files/file-system.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { onFiles, raiseOSError } from "../io/io-types.ts";
import { fileSystemPath } from "../io/path-argument.ts";
import { newName, nodeAt, posixPath } from "./paths.ts";
import { newScandir, type ScandirTypes } from "./scandir.ts";
import { newStatResult } from "./stat-result.ts";

const PERMISSIONS = 0o7777;

export function fileFunctions(
  m: Interpreter,
  statResult: TypeObject,
  scandir: ScandirTypes,
): NativeFunction[] {
  const byPath = (
    name: string,
    change: (path: string) => void,
    parameters = "path, *, dir_fd=None",
  ): NativeFunction => native(name, `(${parameters})`, (_, __, path) => changePath(m, name, path, change));
  return [
    native("stat", "(path, *, dir_fd=None, follow_symlinks=True)", (_, __, path) =>
      stat(m, "stat", path, statResult),
    ),
    native("lstat", "(path, *, dir_fd=None)", (_, __, path) => stat(m, "lstat", path, statResult)),
    native("listdir", "(path=None)", (_, __, path) => listFolder(m, path)),
    native("scandir", "(path=None)", (_, __, path) => scanFolder(m, path, scandir)),
    byPath("mkdir", (path) => m.files.makeFolder(path), "path, mode=511, *, dir_fd=None"),
    byPath("rmdir", (path) => m.files.removeFolder(path)),
    byPath("remove", (path) => m.files.removeFile(path)),
    byPath("unlink", (path) => m.files.removeFile(path)),
    byPath("chdir", (path) => changeFolder(m, path), "path"),
    native("rename", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", (_, __, from, to) =>
      rename(m, "rename", from, to),
    ),
    native("replace", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", (_, __, from, to) =>
      rename(m, "replace", from, to),
    ),
    native("chmod", "(path, mode, *, dir_fd=None, follow_symlinks=True)", (_, __, path, mode) =>
      changeMode(m, path, mode),
    ),
    native(
      "utime",
      "(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)",
      (_, __, path, times) => touch(m, path, times),
    ),
    native(
      "access",
      "(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
      (_, __, path, mode) => access(m, path, mode),
    ),
    native("truncate", "(path, length)", (_, __, path, length) => truncate(m, path, length)),
    native("getcwd", "()", () => m.newStr(m.files.workingFolder)),
    native("getcwdb", "()", () => newName(m, m.files.workingFolder, true)),
    native("fspath", "(path)", (_, __, path) => fileSystemPath(m, path)),
  ];
}

function* stat(m: Interpreter, caller: string, ref: Ref, type: TypeObject): Steps<Ref> {
  const path = yield* posixPath(m, ref, { caller, takesDescriptor: caller === "stat" });
  return newStatResult(m, type, nodeAt(m, path));
}

function* changePath(m: Interpreter, caller: string, ref: Ref, change: (path: string) => void): Steps<Ref> {
  const path = yield* posixPath(m, ref, { caller });
  onFiles(m, path.given, () => change(path.text));
  return m.none;
}

function changeFolder(m: Interpreter, path: string): void {
  m.files.folder(path);
  m.files.workingFolder = m.files.absolute(path);
}

function* listFolder(m: Interpreter, ref: Ref): Steps<Ref> {
  const path = yield* posixPath(m, ref, { caller: "listdir", takesDescriptor: true, takesNone: true });
  const node = nodeAt(m, path);
  if (node.kind === "file") return raiseOSError(m, Errno.NOT_FOLDER, path.given);
  return m.newListOf([...node.entries.keys()].map((name) => newName(m, name, path.isBytes)));
}

function* scanFolder(m: Interpreter, ref: Ref, types: ScandirTypes): Steps<Ref> {
  const path = yield* posixPath(m, ref, { caller: "scandir", takesDescriptor: true, takesNone: true });
  const node = nodeAt(m, path);
  if (node.kind === "file") return raiseOSError(m, Errno.NOT_FOLDER, path.given);
  return newScandir(m, types, path, node.entries);
}

function* rename(m: Interpreter, caller: string, from: Ref, to: Ref): Steps<Ref> {
  const source = yield* posixPath(m, from, { caller });
  const target = yield* posixPath(m, to, { caller });
  try {
    m.files.rename(source.text, target.text);
  } catch (error) {
    if (error instanceof FileSystemError) raiseOSError(m, error.errno, source.given, target.given);
    throw error;
  }
  return m.none;
}

function* changeMode(m: Interpreter, ref: Ref, mode: Ref): Steps<Ref> {
  const path = yield* posixPath(m, ref, { caller: "chmod", takesDescriptor: true });
  const bits = Number(yield* indexOf(m, mode)) & PERMISSIONS;
  const node = nodeAt(m, path);
  node.mode = (node.mode & ~PERMISSIONS) | bits;
  return m.none;
}

function* touch(m: Interpreter, ref: Ref, times: Ref): Steps<Ref> {
  const path = yield* posixPath(m, ref, { caller: "utime", takesDescriptor: true });
  const node = nodeAt(m, path);
  if (times !== NULL && times !== m.none) {
    const items = m.isInstance(times, m.types.tuple) ? m.tupleItems(times) : [];
    const [, modified] = items;
    if (items.length !== 2 || modified === undefined) {
      m.raise(m.types.TypeError, "utime: 'times' must be either a tuple of two ints or None");
    } else node.modified = m.numberOf(modified);
  }
  return m.none;
}

function* access(m: Interpreter, ref: Ref, mode: Ref): Steps<Ref> {
  const path = yield* posixPath(m, ref, { caller: "access" });
  const wanted = Number(yield* indexOf(m, mode));
  const node = m.files.findIfAny(path.text);
  if (node === undefined) return m.false;
  return ((node.mode >> 6) & wanted) === wanted ? m.true : m.false;
}

function* truncate(m: Interpreter, ref: Ref, length: Ref): Steps<Ref> {
  const path = yield* posixPath(m, ref, { caller: "truncate", takesDescriptor: true });
  const size = Number(yield* indexOf(m, length));
  const node = nodeAt(m, path);
  if (node.kind === "folder") return raiseOSError(m, Errno.IS_FOLDER, path.given);
  onFiles(m, path.given, () => m.files.resize(node, size));
  return m.none;
}
