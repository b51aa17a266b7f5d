/**
 * What a program learns of its process: its environment, its numbers, random bytes. DIVERGES: all of it is made up and
 * the same in every run; no other process can be started. CPython: Modules/posixmodule.c (3.13).
 */
import { Errno } from "../../builtins/files/file-system.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { bytesValue, isBytes } from "../../objects/bytes/bytes.ts";
import { dictSet, newDict } from "../../objects/dict/dict.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { errorText } from "../errno/error-numbers.ts";
import { raiseOSError } from "../io/io-types.ts";
import { MersenneTwister } from "../random/mersenne-twister.ts";

const ENVIRONMENT: Readonly<Record<string, string>> = {
  HOME: "/home/user",
  LANG: "C.UTF-8",
  PATH: "/usr/local/bin:/usr/bin:/bin",
  PWD: "/home/user",
  USER: "user",
};

const EQUALS = 0x3d;
const PROCESS_ID = 1000;
const PROCESSORS = 1;
/** Any number: what `os.urandom` starts from. */
const RANDOM_SEED = 20250101;

export function processFunctions(m: Interpreter): NativeFunction[] {
  const random = new MersenneTwister();
  random.seed(Uint32Array.of(RANDOM_SEED));
  const constant = (name: string, value: number): NativeFunction => native(name, "()", () => m.newInt(value));
  return [
    constant("getpid", PROCESS_ID),
    constant("getppid", 1),
    constant("getuid", PROCESS_ID),
    constant("geteuid", PROCESS_ID),
    constant("getgid", PROCESS_ID),
    constant("getegid", PROCESS_ID),
    constant("cpu_count", PROCESSORS),
    native("umask", "(mask, /)", () => m.newInt(0o022)),
    native("urandom", "(size, /)", (_, __, size) => randomBytes(m, random, size)),
    native("strerror", "(code, /)", (_, __, code) => m.newStr(errorText(m.numberOf(code)))),
    native("putenv", "(name, value, /)", (_, __, name) => {
      if (isBytes(m, name) && bytesValue(m.heap, name).includes(EQUALS)) {
        m.raise(m.types.ValueError, "illegal environment variable name");
      }
      return m.none;
    }),
    native("unsetenv", "(name, /)", () => m.none),
    native("get_terminal_size", "(fd=1, /)", () => raiseOSError(m, Errno.NO_TERMINAL)),
    native("getlogin", "()", () => m.newStr("user")),
    native("_exit", "(status)", () => m.unsupported("os._exit()")),
  ];
}

function* randomBytes(m: Interpreter, random: MersenneTwister, size: Ref): Steps<Ref> {
  const count = Number(yield* indexOf(m, size));
  if (count < 0) m.raise(m.types.ValueError, "negative argument not allowed");
  return m.newBytes(Uint8Array.from({ length: count }, () => random.next() >>> 24));
}

/** `posix.environ`: bytes by bytes. */
export function* newEnvironment(m: Interpreter): Steps<Ref> {
  const names = m.own(newDict(m));
  const encoder = new TextEncoder();
  for (const [name, value] of Object.entries(ENVIRONMENT)) {
    const [key, item] = [m.own(m.newBytes(encoder.encode(name))), m.own(m.newBytes(encoder.encode(value)))];
    yield* resolve(dictSet(m, names, key, item));
    m.heap.decref(m.disown(item));
    m.heap.decref(m.disown(key));
  }
  return m.disown(names);
}
