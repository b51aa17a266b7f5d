/** `_json`: what `json` has in C (Modules/_json.c). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { nativeFunctionOf } from "../../objects/native-object.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { isStr, strValue } from "../../objects/str/str.ts";
import { codePointLength, unitOffset } from "../../objects/str/str-slice.ts";
import { JsonError, raiseDecodeError } from "./decode-error.ts";
import { defineEncoder } from "./encoder-type.ts";
import { quoteAscii, quoteText } from "./escape.ts";
import { scanString } from "./scan-string.ts";
import { defineScanner } from "./scanner-type.ts";

const QUOTES: Readonly<Record<string, (text: string) => string>> = {
  encode_basestring_ascii: quoteAscii,
  encode_basestring: quoteText,
};

export function defineJson(m: Interpreter, module: Ref): void {
  addFunctions(m, module, [
    ...Object.entries(QUOTES).map(([name, quote]) =>
      native(name, "(string, /)", (_, __, string) => m.newStr(quote(textOf(m, string)))),
    ),
    native("scanstring", "(string, end, strict=True, /)", (_, __, string, end, strict) =>
      scan(m, string, end, strict),
    ),
  ]);
  const quoteFor = (encoder: Ref): ((text: string) => string) | undefined => {
    if (m.typeOf(encoder) !== m.types.nativeFunction) return undefined;
    const { name, owner } = nativeFunctionOf(m, encoder);
    return owner === "_json" ? QUOTES[name] : undefined;
  };
  setInModule(m, module, "make_scanner", newReference(m, defineScanner(m).ref));
  setInModule(m, module, "make_encoder", newReference(m, defineEncoder(m, quoteFor).ref));
}

function textOf(m: Interpreter, ref: Ref): string {
  if (isStr(m, ref)) return strValue(m.heap, ref);
  return m.raise(m.types.TypeError, `first argument must be a string, not ${m.typeOf(ref).name}`);
}

/** The string whose quote lies before `end`, and where it ends. */
function* scan(m: Interpreter, string: Ref, endRef: Ref, strict: Ref): Steps<Ref> {
  const start = Number(yield* indexOf(m, endRef));
  const isStrict = strict === NULL || (yield* resolve(m.isTrue(strict)));
  const text = textOf(m, string);
  if (start < 0 || start > codePointLength(text)) m.raise(m.types.ValueError, "end is out of bounds");
  try {
    const { value, end } = scanString(text, unitOffset(text, 0, start), isStrict);
    return m.newTupleOf([m.newStr(value), m.newInt(codePointLength(text.slice(0, end)))]);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return yield* raiseDecodeError(m, string, text, error);
  }
}
