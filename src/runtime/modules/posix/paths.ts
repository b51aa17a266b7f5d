/** Arguments of `posix` that name a file, by path or by number. CPython: Modules/posixmodule.c, path_converter (3.13). */
import type { FileSystemNode } from "../../builtins/files/file-nodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { isBytes } from "../../objects/bytes/bytes.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import type { Steps } from "../../objects/runtime.ts";
import { encodeToArray } from "../../objects/str/str-encode.ts";
import { onFiles } from "../io/io-types.ts";
import { fileSystemPath, pathArgument } from "../io/path-argument.ts";

export interface PosixPath {
  readonly text: string;
  /** What errors name, borrowed. */
  readonly given: Ref;
  readonly isBytes: boolean;
  readonly descriptor: number | undefined;
}

/** What a function may be given besides text, bytes and path objects. */
export interface PathRules {
  readonly caller: string;
  readonly takesDescriptor?: boolean;
  /** What stands for the folder that the program is in. */
  readonly takesNone?: boolean;
}

/** Raises TypeError for anything else. */
export function* posixPath(m: Interpreter, ref: Ref, rules: PathRules): Steps<PosixPath> {
  if (rules.takesNone === true && (ref === NULL || ref === m.none)) {
    return { text: ".", given: m.none, isBytes: false, descriptor: undefined };
  }
  if (rules.takesDescriptor === true && isInt(m, ref)) {
    return { text: "", given: ref, isBytes: false, descriptor: Number(intValue(m.heap, ref)) };
  }
  if (!m.isInstance(ref, m.types.str) && !isBytes(m, ref)) yield* requirePathLike(m, ref, rules);
  const path = m.own(yield* fileSystemPath(m, ref));
  const text = yield* nullSafe(m, path, rules);
  const bytes = isBytes(m, path);
  // The routine owns it to its end, for errors to name.
  return { text, given: path, isBytes: bytes, descriptor: undefined };
}

function* nullSafe(m: Interpreter, path: Ref, { caller }: PathRules): Steps<string> {
  if (!isBytes(m, path) && m.strValue(path).includes("\0")) {
    m.raise(m.types.ValueError, `${caller}: embedded null character in path`);
  }
  return yield* pathArgument(m, path);
}

function* requirePathLike(m: Interpreter, ref: Ref, rules: PathRules): Steps<void> {
  const method = yield* m.optionalAttribute(m.typeOf(ref).ref, m.name("__fspath__"));
  if (method !== NULL) {
    m.heap.decref(method);
    return;
  }
  const number = rules.takesDescriptor === true ? ", integer" : "";
  const none = rules.takesNone === true ? " or None" : "";
  const kinds =
    number === "" && none === ""
      ? "string, bytes or os.PathLike"
      : `string, bytes, os.PathLike${number}${none}`;
  const wanted = number !== "" && none === "" ? "string, bytes, os.PathLike or integer" : kinds;
  m.raise(m.types.TypeError, `${rules.caller}: path should be ${wanted}, not ${m.typeOf(ref).name}`);
}

export function nodeAt(m: Interpreter, { text, given, descriptor }: PosixPath): FileSystemNode {
  return onFiles(m, given, () =>
    descriptor === undefined ? m.files.find(text) : m.descriptors.get(descriptor).node,
  );
}

/** A name as text or, where the path was bytes, as bytes. */
export function newName(m: Interpreter, name: string, isInBytes: boolean): Ref {
  return isInBytes ? m.newBytes(encodeToArray(m, name, "utf-8", "surrogateescape")) : m.newStr(name);
}
