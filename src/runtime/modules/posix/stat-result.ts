/** `os.stat_result`: what is known of a file or folder. CPython: Modules/posixmodule.c, _pystat_fromstructstat (3.13). */
import type { FileSystemNode } from "../../builtins/files/file-nodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { defineOpenStructSequence, newOpenStructSequence } from "../../objects/struct-sequence.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { BLOCK_SIZE } from "../io/io-types.ts";

const FIELDS = ["st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size"];
const WHOLE_TIMES = ["_integer_atime", "_integer_mtime", "_integer_ctime"];
const HIDDEN_FIELDS = [
  "st_atime",
  "st_mtime",
  "st_ctime",
  "st_atime_ns",
  "st_mtime_ns",
  "st_ctime_ns",
  "st_blksize",
  "st_blocks",
  "st_rdev",
];

/** `st_blocks` counts in these. */
const SECTOR_BYTES = 512;
const FOLDER_BYTES = 4096;

export function defineStatResult(m: Interpreter): TypeObject {
  return m.defineType({
    name: "os.stat_result",
    layout: "tuple",
    base: m.types.tuple,
    isBaseType: false,
    define: (type) => {
      defineOpenStructSequence(m, type, [...FIELDS, ...WHOLE_TIMES], HIDDEN_FIELDS);
      type.slots.repr = (_, self) => repr(m, self);
    },
  });
}

/** The times stand under their plain names, as whole seconds. */
function* repr(m: Interpreter, self: Ref) {
  const names = [...FIELDS, "st_atime", "st_mtime", "st_ctime"];
  const parts: string[] = [];
  for (const [index, item] of m.tupleItems(self).slice(0, names.length).entries()) {
    parts.push(`${names[index]}=${yield* m.reprText(item)}`);
  }
  return m.newStr(`os.stat_result(${parts.join(", ")})`);
}

/** DIVERGES: everything belongs to user 1000, and all three times are that of the last change. */
export function newStatResult(m: Interpreter, type: TypeObject, node: FileSystemNode): Ref {
  const size = node.kind === "file" ? node.size : FOLDER_BYTES;
  const links = node.kind === "file" ? 1 : 2;
  const seconds = Math.floor(node.modified);
  const nanoseconds = BigInt(Math.round(node.modified * 1e9));
  const whole = [node.mode, node.inode, 1, links, 1000, 1000, size, seconds, seconds, seconds];
  const times = [node.modified, node.modified, node.modified].map((time) => m.newFloat(time));
  const fine = [nanoseconds, nanoseconds, nanoseconds].map((time) => m.newInt(time));
  const rest = [BLOCK_SIZE, Math.ceil(size / SECTOR_BYTES), 0].map((value) => m.newInt(value));
  const visible = whole.map((value) => m.newInt(value));
  return newOpenStructSequence(m, type, [...visible, ...times, ...fine, ...rest], visible.length);
}
