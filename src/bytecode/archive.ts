/**
 * Code units as bytes, so that modules compiled at build time can ship: one archive of many modules with one table
 * of their texts, each module read only when it is asked for. Positions are kept as lines alone.
 */
import { assertNever, invariant } from "../base/invariant.ts";
import { readLines, writeLines } from "./archived-lines.ts";
import { ByteReader, ByteWriter } from "./byte-stream.ts";
import { type CodeHeader, type CodeUnit, type Constant, EXCEPTION_ROW_LENGTH } from "./code.ts";

const KINDS = [
  "None",
  "True",
  "False",
  "...",
  "int",
  "big",
  "float",
  "complex",
  "str",
  "bytes",
  "tuple",
  "frozenset",
  "code",
] as const;
const IDENTIFIERS = [undefined, "itself", "beside"] as const;
type StoredKind = (typeof KINDS)[number];

/** Instruction and argument are in one word, the instruction in the lower eight bits (see opcodes.ts). */
const OP_BITS = 8;

/** The archive of these modules. Two archives of the same modules are the same bytes. */
export function writeArchive(modules: ReadonlyMap<string, CodeUnit>): Uint8Array<ArrayBuffer> {
  const texts = new TextTable();
  const bodies = [...modules].map(([name, unit]) => {
    const writer = new ByteWriter();
    writeUnit(writer, unit, texts);
    return { name: texts.indexOf(name), bytes: writer.finish() };
  });
  const writer = new ByteWriter();
  texts.write(writer);
  writer.unsigned(bodies.length);
  for (const { name, bytes } of bodies) {
    writer.unsigned(name);
    writer.unsigned(bytes.length);
  }
  for (const { bytes } of bodies) writer.raw(bytes);
  return writer.finish();
}

/** An archive that is read module by module, each once for a folder. */
export class CodeArchive {
  private readonly texts: StoredTexts;
  private readonly places = new Map<string, Uint8Array>();
  /** By folder and name. */
  private readonly units = new Map<string, CodeUnit>();

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.texts = new StoredTexts(bytes, reader);
    const entries = Array.from({ length: reader.unsigned() }, () => ({
      name: this.text(reader.unsigned()),
      length: reader.unsigned(),
    }));
    for (const { name, length } of entries) this.places.set(name, reader.raw(length));
  }

  get names(): readonly string[] {
    return [...this.places.keys()];
  }

  /** Relative to the library's folder; undefined where the archive has none of this name. */
  fileNameOf(name: string): string | undefined {
    const bytes = this.places.get(name);
    if (bytes === undefined) return undefined;
    const reader = new ByteReader(bytes);
    readHeader(reader, this.readingIn(""));
    return this.text(reader.unsigned());
  }

  /** The code of a module of the archive, whose file is said to be in `folder`. */
  read(name: string, folder: string): CodeUnit {
    const key = `${folder}:${name}`;
    const known = this.units.get(key);
    if (known !== undefined) return known;
    const bytes = this.places.get(name);
    invariant(bytes !== undefined, "a module of the archive");
    const unit = readUnit(new ByteReader(bytes), this.readingIn(folder));
    this.units.set(key, unit);
    return unit;
  }

  private readingIn(folder: string): Reading {
    return { textAt: (index) => this.text(index), folder };
  }

  private text(index: number): string {
    return this.texts.at(index);
  }
}

/** What all units of a module are read with. */
interface Reading {
  readonly textAt: (index: number) => string;
  /** Where the files are said to be; the archive has their names relative to it. */
  readonly folder: string;
}

class TextTable {
  private readonly indexes = new Map<string, number>();

  indexOf(text: string): number {
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.indexes.size;
      this.indexes.set(text, index);
    }
    return index;
  }

  /** Text may hold lone surrogates, which UTF-8 cannot: then its UTF-16 units are written. */
  write(writer: ByteWriter): void {
    const encoder = new TextEncoder();
    writer.unsigned(this.indexes.size);
    for (const text of this.indexes.keys()) {
      const bytes = encoder.encode(text);
      const isWhole = new TextDecoder().decode(bytes) === text && !text.startsWith("\ufeff");
      writer.unsigned(2 * (isWhole ? bytes.length : text.length) + (isWhole ? 0 : 1));
      if (isWhole) writer.raw(bytes);
      else for (let at = 0; at < text.length; at++) writer.unsigned(text.charCodeAt(at));
    }
  }
}

