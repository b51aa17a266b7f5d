/** Open files by number, as a process has them. 0 to 2 are the program's standard streams and belong to the machine. */
import type { FileNode, FolderNode } from "./file-nodes.ts";
import { Errno, type FileSystem, FileSystemError } from "./file-system.ts";

/** Bits of `open`, with the numbers of Linux. */
export const enum OpenFlag {
  WRITE_ONLY = 0o1,
  READ_WRITE = 0o2,
  ACCESS = 0o3,
  CREATE = 0o100,
  EXCLUSIVE = 0o200,
  TRUNCATE = 0o1000,
  APPEND = 0o2000,
}

export interface OpenFile {
  readonly node: FileNode | FolderNode;
  readonly flags: number;
  position: number;
}

/** What 0 to 2 are connected to. */
export interface StandardStreams {
  /** The next line of standard input, empty at its end. */
  readLine(): Uint8Array;
  write(descriptor: number, bytes: Uint8Array): void;
}

const FIRST_FREE = 3;

export class Descriptors {
  readonly #open = new Map<number, OpenFile>();
  readonly #files: FileSystem;
  readonly #streams: StandardStreams;
  /** Of standard input, what was read and not asked for yet. */
  #input = new Uint8Array(0);

  constructor(files: FileSystem, streams: StandardStreams) {
    this.#files = files;
    this.#streams = streams;
  }

  /** The lowest free number. @throws FileSystemError */
  open(path: string, flags: number): number {
    const writes = (flags & OpenFlag.ACCESS) !== 0;
    const node = this.#nodeToOpen(path, flags);
    if (node.kind === "folder" && writes) throw new FileSystemError(Errno.IS_FOLDER);
    if (node.kind === "file" && flags & OpenFlag.TRUNCATE) this.#files.resize(node, 0);
    let descriptor = FIRST_FREE;
    while (this.#open.has(descriptor)) descriptor++;
    this.#open.set(descriptor, { node, flags, position: 0 });
    return descriptor;
  }

  #nodeToOpen(path: string, flags: number): FileNode | FolderNode {
    const known = flags & OpenFlag.CREATE ? this.#files.findIfAny(path) : this.#files.find(path);
    if (known === undefined) return this.#files.create(path);
    if (flags & OpenFlag.CREATE && flags & OpenFlag.EXCLUSIVE) throw new FileSystemError(Errno.EXISTS);
    return known;
  }

  get(descriptor: number): OpenFile {
    const file = this.#open.get(descriptor);
    if (file === undefined) throw new FileSystemError(Errno.BAD_DESCRIPTOR);
    return file;
  }

  isStandard(descriptor: number): boolean {
    return descriptor >= 0 && descriptor < FIRST_FREE;
  }

  close(descriptor: number): void {
    if (this.isStandard(descriptor)) return;
    if (!this.#open.delete(descriptor)) throw new FileSystemError(Errno.BAD_DESCRIPTOR);
  }

  /** At most `count` bytes from where the file stands; empty at its end. A copy. */
  read(descriptor: number, count: number): Uint8Array {
    if (descriptor === 0) return this.#readInput(count);
    const file = this.get(descriptor);
    if (file.node.kind === "folder") throw new FileSystemError(Errno.IS_FOLDER);
    if ((file.flags & OpenFlag.ACCESS) === OpenFlag.WRITE_ONLY)
      throw new FileSystemError(Errno.BAD_DESCRIPTOR);
    const bytes = file.node.content.slice(file.position, file.position + count);
    file.position += bytes.length;
    return bytes;
  }

  #readInput(count: number): Uint8Array {
    if (this.#input.length === 0) this.#input = new Uint8Array(this.#streams.readLine());
    const bytes = this.#input.slice(0, count);
    this.#input = this.#input.slice(bytes.length);
    return bytes;
  }

  write(descriptor: number, bytes: Uint8Array): number {
    if (this.isStandard(descriptor)) {
      this.#streams.write(descriptor, bytes);
      return bytes.length;
    }
    const file = this.get(descriptor);
    if (file.node.kind === "folder" || (file.flags & OpenFlag.ACCESS) === 0) {
      throw new FileSystemError(Errno.BAD_DESCRIPTOR);
    }
    if (file.flags & OpenFlag.APPEND) file.position = file.node.size;
    this.#files.write(file.node, file.position, bytes);
    file.position += bytes.length;
    return bytes.length;
  }

  /** `whence` is 0, 1 or 2. The new position. */
  seek(descriptor: number, offset: number, whence: number): number {
    if (this.isStandard(descriptor)) throw new FileSystemError(Errno.ILLEGAL_SEEK);
    const file = this.get(descriptor);
    const size = file.node.kind === "file" ? file.node.size : 0;
    const start = whence === 0 ? 0 : whence === 1 ? file.position : size;
    if (whence < 0 || whence > 2 || start + offset < 0) throw new FileSystemError(Errno.INVALID);
    file.position = start + offset;
    return file.position;
  }

  truncate(descriptor: number, size: number): void {
    const { node, flags } = this.get(descriptor);
    if (node.kind === "folder" || (flags & OpenFlag.ACCESS) === 0 || size < 0) {
      throw new FileSystemError(Errno.INVALID);
    }
    this.#files.resize(node, size);
  }
}
