/** The records of numbers that `sys` has: `float_info`, `int_info`, `hash_info`, `flags` and so on. */
import { isInLibrary } from "../../cpython/library.ts";
import type { Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { setInModule } from "../objects/functions/module.ts";
import { newReference } from "../objects/plain-data.ts";
import type { Runtime } from "../objects/runtime.ts";
import { newSimpleNamespace } from "../objects/simple-namespace.ts";
import { defineStructSequence, newStructSequence } from "../objects/struct-sequence.ts";
import type { TypeObject } from "../objects/type-object.ts";

type Value = number | bigint | string | boolean | { readonly float: number };
type Fields = Readonly<Record<string, Value>>;

/** C's double (Include/float.h), as `DBL_*`. */
const FLOAT_INFO: Fields = {
  max: { float: Number.MAX_VALUE },
  max_exp: 1024,
  max_10_exp: 308,
  min: { float: 2.2250738585072014e-308 },
  min_exp: -1021,
  min_10_exp: -307,
  dig: 15,
  mant_dig: 53,
  epsilon: { float: Number.EPSILON },
  radix: 2,
  rounds: 1,
};

function intInfo(rt: Runtime): Fields {
  return {
    bits_per_digit: rt.profile.intDigitBits,
    sizeof_digit: rt.profile.intDigitSizeBytes,
    default_max_str_digits: 4300,
    str_digits_check_threshold: 640,
  };
}

/** Python/pyhash.c, Include/pyhash.h */
function hashInfo(rt: Runtime): Fields {
  return {
    width: 64,
    modulus: 2n ** 61n - 1n,
    inf: 314159,
    nan: 0,
    imag: 1000003,
    algorithm: rt.profile.values.sipHashRounds === 1 ? "siphash13" : "siphash24",
    hash_bits: 64,
    seed_bits: 128,
    cutoff: 0,
  };
}

/** As of a Linux build with glibc. */
const THREAD_INFO: Fields = { name: "pthread", lock: "semaphore", version: "NPTL 2.36" };

/** As for `python FILE` with nothing else said, but a fixed hash seed. */
function flags(rt: Runtime): Fields {
  const all: Fields = {
    debug: 0,
    inspect: 0,
    interactive: 0,
    optimize: 0,
    dont_write_bytecode: 0,
    no_user_site: 0,
    no_site: 0,
    ignore_environment: 0,
    verbose: 0,
    bytes_warning: 0,
    quiet: 0,
    hash_randomization: 0,
    isolated: 0,
    dev_mode: false,
    utf8_mode: 0,
    warn_default_encoding: 0,
    safe_path: false,
    int_max_str_digits: rt.profile.flagsShowDigitLimit ? 4300 : -1,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => isInLibrary(rt.profile, `sys.flags.${name}`)),
  );
}

export const ASYNC_GENERATOR_HOOKS = ["firstiter", "finalizer"];

function records(rt: Runtime): readonly (readonly [string, TypeObject, Fields])[] {
  return [
    ["float_info", rt.types.floatInfo, FLOAT_INFO],
    ["int_info", rt.types.intInfo, intInfo(rt)],
    ["hash_info", rt.types.hashInfo, hashInfo(rt)],
    ["thread_info", rt.types.threadInfo, THREAD_INFO],
    ["flags", rt.types.sysFlags, flags(rt)],
  ];
}

/** Names the items of the types, before any program runs. */
export function defineSysRecords(rt: Runtime): void {
  for (const [, type, fields] of records(rt)) defineStructSequence(rt, type, Object.keys(fields));
  defineStructSequence(rt, rt.types.asyncGeneratorHooks, ASYNC_GENERATOR_HOOKS);
}

/** Puts the records into the module; `versionInfo` is borrowed. */
export function addSysRecords(m: Interpreter, module: Ref, versionInfo: Ref): void {
  for (const [name, type, fields] of records(m)) {
    const items = Object.values(fields).map((value) => newValue(m, value));
    setInModule(m, module, name, newStructSequence(m, type, items));
  }
  const [major, minor, micro] = m.profile.recordedRelease.split(".").map((part) => Number.parseInt(part, 10));
  const hexVersion = ((major ?? 0) << 24) | ((minor ?? 0) << 16) | ((micro ?? 0) << 8) | 0xf0;
  setInModule(m, module, "hexversion", m.newInt(hexVersion));
  const implementation = newSimpleNamespace(m, {
    name: m.newStr("cpython"),
    cache_tag: m.newStr(`cpython-${major}${minor}`),
    version: newReference(m, versionInfo),
    hexversion: m.newInt(hexVersion),
    _multiarch: m.newStr("x86_64-linux-gnu"),
  });
  setInModule(m, module, "implementation", implementation);
}

function newValue(m: Interpreter, value: Value): Ref {
  switch (typeof value) {
    case "string":
      return m.newStr(value);
    case "boolean":
      return newReference(m, value ? m.true : m.false);
    case "object":
      return m.newFloat(value.float);
    default:
      return m.newInt(value);
  }
}