/** The texts of an archive, each decoded when it is asked for. */
class StoredTexts {
  /** Where each one's head is. */
  private readonly starts: Uint32Array;
  private readonly decoded: (string | undefined)[];
  private readonly decoder = new TextDecoder();

  /** Leaves the reader behind the last text. */
  constructor(
    private readonly bytes: Uint8Array,
    reader: ByteReader,
  ) {
    const count = reader.unsigned();
    this.starts = new Uint32Array(count);
    this.decoded = new Array<string | undefined>(count).fill(undefined);
    for (let index = 0; index < count; index++) {
      this.starts[index] = reader.at;
      const head = reader.unsigned();
      const length = Math.floor(head / 2);
      if (head % 2 === 0) reader.skip(length);
      else for (let unit = 0; unit < length; unit++) reader.unsigned();
    }
  }

  at(index: number): string {
    const known = this.decoded[index];
    if (known !== undefined) return known;
    const start = this.starts[index];
    invariant(start !== undefined, "a text of the archive");
    const text = this.read(new ByteReader(this.bytes, start));
    this.decoded[index] = text;
    return text;
  }

  private read(reader: ByteReader): string {
    const head = reader.unsigned();
    const length = Math.floor(head / 2);
    if (head % 2 === 0) return this.decoder.decode(reader.raw(length));
    return String.fromCharCode(...Array.from({ length }, () => reader.unsigned()));
  }
}

function writeUnit(writer: ByteWriter, unit: CodeUnit, texts: TextTable): void {
  const writeText = (text: string): void => writer.unsigned(texts.indexOf(text));
  const writeTexts = (all: readonly string[]): void => {
    writer.unsigned(all.length);
    all.forEach(writeText);
  };
  writeText(unit.name);
  writeText(unit.qualname);
  writeText(unit.fileName);
  const { firstLine, argCount, posOnlyArgCount, kwOnlyArgCount, flags, stackSize } = unit;
  for (const number of [firstLine, argCount, posOnlyArgCount, kwOnlyArgCount, flags, stackSize]) {
    writer.unsigned(number);
  }
  writeTexts(unit.localsPlusNames);
  writer.raw(unit.localsPlusKinds);
  writeTexts(unit.names);
  writer.unsigned(unit.consts.length);
  for (const constant of unit.consts) writeConstant(writer, constant, texts);
  writer.unsigned(unit.instructions.length);
  for (const word of unit.instructions) {
    writer.byte(word & ((1 << OP_BITS) - 1));
    writer.unsigned(word >>> OP_BITS);
  }
  writeLines(writer, unit);
  writer.unsigned(unit.exceptionTable.length / EXCEPTION_ROW_LENGTH);
  for (const value of unit.exceptionTable) writer.unsigned(value);
  for (const indices of [unit.emptyBlocks, unit.joined]) {
    writer.unsigned(indices.length);
    let last = 0;
    for (const index of indices) {
      writer.unsigned(index - last);
      last = index;
    }
  }
}

/** The first fields of `writeUnit`. */
function readHeader(reader: ByteReader, { textAt }: Reading): CodeHeader {
  const name = textAt(reader.unsigned());
  const qualname = textAt(reader.unsigned());
  return { name, qualname };
}

function readUnit(reader: ByteReader, reading: Reading): CodeUnit {
  const text = (): string => reading.textAt(reader.unsigned());
  const texts = (): string[] => Array.from({ length: reader.unsigned() }, text);
  const { name, qualname } = readHeader(reader, reading);
  const fileName = `${reading.folder}/${text()}`;
  const firstLine = reader.unsigned();
  const argCount = reader.unsigned();
  const posOnlyArgCount = reader.unsigned();
  const kwOnlyArgCount = reader.unsigned();
  const flags = reader.unsigned();
  const stackSize = reader.unsigned();
  const localsPlusNames = texts();
  const localsPlusKinds = reader.raw(localsPlusNames.length).slice();
  const names = texts();
  const consts = Array.from({ length: reader.unsigned() }, () => readConstant(reader, reading));
  const instructions = Int32Array.from({ length: reader.unsigned() }, () => {
    const op = reader.byte();
    return op | (reader.unsigned() << OP_BITS);
  });
  const positions = readLines(reader, instructions.length, firstLine);
  const exceptionTable = Int32Array.from({ length: reader.unsigned() * EXCEPTION_ROW_LENGTH }, () =>
    reader.unsigned(),
  );
  const emptyBlocks = readIndices(reader);
  const joined = readIndices(reader);
  return {
    name,
    qualname,
    fileName,
    firstLine,
    argCount,
    posOnlyArgCount,
    kwOnlyArgCount,
    flags,
    stackSize,
    localsPlusNames,
    localsPlusKinds,
    names,
    consts,
    instructions,
    positions,
    exceptionTable,
    emptyBlocks,
    joined,
  };
}

