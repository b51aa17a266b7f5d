/** Files by number: `os.open`, `os.read` and their kin. CPython: Modules/posixmodule.c (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { onFiles } from "../io/io-types.ts";
import { bytesToWrite } from "../io/writable-buffer.ts";
import { posixPath } from "./paths.ts";
import { newStatResult } from "./stat-result.ts";

export function descriptorFunctions(m: Interpreter, statResult: TypeObject): NativeFunction[] {
  const number = (
    name: string,
    parameters: string,
    work: (numbers: readonly number[]) => Ref,
  ): NativeFunction =>
    native(name, parameters, (_, __, ...args) =>
      withNumbers(
        m,
        args.filter((ref) => ref !== 0),
        work,
      ),
    );
  return [
    native("open", "(path, flags, mode=511, *, dir_fd=None)", (_, __, path, flags) => open(m, path, flags)),
    native("write", "(fd, data, /)", (_, __, fd, data) => write(m, fd, data)),
    number("close", "(fd)", ([fd = -1]) => {
      onFiles(m, undefined, () => m.descriptors.close(fd));
      return m.none;
    }),
    number("read", "(fd, length, /)", ([fd = -1, length = 0]) =>
      m.newBytes(onFiles(m, undefined, () => m.descriptors.read(fd, length))),
    ),
    number("lseek", "(fd, position, whence, /)", ([fd = -1, position = 0, whence = 0]) =>
      m.newInt(onFiles(m, undefined, () => m.descriptors.seek(fd, position, whence))),
    ),
    number("ftruncate", "(fd, length, /)", ([fd = -1, length = 0]) => {
      onFiles(m, undefined, () => m.descriptors.truncate(fd, length));
      return m.none;
    }),
    number("fstat", "(fd)", ([fd = -1]) =>
      newStatResult(
        m,
        statResult,
        onFiles(m, undefined, () => m.descriptors.get(fd).node),
      ),
    ),
    number("fsync", "(fd)", () => m.none),
    number("isatty", "(fd, /)", () => m.false),
    number("get_inheritable", "(fd, /)", () => m.false),
  ];
}

function* withNumbers(
  m: Interpreter,
  args: readonly Ref[],
  work: (numbers: readonly number[]) => Ref,
): Steps<Ref> {
  const numbers: number[] = [];
  for (const arg of args) numbers.push(Number(yield* indexOf(m, arg)));
  return work(numbers);
}

function* open(m: Interpreter, ref: Ref, flags: Ref): Steps<Ref> {
  const path = yield* posixPath(m, ref, { caller: "open" });
  const bits = Number(yield* indexOf(m, flags));
  return m.newInt(onFiles(m, path.given, () => m.descriptors.open(path.text, bits)));
}

function* write(m: Interpreter, fd: Ref, data: Ref): Steps<Ref> {
  const descriptor = Number(yield* indexOf(m, fd));
  const bytes = bytesToWrite(m, data);
  return m.newInt(onFiles(m, undefined, () => m.descriptors.write(descriptor, bytes)));
}
