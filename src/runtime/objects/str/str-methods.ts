/** The methods of `str`. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { formatStrObject } from "../format/format-text.ts";
import { type NativeFunction, native, nativeVariadic } from "../functions/native-function.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { newOwnStr, newStr, strValue } from "./str.ts";
import { textArgument } from "./str-arguments.ts";
import { capitalize, casefold, swapCase, toLower, toTitle, toUpper } from "./str-case.ts";
import { classMethodsOfStr } from "./str-classes.ts";
import { encodeText } from "./str-encode.ts";
import { countText, findText, hasAffix, indexText, partitionText, replaceText } from "./str-find.ts";
import { formatMap, formatText } from "./str-format.ts";
import { expandTabs, fillZeros, padText, removeAffix, stripText } from "./str-pad.ts";
import { joinText, splitLines, splitText, withFlag } from "./str-split.ts";
import { makeTranslation, translateText } from "./str-translate.ts";

export function defineStrMethods(rt: Runtime): void {
  rt.addMethods(rt.types.str, [
    ...caseMethods(rt),
    ...classMethodsOfStr(rt),
    ...findMethods(rt),
    ...splitMethods(),
    ...padMethods(),
    native("translate", "(table, /)", (_, self, table) => translateText(rt, self, table)),
    native("encode", "(encoding='utf-8', errors='strict')", encodeMethod),
    nativeVariadic("format", "(*args, **kwargs)", (_, self, args) => formatText(rt, self, args)),
    native("format_map", "(mapping, /)", (_, self, mapping) => formatMap(rt, self, mapping)),
    native("__format__", "(format_spec, /)", formatStrObject),
    native("__getnewargs__", "()", (_, self) => rt.newTupleOf([newStr(rt, strValue(rt.heap, self))])),
  ]);
  rt.addStaticMethods(rt.types.str, [
    native("maketrans", "(x, y=None, z=None, /)", (_, __, x, y, z) => makeTranslation(rt, x, y, z)),
  ]);
}

function caseMethods(rt: Runtime): NativeFunction[] {
  const { unicode } = rt.profile.values;
  const mappings = {
    upper: toUpper,
    lower: toLower,
    title: toTitle,
    capitalize,
    swapcase: swapCase,
    casefold,
  };
  return Object.entries(mappings).map(([name, map]) =>
    native(name, "()", (_, self) => newOwnStr(rt, map(strValue(rt.heap, self), unicode))),
  );
}

/** Positions were parsed by hand before 3.13, with messages of their own. */
function findMethods(rt: Runtime): NativeFunction[] {
  const ranged = (name: string, first: string, body: NonNullable<NativeFunction["body"]>): NativeFunction =>
    withRangedErrors(rt, native(name, `(${first}, start=None, end=None, /)`, body));
  return [
    ranged("find", "sub", (_, self, sub, start, end) => findText(rt, self, sub, start, end, false, "find")),
    ranged("rfind", "sub", (_, self, sub, start, end) => findText(rt, self, sub, start, end, true, "rfind")),
    ranged("index", "sub", (_, self, sub, start, end) =>
      indexText(rt, self, sub, start, end, false, "index"),
    ),
    ranged("rindex", "sub", (_, self, sub, start, end) =>
      indexText(rt, self, sub, start, end, true, "rindex"),
    ),
    ranged("count", "sub", (_, self, sub, start, end) => countText(rt, self, sub, start, end)),
    ranged("startswith", "prefix", (_, self, affix, start, end) =>
      hasAffix(rt, self, affix, start, end, "startswith"),
    ),
    ranged("endswith", "suffix", (_, self, affix, start, end) =>
      hasAffix(rt, self, affix, start, end, "endswith"),
    ),
    native("replace", replaceSignature(rt), (_, self, oldText, newText, count) =>
      replaceText(rt, self, oldText, newText, count),
    ),
    native("partition", "(sep, /)", (_, self, separator) => partitionText(rt, self, separator, false)),
    native("rpartition", "(sep, /)", (_, self, separator) => partitionText(rt, self, separator, true)),
  ];
}

/** Since 3.13 the count may be named. */
function replaceSignature(rt: Runtime): string {
  return rt.profile.values.findNamesArgument ? "(old, new, /, count=-1)" : "(old, new, count=-1, /)";
}

/** Before 3.13: "find() takes at least 1 argument (0 given)". stringlib/find.h, parse_args_finds. */
export function withRangedErrors(rt: Runtime, fn: NativeFunction): NativeFunction {
  const { body } = fn;
  if (rt.profile.values.findNamesArgument || body === undefined) return fn;
  const checked = nativeVariadic(fn.name, fn.signature, (_, self, { positional, keywords }): Outcome => {
    const given = positional.length;
    if ((keywords?.size ?? 0) > 0) rt.raise(rt.types.TypeError, `${fn.name}() takes no keyword arguments`);
    if (given < 1 || given > 3) {
      const bound = given < 1 ? "at least 1 argument" : "at most 3 arguments";
      rt.raise(rt.types.TypeError, `${fn.name}() takes ${bound} (${given} given)`);
    }
    const at = (index: number): Ref => positional[index] ?? NULL;
    return body(rt, self, at(0), at(1), at(2), NULL, NULL, NULL);
  });
  return { ...checked, packsArguments: true };
}

function splitMethods(): NativeFunction[] {
  return [
    native("split", "(sep=None, maxsplit=-1)", (rt, self, separator, most) =>
      splitText(rt, self, separator, most, false),
    ),
    native("rsplit", "(sep=None, maxsplit=-1)", (rt, self, separator, most) =>
      splitText(rt, self, separator, most, true),
    ),
    native("splitlines", "(keepends=False)", (rt, self, keepends) =>
      withFlag(rt, keepends, (keeps) => splitLines(rt, self, keeps)),
    ),
    native("join", "(iterable, /)", joinText),
  ];
}

function padMethods(): NativeFunction[] {
  const fill = "(width, fillchar=' ', /)";
  return [
    native("center", fill, (rt, self, width, character) => padText(rt, self, width, character, "^")),
    native("ljust", fill, (rt, self, width, character) => padText(rt, self, width, character, "<")),
    native("rjust", fill, (rt, self, width, character) => padText(rt, self, width, character, ">")),
    native("zfill", "(width, /)", fillZeros),
    native("expandtabs", "(tabsize=8)", expandTabs),
    native("strip", "(chars=None, /)", (rt, self, characters) => stripText(rt, self, characters, "strip")),
    native("lstrip", "(chars=None, /)", (rt, self, characters) => stripText(rt, self, characters, "lstrip")),
    native("rstrip", "(chars=None, /)", (rt, self, characters) => stripText(rt, self, characters, "rstrip")),
    native("removeprefix", "(prefix, /)", (rt, self, affix) => removeAffix(rt, self, affix, "removeprefix")),
    native("removesuffix", "(suffix, /)", (rt, self, affix) => removeAffix(rt, self, affix, "removesuffix")),
  ];
}

function encodeMethod(rt: Runtime, self: Ref, encoding: Ref, errors: Ref): Ref {
  const encodingName =
    encoding === NULL ? "utf-8" : textArgument(rt, encoding, "encode() argument 'encoding'");
  const errorsName = errors === NULL ? "strict" : textArgument(rt, errors, "encode() argument 'errors'");
  return encodeText(rt, strValue(rt.heap, self), encodingName, errorsName);
}
