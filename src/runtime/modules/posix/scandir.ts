/** `os.scandir` and `os.DirEntry`. CPython: Modules/posixmodule.c (3.13). */
import type { FileSystemNode } from "../../builtins/files/file-nodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { newName, type PosixPath } from "./paths.ts";
import { newStatResult } from "./stat-result.ts";

/** Words of DirEntry; the payload is the upper half of the type's byte. */
const enum Entry {
  NAME = 4,
  PATH = 6,
  NODE = 13,
}

const enum Iterator {
  STATE = 4,
}

interface ScanState {
  readonly path: PosixPath;
  readonly rest: [name: string, node: FileSystemNode][];
}

export interface ScandirTypes {
  readonly entry: TypeObject;
  readonly iterator: TypeObject;
}

export function defineScandir(m: Interpreter, statResult: TypeObject): ScandirTypes {
  const entry = m.defineType({
    name: "posix.DirEntry",
    layout: "DirEntry",
    isBaseType: false,
    define: (type) => defineEntry(m, type, statResult),
  });
  const iterator = m.defineType({
    name: "posix.ScandirIterator",
    layout: "ScandirIterator",
    isBaseType: false,
    define: (type) => defineIterator(m, type, entry),
  });
  return { entry, iterator };
}

function nodeOf(m: Interpreter, self: Ref): FileSystemNode {
  return m.heap.payloadAt(m.heap.words[self + Entry.NODE] as number) as FileSystemNode;
}

function defineEntry(m: Interpreter, type: TypeObject, statResult: TypeObject): void {
  defineRecord(type, [Entry.NAME, Entry.PATH], (_, ref) =>
    m.heap.dropPayload(m.heap.words[ref + Entry.NODE] as number),
  );
  const field = (self: Ref, word: Entry): Ref => newReference(m, m.heap.words[self + word] as number);
  type.slots.repr = (_, self) => showEntry(m, m.heap.words[self + Entry.NAME] as number);
  const answer = (isTrue: boolean): Ref => (isTrue ? m.true : m.false);
  m.addMethods(type, [
    native("is_dir", "(*, follow_symlinks=True)", (_, self) => answer(nodeOf(m, self).kind === "folder")),
    native("is_file", "(*, follow_symlinks=True)", (_, self) => answer(nodeOf(m, self).kind === "file")),
    native("is_symlink", "()", () => m.false),
    native("is_junction", "()", () => m.false),
    native("stat", "(*, follow_symlinks=True)", (_, self) => newStatResult(m, statResult, nodeOf(m, self))),
    native("inode", "()", (_, self) => m.newInt(nodeOf(m, self).inode)),
    native("__fspath__", "()", (_, self) => field(self, Entry.PATH)),
  ]);
  m.addMember(type, "name", (_, self) => field(self, Entry.NAME));
  m.addMember(type, "path", (_, self) => field(self, Entry.PATH));
}

function* showEntry(m: Interpreter, name: Ref) {
  return m.newStr(`<DirEntry ${yield* m.reprText(name)}>`);
}

function defineIterator(m: Interpreter, type: TypeObject, entry: TypeObject): void {
  const stateOf = (self: Ref): ScanState =>
    m.heap.payloadAt(m.heap.words[self + Iterator.STATE] as number) as ScanState;
  const close = (self: Ref): Ref => {
    stateOf(self).rest.length = 0;
    return m.none;
  };
  defineRecord(type, [], (_, ref) => m.heap.dropPayload(m.heap.words[ref + Iterator.STATE] as number));
  type.slots.iterate = (_, self) => newReference(m, self);
  type.slots.next = (_, self) => {
    const { path, rest } = stateOf(self);
    const found = rest.shift();
    return found === undefined ? NULL : newEntry(m, entry, path, found);
  };
  m.addMethods(type, [
    native("close", "()", (_, self) => close(self)),
    native("__enter__", "()", (_, self) => newReference(m, self)),
    nativeVariadic("__exit__", "(*args)", (_, self) => close(self)),
  ]);
}

function newEntry(
  m: Interpreter,
  type: TypeObject,
  path: PosixPath,
  [name, node]: [string, FileSystemNode],
): Ref {
  const slash = path.text.endsWith("/") ? "" : "/";
  const nameRef = newName(m, name, path.isBytes);
  const pathRef =
    path.given === m.none
      ? newName(m, `./${name}`, false)
      : newName(m, `${path.text}${slash}${name}`, path.isBytes);
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + Entry.NAME, ref + (type.basicBytes >> 2));
  m.heap.words[ref + Entry.NAME] = nameRef;
  m.heap.words[ref + Entry.PATH] = pathRef;
  m.heap.words[ref + Entry.NODE] = m.heap.addPayload(node);
  return ref;
}

export function newScandir(
  m: Interpreter,
  { iterator }: ScandirTypes,
  path: PosixPath,
  entries: Iterable<[string, FileSystemNode]>,
): Ref {
  const state: ScanState = { path, rest: [...entries] };
  const ref = newObject(m, iterator, iterator.basicBytes);
  m.heap.words.fill(NULL, ref + Iterator.STATE, ref + (iterator.basicBytes >> 2));
  m.heap.words[ref + Iterator.STATE] = m.heap.addPayload(state);
  return ref;
}
