/** From what is wrong with a pattern or template to Python's exceptions, and what parsing asks about text. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { moduleDict } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { isAlpha, isDecimal, isNumeric, isSpace } from "../../objects/str/str-characters.ts";
import { isIdentifier } from "../../objects/str/str-classes.ts";
import { reprOfText } from "../../objects/str/str-repr.ts";
import { characterNamed } from "../../objects/str/unicode-names.ts";
import type { CategoryFacts } from "./character-set.ts";
import type { TextFacts } from "./parser-state.ts";
import { RegexError, RegexValueError } from "./syntax.ts";

/** Runs `parse`; its errors become exceptions about `source`, a pattern or template. */
export function* reportingErrors<T>(rt: Interpreter, source: Ref, parse: () => T): Steps<T> {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RegexValueError) rt.raise(rt.types[error.type], error.message);
    if (!(error instanceof RegexError)) throw error;
    return yield* raiseRegexError(rt, source, error);
  }
}

/** `re.PatternError(message, source, position)`, or with the message alone; the class is Python's. */
function* raiseRegexError(rt: Interpreter, source: Ref, { message, position }: RegexError): Steps<never> {
  const re = yield* rt.importModule("re");
  const cls = rt.own(newReference(rt, dictGetStr(rt, moduleDict(rt, re), rt.name("error"))));
  const text = rt.own(rt.newStr(message));
  const place = rt.own(position === undefined ? newReference(rt, rt.none) : rt.newInt(position));
  const exception = yield* rt.call(cls, position === undefined ? [text] : [text, source, place]);
  for (const ref of [place, text, cls]) rt.heap.decref(rt.disown(ref));
  return rt.raiseObject(exception);
}

export function textFactsOf(rt: Interpreter): TextFacts {
  const { unicode } = rt.profile.values;
  return {
    quote: (text) => reprOfText(text, unicode),
    isIdentifier: (text) => isIdentifier(text, unicode),
    lookupName: (name) => characterNamed(name)?.codePointAt(0),
  };
}

export function categoryFactsOf(rt: Interpreter): CategoryFacts {
  const { unicode } = rt.profile.values;
  return {
    isDecimal: (code) => isDecimal(code, unicode),
    isSpace,
    isWord: (code) => isAlpha(code, unicode) || isNumeric(code, unicode),
  };
}
