/** OSError and the classes that `errno` selects. CPython: Objects/exceptions.c, OSError_new and oserror_init. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { ExceptionName } from "../builtin-types.ts";
import { dictGetStr } from "../dict/dict.ts";
import { intValue, isInt } from "../numbers/int.ts";
import { newReference } from "../plain-data.ts";
import { setField } from "../record.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { newException } from "./exception.ts";
import { exceptionText, refuseKeywords, setArgs } from "./exception-init.ts";
import { exceptionWord } from "./exception-members.ts";

/** `errnomap` with the numbers of Linux. */
const CLASS_BY_ERRNO: ReadonlyMap<number, ExceptionName> = new Map<number, ExceptionName>([
  [1, "PermissionError"],
  [2, "FileNotFoundError"],
  [3, "ProcessLookupError"],
  [4, "InterruptedError"],
  [10, "ChildProcessError"],
  [11, "BlockingIOError"],
  [13, "PermissionError"],
  [17, "FileExistsError"],
  [20, "NotADirectoryError"],
  [21, "IsADirectoryError"],
  [32, "BrokenPipeError"],
  [103, "ConnectionAbortedError"],
  [104, "ConnectionResetError"],
  [108, "BrokenPipeError"],
  [110, "TimeoutError"],
  [111, "ConnectionRefusedError"],
  [114, "BlockingIOError"],
  [115, "BlockingIOError"],
]);

/** `written` of an error that has none. */
const NOTHING_WRITTEN = -1;

interface Words {
  readonly errno: number;
  readonly strerror: number;
  readonly filename: number;
  readonly filename2: number;
  readonly written: number;
}

export function defineOSErrors(rt: Runtime): void {
  const words: Words = {
    errno: exceptionWord(rt, "OSError", "myerrno"),
    strerror: exceptionWord(rt, "OSError", "strerror"),
    filename: exceptionWord(rt, "OSError", "filename"),
    filename2: exceptionWord(rt, "OSError", "filename2"),
    written: exceptionWord(rt, "OSError", "written"),
  };
  const { OSError } = rt.types;
  const init = (_: Runtime, self: Ref, args: CallArguments): Ref => {
    // Of the others the fields were filled when they were made.
    if (definesInit(rt, rt.typeOf(self))) fill(rt, words, self, args);
    return NULL;
  };
  OSError.slots.init = init;
  OSError.slots.construct = (_, type, args) => construct(rt, words, type, args);
  OSError.slots.str = (_, self) => errorText(rt, words, self);
  addWritten(rt, words);
}

/** oserror_use_init: a class with `__init__` and without `__new__` gets its fields from `OSError.__init__`. */
function definesInit(rt: Runtime, type: TypeObject): boolean {
  return isOverridden(rt, type, "__init__") && !isOverridden(rt, type, "__new__");
}

function isOverridden(rt: Runtime, type: TypeObject, name: string): boolean {
  const owner = type.mro.find((each) => dictGetStr(rt, each.namespace, rt.name(name)) !== NULL);
  return owner?.isHeapType === true;
}

function construct(rt: Runtime, words: Words, type: TypeObject, args: CallArguments): Ref {
  if (definesInit(rt, type)) {
    const ref = newException(rt, type, []);
    rt.heap.words[ref + words.written] = NOTHING_WRITTEN;
    return ref;
  }
  if (args.keywords !== undefined && args.keywords.size > 0) {
    rt.raise(rt.types.TypeError, `${type.name}() takes no keyword arguments`);
  }
  const ref = newException(rt, classFor(rt, type, args.positional), args.positional, args.tuple);
  fill(rt, words, ref, args);
  return ref;
}

/** `OSError(2, "...")` is a FileNotFoundError. */
function classFor(rt: Runtime, type: TypeObject, args: readonly Ref[]): TypeObject {
  const [errno] = args;
  if (type !== rt.types.OSError || errno === undefined || !hasErrno(args) || !isInt(rt, errno)) return type;
  const name = CLASS_BY_ERRNO.get(Number(intValue(rt.heap, errno)));
  return name === undefined ? type : rt.types[name];
}

/** Of one argument, or of more than five, none is a field. */
function hasErrno(args: readonly Ref[]): boolean {
  return args.length >= 2 && args.length <= 5;
}

function fill(rt: Runtime, words: Words, self: Ref, args: CallArguments): void {
  refuseKeywords(rt, self, args);
  const { positional } = args;
  rt.heap.words[self + words.written] = NOTHING_WRITTEN;
  rt.heap.words[self + words.written + 1] = NOTHING_WRITTEN;
  setArgs(rt, self, args);
  if (!hasErrno(positional)) return;
  const [errno, strerror, filename = rt.none, , filename2 = rt.none] = positional as [
    Ref,
    Ref,
    Ref?,
    Ref?,
    Ref?,
  ];
  if (filename !== rt.none) {
    if (rt.typeOf(self) === rt.types.BlockingIOError && isInt(rt, filename)) {
      setWritten(rt, words, self, filename);
    } else {
      setField(rt, self, words.filename, newReference(rt, filename));
      if (filename2 !== rt.none) setField(rt, self, words.filename2, newReference(rt, filename2));
      setArgs(rt, self, { positional: positional.slice(0, 2), keywords: undefined });
    }
  }
  setField(rt, self, words.errno, newReference(rt, errno));
  setField(rt, self, words.strerror, newReference(rt, strerror));
}

function setWritten(rt: Runtime, words: Words, self: Ref, value: Ref): void {
  const written = Number(intValue(rt.heap, value));
  rt.heap.words[self + words.written] = written;
  rt.heap.words[self + words.written + 1] = written < 0 ? -1 : 0;
}

function addWritten(rt: Runtime, words: Words): void {
  const check = (self: Ref): void => {
    if (rt.heap.words[self + words.written] === NOTHING_WRITTEN) {
      rt.raise(rt.types.AttributeError, "characters_written");
    }
  };
  rt.addGetter(
    rt.types.OSError,
    "characters_written",
    (_, self) => {
      check(self);
      return rt.newInt(rt.heap.words[self + words.written] as number);
    },
    (_, self, value) => {
      if (value === NULL) {
        check(self);
        rt.heap.words[self + words.written] = NOTHING_WRITTEN;
      } else if (isInt(rt, value)) {
        setWritten(rt, words, self, value);
      } else {
        const { name } = rt.typeOf(value);
        rt.raise(rt.types.TypeError, `'${name}' object cannot be interpreted as an integer`);
      }
      return NULL;
    },
  );
}

/** OSError_str */
function errorText(rt: Runtime, words: Words, self: Ref): Outcome {
  const at = (word: number): Ref => rt.heap.words[self + word] as number;
  if (at(words.filename) !== NULL || (at(words.errno) !== NULL && at(words.strerror) !== NULL)) {
    return errnoText(rt, words, self);
  }
  return exceptionText(rt, self);
}

function* errnoText(rt: Runtime, words: Words, self: Ref): Steps<Ref> {
  const at = (word: number): Ref => {
    const value = rt.heap.words[self + word] as number;
    return value === NULL ? rt.none : value;
  };
  let text = `[Errno ${yield* rt.strText(at(words.errno))}] ${yield* rt.strText(at(words.strerror))}`;
  if (rt.heap.words[self + words.filename] !== NULL) {
    text += `: ${yield* rt.reprText(at(words.filename))}`;
    if (rt.heap.words[self + words.filename2] !== NULL) {
      text += ` -> ${yield* rt.reprText(at(words.filename2))}`;
    }
  }
  return rt.newStr(text);
}
