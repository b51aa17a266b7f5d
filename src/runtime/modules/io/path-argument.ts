/** Arguments that name a file: text, bytes, or an object with `__fspath__`. CPython: PyOS_FSPath, path_converter. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bytesValue, isBytes } from "../../objects/bytes/bytes.ts";
import type { Steps } from "../../objects/runtime.ts";
import { decodeToText } from "../../objects/str/str-decode.ts";

const WANTED = "expected str, bytes or os.PathLike object";

/** `os.fspath(ref)`: a `str` or `bytes`, a new reference. */
export function* fileSystemPath(m: Interpreter, ref: Ref): Steps<Ref> {
  if (isText(m, ref)) {
    m.heap.incref(ref);
    return ref;
  }
  const { name } = m.typeOf(ref);
  const path = yield* m.callSpecial(ref, "__fspath__", []);
  if (path === NULL) m.raise(m.types.TypeError, `${WANTED}, not ${name}`);
  if (!isText(m, path)) {
    const got = m.typeOf(path).name;
    m.heap.decref(path);
    m.raise(m.types.TypeError, `expected ${name}.__fspath__() to return str or bytes, not ${got}`);
  }
  return path;
}

function isText(m: Interpreter, ref: Ref): boolean {
  return m.isInstance(ref, m.types.str) || isBytes(m, ref);
}

/** The path as text. Raises ValueError for one with a null character. */
export function* pathArgument(m: Interpreter, ref: Ref): Steps<string> {
  const path = m.own(yield* fileSystemPath(m, ref));
  const text = isBytes(m, path)
    ? decodeToText(m, bytesValue(m.heap, path), "utf-8", "surrogateescape")
    : m.strValue(path);
  m.heap.decref(m.disown(path));
  if (text.includes("\0")) m.raise(m.types.ValueError, "embedded null byte");
  return text;
}
