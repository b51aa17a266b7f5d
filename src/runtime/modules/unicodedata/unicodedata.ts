/**
 * The module `unicodedata` (Modules/unicodedata.c). DIVERGES: there is no `ucd_3_2_0`, `lookup` knows no named
 * sequences, characters of historic scripts and of compatibility ideographs have no names, and normal forms are of the JavaScript engine's version of Unicode.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bufferOf } from "../../objects/bytes/bytes-kind.ts";
import { raiseKeyError } from "../../objects/exceptions/key-error.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import { isStr, strLength, strValue } from "../../objects/str/str.ts";
import { isDecimal, isDigit } from "../../objects/str/str-characters.ts";
import { characterNamed, nameOfCharacter } from "../../objects/str/unicode-names.ts";
import {
  bidirectionalClassOf,
  categoryOf,
  combiningClassOf,
  decompositionOf,
  eastAsianWidthOf,
  isMirrored,
  numericValueOf,
} from "./character-facts.ts";

const FORMS: ReadonlySet<string> = new Set(["NFC", "NFD", "NFKC", "NFKD"]);

export function defineUnicodedata(m: Interpreter, module: Ref): void {
  addFunctions(m, module, [
    ...classFunctions(m),
    ...valueFunctions(m),
    ...nameFunctions(m),
    ...formFunctions(m),
  ]);
  setInModule(m, module, "unidata_version", m.newStr(`${m.profile.values.unicode}.0`));
}

/** The code point of the one character that an argument has to be. */
function codeOf(m: Interpreter, ref: Ref, fn: string, argument: string): number {
  if (!isStr(m, ref) || strLength(m.heap, ref) !== 1) {
    const got = m.typeOf(ref).name;
    m.raise(m.types.TypeError, `${fn}() ${argument} must be a unicode character, not ${got}`);
  }
  return strValue(m.heap, ref).codePointAt(0) as number;
}

function classFunctions(m: Interpreter): readonly NativeFunction[] {
  const { unicode } = m.profile.values;
  const one = (name: string, answer: (code: number) => Ref): NativeFunction =>
    native(name, "(chr, /)", (_, __, chr) => answer(codeOf(m, chr, name, "argument")));
  return [
    one("category", (code) => m.newStr(categoryOf(code, unicode))),
    one("bidirectional", (code) => m.newStr(bidirectionalClassOf(code, unicode))),
    one("combining", (code) => m.newInt(combiningClassOf(code, unicode))),
    one("mirrored", (code) => m.newInt(isMirrored(code, unicode) ? 1 : 0)),
    one("east_asian_width", (code) => m.newStr(eastAsianWidthOf(code))),
    one("decomposition", (code) => m.newStr(decompositionOf(code, unicode))),
  ];
}

function valueFunctions(m: Interpreter): readonly NativeFunction[] {
  const { unicode } = m.profile.values;
  const value = (name: string, what: string, answer: (code: number) => Ref | undefined): NativeFunction =>
    native(name, "(chr, default=<unrepresentable>, /)", (_, __, chr, fallback) => {
      const found = answer(codeOf(m, chr, name, "argument 1"));
      if (found !== undefined) return found;
      return fallback === NULL ? m.raise(m.types.ValueError, what) : newReference(m, fallback);
    });
  const number = (code: number): number => numericValueOf(code, unicode) as number;
  return [
    value("decimal", "not a decimal", (code) =>
      isDecimal(code, unicode) ? m.newInt(number(code)) : undefined,
    ),
    value("digit", "not a digit", (code) => (isDigit(code, unicode) ? m.newInt(number(code)) : undefined)),
    value("numeric", "not a numeric character", (code) => {
      const found = numericValueOf(code, unicode);
      return found === undefined ? undefined : m.newFloat(found);
    }),
    value("name", "no such name", (code) => {
      const found = categoryOf(code, unicode) === "Cn" ? undefined : nameOfCharacter(code);
      return found === undefined ? undefined : m.newStr(found);
    }),
  ];
}

function nameFunctions(m: Interpreter): readonly NativeFunction[] {
  return [
    native("lookup", "(name, /)", (_, __, name) => {
      if (!isStr(m, name) && bufferOf(m, name) === undefined) {
        const got = m.typeOf(name).name;
        m.raise(m.types.TypeError, `a bytes-like object is required, not '${got}'`);
      }
      const text = isStr(m, name) ? strValue(m.heap, name) : new TextDecoder().decode(bufferOf(m, name));
      const found = characterNamed(text);
      if (found !== undefined) return m.newStr(found);
      return raiseKeyError(m, m.own(m.newStr(`undefined character name '${text}'`)));
    }),
  ];
}

function formFunctions(m: Interpreter): readonly NativeFunction[] {
  const form = (name: string, answer: (text: Ref, normal: string) => Ref): NativeFunction =>
    native(name, "(form, unistr, /)", (_, __, formRef, text) => {
      for (const [index, ref] of [formRef, text].entries()) {
        if (isStr(m, ref)) continue;
        const got = ref === m.none ? "None" : m.typeOf(ref).name;
        m.raise(m.types.TypeError, `${name}() argument ${index + 1} must be str, not ${got}`);
      }
      const wanted = strValue(m.heap, formRef);
      if (!FORMS.has(wanted)) m.raise(m.types.ValueError, "invalid normalization form");
      return answer(text, strValue(m.heap, text).normalize(wanted));
    });
  return [
    form("normalize", (text, normal) =>
      strValue(m.heap, text) === normal ? newReference(m, text) : m.newStr(normal),
    ),
    form("is_normalized", (text, normal) => newBool(m, strValue(m.heap, text) === normal)),
  ];
}
