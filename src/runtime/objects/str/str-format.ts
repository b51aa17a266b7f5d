/** `str.format` and `str.format_map`. CPython: Objects/stringlib/unicode_format.h. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { raiseKeyError } from "../exceptions/key-error.ts";
import { formatObject } from "../format/format-object.ts";
import { newInt } from "../numbers/int.ts";
import { newReference } from "../plain-data.ts";
import { type CallArguments, type Runtime, resolve, type Steps } from "../runtime.ts";
import { newStr, strValue } from "./str.ts";
import { type FieldName, type FormatField, parseFieldName, parseFormat } from "./str-format-parse.ts";
import { TextWriter } from "./text-writer.ts";

/** Replacement fields inside of format specifications, no deeper. */
const MOST_NESTING = 2;

/** `self.format(*args, **kwargs)` */
export function* formatText(rt: Runtime, self: Ref, args: CallArguments): Steps<Ref> {
  const formatter = new Formatter(rt, args.positional, args.keywords, NULL);
  return yield* formatter.format(self);
}

/** `self.format_map(mapping)` */
export function* formatMap(rt: Runtime, self: Ref, mapping: Ref): Steps<Ref> {
  const formatter = new Formatter(rt, undefined, undefined, mapping);
  return yield* formatter.format(self);
}

class Formatter {
  readonly #rt: Runtime;
  /** Undefined for `format_map`. */
  readonly #positional: readonly Ref[] | undefined;
  readonly #keywords: ReadonlyMap<string, Ref> | undefined;
  readonly #mapping: Ref;
  #numbering: "unknown" | "automatic" | "manual" = "unknown";
  #nextIndex = 0;

  constructor(
    rt: Runtime,
    positional: readonly Ref[] | undefined,
    keywords: ReadonlyMap<string, Ref> | undefined,
    mapping: Ref,
  ) {
    this.#rt = rt;
    this.#positional = positional;
    this.#keywords = keywords;
    this.#mapping = mapping;
  }

  /** A new reference to the text under the format `self`. */
  *format(self: Ref): Steps<Ref> {
    const rt = this.#rt;
    const format = strValue(rt.heap, self);
    const writer = new TextWriter(rt);
    for (const part of parseFormat(rt, format)) {
      writer.beginPiece();
      if (part === format) writer.writeObject(self);
      else if (typeof part === "string") writer.write(part);
      else yield* this.#render(part, MOST_NESTING, writer);
    }
    return writer.finish();
  }

  /** The text of a specification with fields of its own. */
  *#specText(format: string, nesting: number): Steps<string> {
    const rt = this.#rt;
    if (nesting <= 0) this.#raise("Max string recursion exceeded");
    const writer = new TextWriter(rt);
    for (const part of parseFormat(rt, format)) {
      writer.beginPiece();
      if (typeof part === "string") writer.write(part);
      else yield* this.#render(part, nesting, writer);
    }
    const made = writer.finish();
    const text = strValue(rt.heap, made);
    rt.heap.decref(made);
    return text;
  }

  *#render(field: FormatField, nesting: number, writer: TextWriter): Steps<void> {
    const rt = this.#rt;
    const object = rt.own(yield* this.#object(field.name));
    const converted = rt.own(yield* this.#convert(object, field.conversion));
    const spec = field.hasNestedFields ? yield* this.#specText(field.spec, nesting - 1) : field.spec;
    const specRef = rt.own(newStr(rt, spec));
    const text = rt.own(yield* resolve(formatObject(rt, converted, specRef)));
    // The digits of an int are written without an object.
    if (rt.typeOf(converted) === rt.types.int) writer.write(strValue(rt.heap, text));
    else writer.writeObject(text);
    for (const ref of [text, specRef, converted, object]) rt.heap.decref(rt.disown(ref));
  }

  /** A new reference to what the field name leads to. get_field_object. */
  *#object(name: string): Steps<Ref> {
    const rt = this.#rt;
    const parsed = parseFieldName(rt, name);
    let object = rt.own(yield* this.#first(parsed));
    for (const step of parsed.steps()) {
      const key = rt.own(typeof step.key === "string" ? newStr(rt, step.key) : newInt(rt, step.key));
      const next = yield* resolve(step.isAttribute ? rt.getAttribute(object, key) : rt.getItem(object, key));
      rt.heap.decref(rt.disown(key));
      rt.heap.decref(rt.disown(object));
      object = rt.own(next);
    }
    return rt.disown(object);
  }

  *#first({ first }: FieldName): Steps<Ref> {
    const rt = this.#rt;
    if (typeof first === "string" && first !== "") return yield* this.#keyword(first);
    const index = this.#indexOf(first === "" ? undefined : (first as number));
    if (this.#positional === undefined) this.#raise("Format string contains positional fields");
    const object = this.#positional[index];
    if (object !== undefined) return newReference(rt, object);
    return rt.raise(rt.types.IndexError, `Replacement index ${index} out of range for positional args tuple`);
  }

  /** The index of a field, given or counted. autonumber_state_error. */
  #indexOf(given: number | undefined): number {
    const wanted = given === undefined ? "automatic" : "manual";
    if (this.#numbering === "unknown") this.#numbering = wanted;
    if (this.#numbering !== wanted) {
      const [from, to] = ["manual field specification", "automatic field numbering"];
      this.#raise(
        this.#numbering === "manual"
          ? `cannot switch from ${from} to ${to}`
          : `cannot switch from ${to} to ${from}`,
      );
    }
    return given ?? this.#nextIndex++;
  }

  *#keyword(name: string): Steps<Ref> {
    const rt = this.#rt;
    const found = this.#keywords?.get(name);
    if (found !== undefined) return newReference(rt, found);
    const key = rt.own(newStr(rt, name));
    if (this.#mapping === NULL) return raiseKeyError(rt, key);
    const object = yield* resolve(rt.getItem(this.#mapping, key));
    rt.heap.decref(rt.disown(key));
    return object;
  }

  /** A new reference to the object, or to its `str`, `repr` or `ascii`. do_conversion. */
  *#convert(object: Ref, conversion: string): Steps<Ref> {
    const rt = this.#rt;
    switch (conversion) {
      case "":
        return newReference(rt, object);
      case "s":
        return yield* resolve(rt.str(object));
      case "r":
        return yield* resolve(rt.repr(object));
      case "a":
        return yield* resolve(rt.ascii(object));
      default: {
        const code = conversion.codePointAt(0) as number;
        const shown = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
        return this.#raise(`Unknown conversion specifier ${shown}`);
      }
    }
  }

  #raise(message: string): never {
    return this.#rt.raise(this.#rt.types.ValueError, message);
  }
}
