/**
 * The module `time` over a simulated clock (see clock.ts) in UTC. CPython: Modules/timemodule.c. Left out are the
 * functions that set clocks, and `pthread_getcpuclockid`.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { type NativeFunction, native, packing } from "../../objects/functions/native-function.ts";
import { floatValue, isFloat } from "../../objects/numbers/float.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { cNumberOf } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { newSimpleNamespace } from "../../objects/simple-namespace.ts";
import { isStr } from "../../objects/str/str.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { type BrokenDownTime, brokenDown, secondsOf } from "./broken-down-time.ts";
import { NANOSECONDS_PER_SECOND, ReadClock } from "./clock.ts";
import { asciiTime, formatTime, UTC, type Zone } from "./format-time.ts";
import { checkTime, defineStructTime, newStructTime, timeArgument } from "./struct-time.ts";

const GREENWICH: Zone = { name: "GMT", offsetSeconds: 0 };

/** Numbers of `clock_gettime` (Linux). */
const CLOCK_IDS = {
  CLOCK_REALTIME: 0,
  CLOCK_MONOTONIC: 1,
  CLOCK_PROCESS_CPUTIME_ID: 2,
  CLOCK_THREAD_CPUTIME_ID: 3,
  CLOCK_MONOTONIC_RAW: 4,
  CLOCK_BOOTTIME: 7,
  CLOCK_TAI: 11,
} as const;

/** What the functions share. */
interface TimeModule {
  readonly m: Interpreter;
  readonly clock: ReadClock;
  readonly structTime: TypeObject;
}

export function defineTime(m: Interpreter, module: Ref): void {
  const clock = new ReadClock(() => m.workDone(), m.clock);
  const t: TimeModule = { m, clock, structTime: defineStructTime(m) };
  setInModule(m, module, "struct_time", newReference(m, t.structTime.ref));
  const numbers = { timezone: 0, altzone: 0, daylight: 0, _STRUCT_TM_ITEMS: 11, ...CLOCK_IDS };
  for (const [name, value] of Object.entries(numbers)) setInModule(m, module, name, newInt(m, value));
  setInModule(m, module, "tzname", m.newTupleOf([m.newStr("UTC"), m.newStr("UTC")]));
  addFunctions(m, module, [...clockFunctions(t), ...clocksByNumber(t), ...calendarFunctions(t)]);
}

// Reading clocks

/** The functions that read a clock, in seconds and with `_ns` in nanoseconds. */
function clockFunctions({ m, clock }: TimeModule): readonly NativeFunction[] {
  const readers = {
    time: () => clock.wallTime(),
    monotonic: () => clock.monotonic(),
    perf_counter: () => clock.monotonic(),
    process_time: () => clock.processTime(),
    thread_time: () => clock.processTime(),
  };
  const reading = Object.entries(readers).flatMap(([name, read]) => [
    native(name, "()", () => m.newFloat(inSeconds(read()))),
    native(`${name}_ns`, "()", () => newInt(m, read())),
  ]);
  return [...reading, native("sleep", "(seconds, /)", (_, __, seconds) => sleep(m, seconds))];
}

/** _PyTime_AsSecondsDouble */
function inSeconds(nanoseconds: bigint): number {
  if (nanoseconds % NANOSECONDS_PER_SECOND === 0n) return Number(nanoseconds / NANOSECONDS_PER_SECOND);
  return Number(nanoseconds) / Number(NANOSECONDS_PER_SECOND);
}

function* sleep(m: Interpreter, seconds: Ref): Steps<Ref> {
  const nanoseconds = yield* nanosecondsArgument(m, seconds);
  if (nanoseconds < 0n) m.raise(m.types.ValueError, "sleep length must be non-negative");
  // Others run meanwhile; the clock moves when all wait.
  yield* m.threads.wait(m.clock.nanoseconds + Number(nanoseconds));
  return m.none;
}

/** _PyTime_FromSecondsObject, rounding up. */
function* nanosecondsArgument(m: Interpreter, ref: Ref): Steps<bigint> {
  if (!isFloat(m, ref)) return BigInt(yield* cNumberOf(m, ref)) * NANOSECONDS_PER_SECOND;
  const seconds = floatValue(m.heap, ref);
  if (Number.isNaN(seconds)) m.raise(m.types.ValueError, "Invalid value NaN (not a number)");
  const nanoseconds = seconds * Number(NANOSECONDS_PER_SECOND);
  if (Math.abs(nanoseconds) >= 2 ** 63)
    m.raise(m.types.OverflowError, "timestamp too large to convert to C PyTime_t");
  return BigInt(nanoseconds > 0 ? Math.ceil(nanoseconds) : Math.floor(nanoseconds));
}

function clocksByNumber(t: TimeModule): readonly NativeFunction[] {
  const { m, clock } = t;
  const read = (id: number): bigint => {
    if (id === CLOCK_IDS.CLOCK_REALTIME || id === CLOCK_IDS.CLOCK_TAI) return clock.wallTime();
    if (id === CLOCK_IDS.CLOCK_PROCESS_CPUTIME_ID || id === CLOCK_IDS.CLOCK_THREAD_CPUTIME_ID) {
      return clock.processTime();
    }
    const known: readonly number[] = Object.values(CLOCK_IDS);
    if (!known.includes(id)) m.raise(m.types.OSError, "[Errno 22] Invalid argument");
    return clock.monotonic();
  };
  return [
    native("clock_gettime", "(clk_id, /)", (_, __, id) =>
      withId(m, id, (n) => m.newFloat(inSeconds(read(n)))),
    ),
    native("clock_gettime_ns", "(clk_id, /)", (_, __, id) => withId(m, id, (n) => newInt(m, read(n)))),
    native("clock_getres", "(clk_id, /)", (_, __, id) => withId(m, id, () => m.newFloat(1e-9))),
    native("get_clock_info", "(name, /)", (_, __, name) => clockInfo(m, name)),
  ];
}

