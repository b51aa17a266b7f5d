/** The methods that `bytes` and `bytearray` have in common. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../functions/native-function.ts";
import { newBool } from "../plain-data.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import { textArgument } from "../str/str-arguments.ts";
import { decodeBytes } from "../str/str-decode.ts";
import { withRangedErrors } from "../str/str-methods.ts";
import { withFlag } from "../str/str-split.ts";
import type { TypeObject } from "../type-object.ts";
import { countBytes, findBytes, hasAffixBytes, partitionBytes, replaceBytes } from "./bytes-find.ts";
import { hexOfBytes, parseHexBytes } from "./bytes-hex.ts";
import type { BytesKind } from "./bytes-kind.ts";
import {
  expandTabsOfBytes,
  fillZerosOfBytes,
  makeBytesTable,
  padBytes,
  removeAffixOfBytes,
  stripBytes,
  translateBytes,
} from "./bytes-pad.ts";
import { joinBytes, splitBytes, splitLinesOfBytes } from "./bytes-split.ts";
import { ASCII_CASE, ASCII_TESTS, latin1Bytes, latin1Text } from "./bytes-text.ts";

export function defineSharedBytesMethods(rt: Runtime, type: TypeObject, kind: BytesKind): void {
  rt.addMethods(type, [
    ...caseMethods(kind),
    ...searchMethods(rt, kind),
    ...splitMethods(kind),
    ...padMethods(kind),
    native("decode", "(encoding='utf-8', errors='strict')", (_, self, encoding, errors) =>
      decodeMethod(rt, kind, self, encoding, errors),
    ),
    native("hex", "(sep=None, bytes_per_sep=1)", (_, self, separator, group) =>
      hexOfBytes(rt, kind, self, separator, group),
    ),
    native("translate", "(table, /, delete=b'')", (_, self, table, dropped) =>
      translateBytes(rt, kind, self, table, dropped),
    ),
  ]);
  rt.addStaticMethods(type, [
    native("maketrans", "(frm, to, /)", (_, __, from, to) => makeBytesTable(rt, from, to)),
  ]);
  rt.addClassMethods(type, [
    native("fromhex", "(string, /)", (_, owner, text) => fromHex(rt, type, kind, owner, text)),
  ]);
}

function caseMethods(kind: BytesKind): NativeFunction[] {
  const mappings = Object.entries(ASCII_CASE).map(([name, map]) =>
    native(name, "()", (rt, self) => kind.makeWritten(rt, latin1Bytes(map(latin1Text(kind.read(rt, self)))))),
  );
  const tests = Object.entries(ASCII_TESTS).map(([name, holds]) =>
    native(name, "()", (rt, self) => newBool(rt, holds(latin1Text(kind.read(rt, self))))),
  );
  return [...mappings, ...tests];
}

function searchMethods(rt: Runtime, kind: BytesKind): NativeFunction[] {
  const ranged = (name: string, first: string, body: NonNullable<NativeFunction["body"]>): NativeFunction =>
    withRangedErrors(rt, native(name, `(${first}, start=None, end=None, /)`, body));
  const find = (name: string, isReverse: boolean, isRequired: boolean): NativeFunction =>
    ranged(name, "sub", (_, self, sub, start, end) =>
      findBytes(rt, kind, { self, sub, start, end }, isReverse, isRequired),
    );
  const affix = (name: "startswith" | "endswith", parameter: string): NativeFunction =>
    ranged(name, parameter, (_, self, sub, start, end) =>
      hasAffixBytes(rt, kind, { self, sub, start, end }, name),
    );
  return [
    find("find", false, false),
    find("rfind", true, false),
    find("index", false, true),
    find("rindex", true, true),
    ranged("count", "sub", (_, self, sub, start, end) => countBytes(rt, kind, self, sub, start, end)),
    affix("startswith", "prefix"),
    affix("endswith", "suffix"),
    native("replace", "(old, new, count=-1, /)", (_, self, oldRef, newRef, count) =>
      replaceBytes(rt, kind, self, oldRef, newRef, count),
    ),
    native("partition", "(sep, /)", (_, self, separator) => partitionBytes(rt, kind, self, separator, false)),
    native("rpartition", "(sep, /)", (_, self, separator) => partitionBytes(rt, kind, self, separator, true)),
  ];
}

function splitMethods(kind: BytesKind): NativeFunction[] {
  return [
    native("split", "(sep=None, maxsplit=-1)", (rt, self, separator, most) =>
      splitBytes(rt, kind, self, separator, most, false),
    ),
    native("rsplit", "(sep=None, maxsplit=-1)", (rt, self, separator, most) =>
      splitBytes(rt, kind, self, separator, most, true),
    ),
    native("splitlines", "(keepends=False)", (rt, self, keepends) =>
      withFlag(rt, keepends, (keeps) => splitLinesOfBytes(rt, kind, self, keeps)),
    ),
    native("join", "(iterable_of_bytes, /)", (rt, self, iterable) => joinBytes(rt, kind, self, iterable)),
  ];
}

function padMethods(kind: BytesKind): NativeFunction[] {
  const pad = (name: "center" | "ljust" | "rjust"): NativeFunction =>
    native(name, "(width, fillchar=b' ', /)", (rt, self, width, fill) =>
      padBytes(rt, kind, self, width, fill, name),
    );
  const strip = (name: "strip" | "lstrip" | "rstrip"): NativeFunction =>
    native(name, "(bytes=None, /)", (rt, self, bytes) => stripBytes(rt, kind, self, bytes, name));
  return [
    pad("center"),
    pad("ljust"),
    pad("rjust"),
    strip("strip"),
    strip("lstrip"),
    strip("rstrip"),
    native("zfill", "(width, /)", (rt, self, width) => fillZerosOfBytes(rt, kind, self, width)),
    native("expandtabs", "(tabsize=8)", (rt, self, size) => expandTabsOfBytes(rt, kind, self, size)),
    native("removeprefix", "(prefix, /)", (rt, self, affix) =>
      removeAffixOfBytes(rt, kind, self, affix, true),
    ),
    native("removesuffix", "(suffix, /)", (rt, self, affix) =>
      removeAffixOfBytes(rt, kind, self, affix, false),
    ),
  ];
}

function decodeMethod(rt: Runtime, kind: BytesKind, self: Ref, encoding: Ref, errors: Ref): Ref {
  const encodingName =
    encoding === NULL ? "utf-8" : textArgument(rt, encoding, "decode() argument 'encoding'");
  const errorsName = errors === NULL ? "strict" : textArgument(rt, errors, "decode() argument 'errors'");
  return decodeBytes(rt, kind.read(rt, self), encodingName, errorsName);
}

function fromHex(rt: Runtime, type: TypeObject, kind: BytesKind, owner: Ref, text: Ref): Outcome {
  const made = kind.make(rt, parseHexBytes(rt, text));
  if (owner === type.ref) return made;
  return (function* (): Steps<Ref> {
    rt.own(made);
    const result = yield* rt.call(owner, [made]);
    rt.heap.decref(rt.disown(made));
    return result;
  })();
}
