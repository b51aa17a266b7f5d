/**
 * A file system in memory: what the program reads and writes instead of the host's. Paths are POSIX; there are no links,
 * no owners and no permissions. Errors are thrown as `FileSystemError` with the number that Linux gives.
 */
import { FileNode, type FileSystemNode, FolderNode } from "./file-nodes.ts";

export const enum Errno {
  NO_ENTRY = 2,
  BAD_DESCRIPTOR = 9,
  EXISTS = 17,
  NOT_FOLDER = 20,
  IS_FOLDER = 21,
  INVALID = 22,
  NO_TERMINAL = 25,
  NO_SPACE = 28,
  ILLEGAL_SEEK = 29,
  NOT_EMPTY = 39,
}

export class FileSystemError {
  readonly errno: Errno;

  constructor(errno: Errno) {
    this.errno = errno;
  }
}

function fail(errno: Errno): never {
  throw new FileSystemError(errno);
}

/** Bytes that all files together may have. */
const CAPACITY_BYTES = 512 * 1024 * 1024;

export const START_FOLDER = "/home/user";

export class FileSystem {
  readonly root: FolderNode;
  /** An absolute path without dots. */
  workingFolder: string;
  #inode = 2;
  #usedBytes = 0;
  readonly #now: () => number;

  /** @param now seconds since 1970. */
  constructor(workingFolder: string, now: () => number) {
    this.#now = now;
    this.root = new FolderNode(this.#inode++, now());
    this.workingFolder = "/";
    for (const folder of ["/tmp", workingFolder]) this.makeFolders(folder);
    this.workingFolder = workingFolder;
  }

  /** The path from the root, without dots and doubled slashes. */
  absolute(path: string): string {
    const parts: string[] = [];
    const full = path.startsWith("/") ? path : `${this.workingFolder}/${path}`;
    for (const part of full.split("/")) {
      if (part === "..") parts.pop();
      else if (part !== "" && part !== ".") parts.push(part);
    }
    return `/${parts.join("/")}`;
  }

  /** @throws FileSystemError where there is nothing. */
  find(path: string): FileSystemNode {
    if (path === "") return fail(Errno.NO_ENTRY);
    const parts = this.absolute(path).split("/").slice(1);
    let node: FileSystemNode = this.root;
    for (const part of parts[0] === "" ? [] : parts) {
      if (node.kind === "file") return fail(Errno.NOT_FOLDER);
      node = node.entries.get(part) ?? fail(Errno.NO_ENTRY);
    }
    if (node.kind === "file" && /\/\.?$/.test(path)) return fail(Errno.NOT_FOLDER);
    return node;
  }

  findIfAny(path: string): FileSystemNode | undefined {
    try {
      return this.find(path);
    } catch (error) {
      if (error instanceof FileSystemError) return undefined;
      throw error;
    }
  }

  folder(path: string): FolderNode {
    const node = this.find(path);
    return node.kind === "folder" ? node : fail(Errno.NOT_FOLDER);
  }

  /** The folder that has, or would have, the last name of a path. */
  place(path: string): { readonly folder: FolderNode; readonly name: string } {
    if (path === "") return fail(Errno.NO_ENTRY);
    const full = this.absolute(path);
    const slash = full.lastIndexOf("/");
    return { folder: this.folder(full.slice(0, slash) || "/"), name: full.slice(slash + 1) };
  }

  /** A new empty file in place of what has the name. */
  create(path: string): FileNode {
    const { folder, name } = this.place(path);
    if (path.endsWith("/") || name === "") return fail(Errno.IS_FOLDER);
    const node = new FileNode(this.#inode++, this.#now());
    folder.entries.set(name, node);
    folder.modified = node.modified;
    return node;
  }

  /** Puts a file there, with the folders that it needs. */
  put(path: string, content: Uint8Array): void {
    const full = this.absolute(path);
    this.makeFolders(full.slice(0, full.lastIndexOf("/")) || "/");
    this.write(this.create(full), 0, content);
  }

  makeFolder(path: string): void {
    const { folder, name } = this.place(path);
    if (name === "" || folder.entries.has(name)) fail(Errno.EXISTS);
    folder.entries.set(name, new FolderNode(this.#inode++, this.#now()));
    folder.modified = this.#now();
  }

  makeFolders(path: string): void {
    let done = "";
    for (const part of this.absolute(path).split("/").slice(1)) {
      if (part === "") continue;
      done += `/${part}`;
      if (this.findIfAny(done) === undefined) this.makeFolder(done);
    }
  }

  removeFile(path: string): void {
    const node = this.find(path);
    if (node.kind === "folder") fail(Errno.IS_FOLDER);
    this.#drop(path);
  }

  removeFolder(path: string): void {
    if (this.folder(path).entries.size > 0) fail(Errno.NOT_EMPTY);
    if (this.absolute(path) === "/") fail(Errno.INVALID);
    this.#drop(path);
  }

  #drop(path: string): void {
    const { folder, name } = this.place(path);
    folder.entries.delete(name);
    folder.modified = this.#now();
  }

  rename(from: string, to: string): void {
    const node = this.find(from);
    const source = this.place(from);
    const target = this.place(to);
    const there = target.folder.entries.get(target.name);
    if (there === node) return;
    if (node.kind === "folder") {
      if (there?.kind === "file") fail(Errno.NOT_FOLDER);
      if (there?.kind === "folder" && there.entries.size > 0) fail(Errno.NOT_EMPTY);
      if (`${this.absolute(to)}/`.startsWith(`${this.absolute(from)}/`)) fail(Errno.INVALID);
    } else if (there?.kind === "folder") fail(Errno.IS_FOLDER);
    source.folder.entries.delete(source.name);
    target.folder.entries.set(target.name, node);
    source.folder.modified = target.folder.modified = this.#now();
  }

  write(node: FileNode, position: number, bytes: Uint8Array): void {
    this.#use(Math.max(0, position + bytes.length - node.size));
    node.write(position, bytes);
    node.modified = this.#now();
  }

  resize(node: FileNode, size: number): void {
    this.#use(size - node.size);
    node.resize(size);
    node.modified = this.#now();
  }

  /** Counts bytes that files take; those of files that are gone stay counted. */
  #use(bytes: number): void {
    if (this.#usedBytes + bytes > CAPACITY_BYTES) fail(Errno.NO_SPACE);
    this.#usedBytes += bytes;
  }
}
