/** `str(...)`: the text of an object, or decoded bytes. unicode_new. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bufferOf } from "../bytes/bytes-kind.ts";
import { unknownKeyword } from "../exceptions/keyword-error.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { isStr, newStrOfType, strValue } from "./str.ts";
import { decodeBytes } from "./str-decode.ts";

const PARAMETERS = ["object", "encoding", "errors"] as const;

/** The `construct` slot of `str`. */
export function constructStr(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const [object, encoding, errors] = bindArguments(rt, args);
  if (object === NULL) return finish(rt, type, rt.newStr(""));
  if (encoding !== NULL || errors !== NULL) {
    return finish(rt, type, decodeObject(rt, object, encoding, errors));
  }
  return finish(rt, type, rt.str(object));
}

function bindArguments(rt: Runtime, args: CallArguments): readonly [Ref, Ref, Ref] {
  const { positional, keywords } = args;
  const given = positional.length + (keywords?.size ?? 0);
  if (given > 3) rt.raise(rt.types.TypeError, tooManyArguments(rt, given, keywords !== undefined));
  const bound: [Ref, Ref, Ref] = [positional[0] ?? NULL, positional[1] ?? NULL, positional[2] ?? NULL];
  for (const [name, ref] of keywords ?? []) {
    const index = PARAMETERS.indexOf(name as (typeof PARAMETERS)[number]);
    if (index < 0) rt.raise(rt.types.TypeError, unknownKeyword(rt, "str", name, PARAMETERS));
    if (bound[index] !== NULL) {
      rt.raise(
        rt.types.TypeError,
        `argument for str() given by name ('${name}') and position (${index + 1})`,
      );
    }
    bound[index] = ref;
  }
  return bound;
}

/** From 3.13 positional arguments come through vectorcall, with a message of its own. */
function tooManyArguments(rt: Runtime, given: number, hasKeywords: boolean): string {
  const isVectorcall = rt.profile.values.strHasVectorcall && !hasKeywords;
  return isVectorcall
    ? `str expected at most 3 arguments, got ${given}`
    : `str() takes at most 3 arguments (${given} given)`;
}

/** `str(bytes, encoding, errors)`. PyUnicode_FromEncodedObject. */
function decodeObject(rt: Runtime, object: Ref, encoding: Ref, errors: Ref): Outcome {
  const encodingName = textArgument(rt, encoding, "encoding") ?? "utf-8";
  const errorsName = textArgument(rt, errors, "errors") ?? "strict";
  if (isStr(rt, object)) rt.raise(rt.types.TypeError, "decoding str is not supported");
  const buffer = bufferOf(rt, object);
  if (buffer === undefined) {
    const { name } = rt.typeOf(object);
    rt.raise(rt.types.TypeError, `decoding to str: need a bytes-like object, ${name} found`);
  }
  return decodeBytes(rt, buffer, encodingName, errorsName);
}

function textArgument(rt: Runtime, ref: Ref, name: string): string | undefined {
  if (ref === NULL) return undefined;
  if (isStr(rt, ref)) return strValue(rt.heap, ref);
  return rt.raise(rt.types.TypeError, `str() argument '${name}' must be str, not ${rt.typeOf(ref).name}`);
}

/** For a subclass the text is put into an instance of it. */
function finish(rt: Runtime, type: TypeObject, outcome: Outcome): Outcome {
  if (type === rt.types.str) return outcome;
  if (typeof outcome === "number") return convert(rt, type, outcome);
  return (function* (): Steps<Ref> {
    return convert(rt, type, yield* outcome);
  })();
}

function convert(rt: Runtime, type: TypeObject, text: Ref): Ref {
  const made = newStrOfType(rt, type, strValue(rt.heap, text));
  rt.heap.decref(text);
  return made;
}