function* withId(m: Interpreter, id: Ref, then: (id: number) => Ref): Steps<Ref> {
  return then(Number(yield* cNumberOf(m, id)));
}

/** time_get_clock_info */
function clockInfo(m: Interpreter, nameRef: Ref): Ref {
  const name = isStr(m, nameRef) ? m.strValue(nameRef) : "";
  const sources = new Map([
    ["time", "CLOCK_REALTIME"],
    ["monotonic", "CLOCK_MONOTONIC"],
    ["perf_counter", "CLOCK_MONOTONIC"],
    ["process_time", "CLOCK_PROCESS_CPUTIME_ID"],
    ["thread_time", "CLOCK_THREAD_CPUTIME_ID"],
  ]);
  const source = sources.get(name);
  if (source === undefined) m.raise(m.types.ValueError, "unknown clock");
  return newSimpleNamespace(m, {
    implementation: m.newStr(`clock_gettime(${source})`),
    monotonic: newReference(m, name === "time" ? m.false : m.true),
    adjustable: newReference(m, name === "time" ? m.true : m.false),
    resolution: m.newFloat(1e-9),
  });
}

// The calendar

function calendarFunctions(t: TimeModule): readonly NativeFunction[] {
  const { m } = t;
  return [
    packing(native("gmtime", "(seconds=None, /)", (_, __, seconds) => structOf(t, seconds, GREENWICH))),
    packing(native("localtime", "(seconds=None, /)", (_, __, seconds) => structOf(t, seconds, UTC))),
    native("mktime", "(seconds, /)", (_, __, time) => makeTime(t, time)),
    packing(native("asctime", "(tuple=None, /)", (_, __, time) => ascii(t, time))),
    packing(native("ctime", "(seconds=None, /)", (_, __, seconds) => ctime(t, seconds))),
    packing(native("strftime", "(format, t=None, /)", (_, __, format, time) => formatted(t, format, time))),
    native("strptime", "(string, format='%a %b %d %H:%M:%S %Y', /)", (_, __, text, format) =>
      parsed(m, format === NULL ? [text] : [text, format]),
    ),
    native("tzset", "()", () => m.none),
  ];
}

/** Whole seconds since 1970 of an argument, of now where there is none (parse_time_t_args). */
function* wholeSeconds({ m, clock }: TimeModule, ref: Ref): Steps<BrokenDownTime> {
  const seconds = yield* secondsArgument(m, clock, ref);
  const time = brokenDown(seconds);
  return time ?? m.raise(m.types.OverflowError, "timestamp out of range for platform time_t");
}

function* secondsArgument(m: Interpreter, clock: ReadClock, ref: Ref): Steps<number> {
  if (ref === NULL || ref === m.none) return Number(clock.wallTime() / NANOSECONDS_PER_SECOND);
  if (!isFloat(m, ref)) return Number(yield* cNumberOf(m, ref));
  const seconds = floatValue(m.heap, ref);
  if (Number.isNaN(seconds)) m.raise(m.types.ValueError, "Invalid value NaN (not a number)");
  return Math.floor(seconds);
}

function* structOf(t: TimeModule, seconds: Ref, zone: Zone): Steps<Ref> {
  return newStructTime(t.m, t.structTime, yield* wholeSeconds(t, seconds), zone);
}

function* makeTime({ m, structTime }: TimeModule, ref: Ref): Steps<Ref> {
  const { time } = yield* timeArgument(m, ref, structTime, "mktime");
  return m.newFloat(secondsOf(time));
}

function* ascii(t: TimeModule, ref: Ref): Steps<Ref> {
  const { m, structTime } = t;
  if (ref === NULL) return m.newStr(asciiTime(yield* wholeSeconds(t, NULL)));
  const { time } = yield* timeArgument(m, ref, structTime, "asctime");
  return m.newStr(asciiTime(checkTime(m, time)));
}

function* ctime(t: TimeModule, seconds: Ref): Steps<Ref> {
  return t.m.newStr(asciiTime(yield* wholeSeconds(t, seconds)));
}

function* formatted(t: TimeModule, format: Ref, ref: Ref): Steps<Ref> {
  const { m, structTime } = t;
  if (!isStr(m, format)) {
    m.raise(m.types.TypeError, `strftime() argument 1 must be str, not ${m.typeOf(format).name}`);
  }
  const text = m.strValue(format);
  if (ref === NULL) return m.newStr(formatTime(text, yield* wholeSeconds(t, NULL), UTC));
  const { time, zone } = yield* timeArgument(m, ref, structTime, "strftime");
  const checked = checkTime(m, time);
  if (text.includes("\0")) m.raise(m.types.ValueError, "embedded null character");
  return m.newStr(formatTime(text, checked, zone));
}

/** `time.strptime` is `_strptime._strptime_time`. */
function* parsed(m: Interpreter, args: readonly Ref[]): Steps<Ref> {
  const module = yield* m.importModule("_strptime");
  const fn = m.own(yield* resolve(m.getAttribute(module, m.name("_strptime_time"))));
  const result = yield* m.call(fn, args);
  m.heap.decref(m.disown(fn));
  return result;
}
