/**
 * `_sre`: the types of `re` and compiling of patterns. DIVERGES: CPython's `_sre` gets the code that Lib/re/_compiler.py
 * made; here all of it happens in one native call, and `re` is Python text of our own (library/python/re).
 */
import { isInLibrary } from "../../../cpython/library.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { bufferOf } from "../../objects/bytes/bytes-kind.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { isStr, strValue } from "../../objects/str/str.ts";
import { codeLength } from "./code-length.ts";
import { compileRegex } from "./compile.ts";
import { defineMatch } from "./match-type.ts";
import { Matcher } from "./matcher.ts";
import { parseRegex } from "./parse.ts";
import { newPattern, patternState, type RegexTypes } from "./pattern-object.ts";
import { definePattern } from "./pattern-type.ts";
import { categoryFactsOf, reportingErrors, textFactsOf } from "./regex-errors.ts";
import { defineScanner } from "./scanner-type.ts";

/** What a long match is charged each time it asks: about as long as so many turns of a Python loop. */
const CHARGE_FOR_CHECK = 5_000;

/** Steps of one match or search. DIVERGES: a pattern that needs more, since it tries too many ways, ends the run. */
export const MOST_MATCH_STEPS = 100_000_000;

export function defineSre(m: Interpreter, module: Ref): void {
  const types = defineTypes(m);
  addFunctions(m, module, [
    native("compile", "(pattern, flags=0, /)", (_, __, pattern, flags) => compile(m, types, pattern, flags)),
    native("misplaced_flags", "(pattern, /)", (_, __, pattern) => misplacedFlags(m, pattern)),
    native("suspect_sets", "(pattern, /)", (_, __, pattern) =>
      m.newTupleOf(patternState(m, pattern).parsed.suspectSets.map((text) => m.newStr(text))),
    ),
  ]);
  setInModule(m, module, "Pattern", newReference(m, types.pattern.ref));
  setInModule(m, module, "Match", newReference(m, types.match.ref));
  setInModule(m, module, "has_pattern_error", newBool(m, isInLibrary(m.profile, "re.PatternError")));
  setInModule(m, module, "has_template_flag", newBool(m, m.profile.values.regexHasTemplateFlag));
}

function defineTypes(m: Interpreter): RegexTypes {
  const match = m.defineType({
    name: "re.Match",
    layout: "regex_match",
    isBaseType: false,
    isGeneric: true,
    define: (type) => defineMatch(m, type),
  });
  const scanner = m.defineType({
    name: "_sre.SRE_Scanner",
    layout: "regex_scanner",
    isBaseType: false,
    define: (type) => defineScanner(m, type, match),
  });
  const pattern = m.defineType({
    name: "re.Pattern",
    layout: "regex_pattern",
    isBaseType: false,
    isGeneric: true,
    define: (type) => definePattern(m, type, { pattern: type, match, scanner }),
  });
  return { pattern, match, scanner };
}

function* compile(m: Interpreter, types: RegexTypes, source: Ref, flags: Ref): Steps<Ref> {
  const isText = isStr(m, source);
  const text = isText ? strValue(m.heap, source) : latin1(bufferOf(m, source));
  if (text === undefined) m.raise(m.types.TypeError, "first argument must be string or compiled pattern");
  const flagBits = flags === 0 ? 0 : flagsOf(m, flags);
  const compiled = yield* reportingErrors(m, source, () => {
    const parsed = parseRegex(text, isText, flagBits, textFactsOf(m), m.profile.library.regexDialect);
    return { parsed, program: compileRegex(parsed, categoryFactsOf(m)) };
  });
  const { parsed, program } = compiled;
  const matcher = new Matcher(program, (steps) => {
    m.charge(CHARGE_FOR_CHECK);
    if (steps >= MOST_MATCH_STEPS) m.stopMatching(text, MOST_MATCH_STEPS);
  });
  const state = { parsed, matcher, isText, templates: new Map(), wideSubject: undefined };
  return newPattern(m, types.pattern, state, source, codeLength(parsed));
}

/** Where a compiled pattern has global flags that belong to its start. */
function misplacedFlags(m: Interpreter, pattern: Ref): Ref {
  return m.newTupleOf(
    patternState(m, pattern).parsed.misplacedFlags.map((position: number) => m.newInt(position)),
  );
}

function flagsOf(m: Interpreter, flags: Ref): number {
  if (isInt(m, flags)) return Number(intValue(m.heap, flags));
  const got = m.typeOf(flags).name;
  return m.raise(m.types.TypeError, `unsupported operand type(s) for &: '${got}' and 'int'`);
}

/** Bytes as the characters with their values. */
function latin1(data: Uint8Array | undefined): string | undefined {
  return data && Array.from(data, (code) => String.fromCharCode(code)).join("");
}