/** What `writeUnit` wrote as distances. */
function readIndices(reader: ByteReader): number[] {
  let index = 0;
  return Array.from({ length: reader.unsigned() }, () => (index += reader.unsigned()));
}

/** Twice the value must be exact as well (see `ByteWriter.signed`). */
function isShort(value: number | bigint): value is number {
  return typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER / 2;
}

function storedKind(constant: Constant): StoredKind {
  return constant.kind === "int" && !isShort(constant.value) ? "big" : constant.kind;
}

function writeConstant(writer: ByteWriter, constant: Constant, texts: TextTable): void {
  writer.byte(KINDS.indexOf(storedKind(constant)));
  switch (constant.kind) {
    case "None":
    case "True":
    case "False":
    case "...":
      break;
    case "int":
      if (isShort(constant.value)) writer.signed(constant.value);
      else writer.unsigned(texts.indexOf(constant.value.toString(36)));
      break;
    case "float":
      writer.double(constant.value);
      break;
    case "complex":
      writer.double(constant.real);
      writer.double(constant.imag);
      break;
    case "str":
      writer.unsigned(
        IDENTIFIERS.length * texts.indexOf(constant.value) + IDENTIFIERS.indexOf(constant.identifier),
      );
      break;
    case "bytes":
      writer.unsigned(constant.value.length);
      writer.raw(constant.value);
      break;
    case "tuple":
    case "frozenset":
      writer.unsigned(2 * constant.items.length + (constant.isLiteral === true ? 1 : 0));
      for (const item of constant.items) writeConstant(writer, item, texts);
      break;
    case "code": {
      const nested = new ByteWriter();
      writeUnit(nested, constant.unit, texts);
      const bytes = nested.finish();
      writer.unsigned(bytes.length);
      writer.raw(bytes);
      break;
    }
    default:
      assertNever(constant);
  }
}

function readConstant(reader: ByteReader, reading: Reading): Constant {
  const kind = KINDS[reader.byte()];
  invariant(kind !== undefined, "a kind of constant");
  switch (kind) {
    case "None":
    case "True":
    case "False":
    case "...":
      return { kind };
    case "int":
      return { kind, value: reader.signed() };
    case "big":
      return { kind: "int", value: shortest(parseBigInt(reading.textAt(reader.unsigned()))) };
    case "float":
      return { kind, value: reader.double() };
    case "complex":
      return { kind, real: reader.double(), imag: reader.double() };
    case "str":
      return readStr(reader, reading);
    case "bytes":
      return { kind, value: reader.raw(reader.unsigned()).slice() };
    case "tuple":
    case "frozenset": {
      const head = reader.unsigned();
      const items = Array.from({ length: Math.floor(head / 2) }, () => readConstant(reader, reading));
      return head % 2 === 1 ? { kind, items, isLiteral: true } : { kind, items };
    }
    case "code":
      return new StoredCode(reader.raw(reader.unsigned()), reading);
  }
}

/** Code nested in other code, which is read when somebody asks for it: most functions of a module never run. */
class StoredCode {
  readonly kind = "code";
  private read: CodeUnit | undefined;
  private readHeader: CodeHeader | undefined;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly reading: Reading,
  ) {}

  get unit(): CodeUnit {
    this.read ??= readUnit(new ByteReader(this.bytes), this.reading);
    return this.read;
  }

  get header(): CodeHeader {
    this.readHeader ??= readHeader(new ByteReader(this.bytes), this.reading);
    return this.readHeader;
  }
}

function readStr(reader: ByteReader, { textAt }: Reading): Constant {
  const head = reader.unsigned();
  const value = textAt(Math.floor(head / IDENTIFIERS.length));
  const identifier = IDENTIFIERS[head % IDENTIFIERS.length];
  return identifier === undefined ? { kind: "str", value } : { kind: "str", value, identifier };
}

function shortest(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** Of digits to the base 36. */
function parseBigInt(digits: string): bigint {
  const isNegative = digits.startsWith("-");
  let value = 0n;
  for (const digit of isNegative ? digits.slice(1) : digits) {
    value = 36n * value + BigInt(Number.parseInt(digit, 36));
  }
  return isNegative ? -value : value;
}
