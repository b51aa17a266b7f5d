/** What a virtual file system consists of: files with their bytes, folders with their names. No paths, no errors. */

/** Times are in seconds since 1970. */
interface NodeFacts {
  readonly inode: number;
  mode: number;
  modified: number;
}

export class FileNode implements NodeFacts {
  readonly kind = "file";
  mode = 0o100644;
  /** The first `size` bytes are the content. */
  #data: Uint8Array;
  size: number;

  constructor(
    readonly inode: number,
    public modified: number,
    content: Uint8Array = new Uint8Array(0),
  ) {
    this.#data = content;
    this.size = content.length;
  }

  /** Not to be changed; valid until the file is written. */
  get content(): Uint8Array {
    return this.#data.subarray(0, this.size);
  }

  /** A gap before `position` is filled with zeros. */
  write(position: number, bytes: Uint8Array): void {
    const end = position + bytes.length;
    this.#reserve(end);
    if (position > this.size) this.#data.fill(0, this.size, position);
    this.#data.set(bytes, position);
    this.size = Math.max(this.size, end);
  }

  resize(size: number): void {
    this.#reserve(size);
    if (size > this.size) this.#data.fill(0, this.size, size);
    this.size = size;
  }

  #reserve(size: number): void {
    if (size <= this.#data.length) return;
    const grown = new Uint8Array(Math.max(size, 2 * this.#data.length, 64));
    grown.set(this.content);
    this.#data = grown;
  }
}

export class FolderNode implements NodeFacts {
  readonly kind = "folder";
  mode = 0o040755;
  readonly entries = new Map<string, FileSystemNode>();

  constructor(
    readonly inode: number,
    public modified: number,
  ) {}
}

export type FileSystemNode = FileNode | FolderNode;
