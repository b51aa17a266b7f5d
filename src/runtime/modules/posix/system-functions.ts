/**
 * What a program learns of its computer, made up and the same in every run, and the calls that would leave it, which end
 * the run. CPython: Modules/posixmodule.c (3.13).
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { defineOpenStructSequence, newOpenStructSequence } from "../../objects/struct-sequence.ts";
import type { TypeObject } from "../../objects/type-object.ts";

const UNAME: Readonly<Record<string, string>> = {
  sysname: "Linux",
  nodename: "localhost",
  release: "",
  version: "",
  machine: "x86_64",
};

export function defineUnameResult(m: Interpreter): TypeObject {
  return m.defineType({
    name: "posix.uname_result",
    layout: "tuple",
    base: m.types.tuple,
    isBaseType: false,
    define: (type) => defineOpenStructSequence(m, type, Object.keys(UNAME), []),
  });
}

export function systemFunctions(m: Interpreter, uname: TypeObject): NativeFunction[] {
  const leaving = (name: string, signature: string): NativeFunction =>
    native(name, signature, (): Ref => m.unsupported(`os.${name}()`));
  return [
    native("uname", "()", () => {
      const texts = Object.values(UNAME).map((text) => m.newStr(text));
      return newOpenStructSequence(m, uname, texts, texts.length);
    }),
    native("getloadavg", "()", () => m.newTupleOf([0, 0, 0].map((load) => m.newFloat(load)))),
    native("confstr", "(name, /)", (_, __, name) => configuration(m, name)),
    leaving("system", "(command)"),
    leaving("kill", "(pid, signal, /)"),
    leaving("abort", "()"),
  ];
}

const CONFIGURATION: Readonly<Record<string, string>> = {
  CS_PATH: "/bin:/usr/bin",
  CS_GNU_LIBC_VERSION: "glibc 2.36",
};

/** `os.confstr`, of names only. */
function configuration(m: Interpreter, name: Ref): Ref {
  if (!m.isInstance(name, m.types.str)) {
    m.raise(m.types.TypeError, "configuration names must be strings or integers");
  }
  const text = CONFIGURATION[m.strValue(name)];
  return text === undefined ? m.raise(m.types.ValueError, "unrecognized configuration name") : m.newStr(text);
}
