/** The parts of what CPython prints for one exception, without frames and without those chained to it. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { exceptionWord } from "../../objects/exceptions/exception-members.ts";
import { intValue } from "../../objects/numbers/int.ts";
import type { Steps } from "../../objects/runtime.ts";
import { itemsToArray } from "../../objects/sequences/sequence.ts";
import type { Machine } from "../machine.ts";

/** `module.qualname`, the module left out for `builtins` and, where that is not to be shown, for `__main__`. */
export function* exceptionTypeName(m: Machine, exception: Ref, showsMain: boolean): Steps<string> {
  const type = m.typeOf(exception);
  if (!type.isHeapType) return type.name;
  const qualname = m.strValue(m.heap.words[type.ref + m.typeFields.qualname] as number);
  let module: Ref = NULL;
  try {
    module = yield* m.optionalAttribute(type.ref, m.name("__module__"));
  } catch (error) {
    m.heap.decref(m.caught(error));
  }
  const isText = module !== NULL && m.isInstance(module, m.types.str);
  const name = isText ? m.strValue(module) : "<unknown>";
  m.heap.decrefIfAny(module);
  return name === "builtins" || (name === "__main__" && !showsMain) ? qualname : `${name}.${qualname}`;
}

/** `str(x)`, or what stands for it when that fails. */
export function* textOrFailure(m: Machine, ref: Ref, what: string): Steps<string> {
  try {
    return yield* m.strText(ref);
  } catch (error) {
    m.heap.decref(m.caught(error));
    return `<${what} str() failed>`;
  }
}

export function* reprOrFailure(m: Machine, ref: Ref, what: string): Steps<string> {
  try {
    return yield* m.reprText(ref);
  } catch (error) {
    m.heap.decref(m.caught(error));
    return `<${what} repr() failed>`;
  }
}

export interface Notes {
  /** Undefined where `__notes__` is no sequence. */
  readonly items: readonly string[] | undefined;
  /** `repr` of what is no sequence. */
  readonly text: string;
}

/** Undefined for an exception without notes. */
export function* exceptionNotes(m: Machine, exception: Ref): Steps<Notes | undefined> {
  let notes: Ref;
  try {
    notes = yield* m.optionalAttribute(exception, m.name("__notes__"));
  } catch (error) {
    const failure = m.own(m.caught(error));
    const text = `Ignored error getting __notes__: ${yield* reprOrFailure(m, failure, "__notes__")}`;
    m.heap.decref(m.disown(failure));
    return { items: [text], text: "" };
  }
  if (notes === NULL) return undefined;
  m.own(notes);
  const isLikeModule = m.profile.exceptions.printsLikeTracebackModule;
  const result = notes === m.none && isLikeModule ? undefined : yield* readNotes(m, notes, isLikeModule);
  m.heap.decref(m.disown(notes));
  return result;
}

/** Python/pythonrun.c takes a `str` for a sequence of characters, too. */
function* readNotes(m: Machine, notes: Ref, isLikeModule: boolean): Steps<Notes> {
  if (!isLikeModule && m.isInstance(notes, m.types.str)) return { items: [...m.strValue(notes)], text: "" };
  if (!m.isInstance(notes, m.types.list) && !m.isInstance(notes, m.types.tuple))
    return { items: undefined, text: yield* reprOrFailure(m, notes, "__notes__") };
  const items = itemsToArray(m, notes);
  for (const item of items) m.own(item);
  const texts: string[] = [];
  for (const item of items) texts.push(yield* textOrFailure(m, item, "note"));
  for (const item of items) m.heap.decref(m.disown(item));
  return { items: texts, text: "" };
}

/** The fields of a SyntaxError as text and numbers; undefined where a field is None or something else. */
export interface SyntaxPlace {
  readonly message: string;
  readonly fileName: string | undefined;
  readonly line: number | undefined;
  readonly offset: number | undefined;
  readonly text: string | undefined;
  readonly endLine: number | undefined;
  readonly endOffset: number | undefined;
}

export function* syntaxPlace(m: Machine, exception: Ref): Steps<SyntaxPlace> {
  const field = (name: string): Ref =>
    m.heap.words[exception + exceptionWord(m, "SyntaxError", name)] as number;
  const text = (ref: Ref): string | undefined =>
    ref !== NULL && m.isInstance(ref, m.types.str) ? m.strValue(ref) : undefined;
  const number = (ref: Ref): number | undefined =>
    ref !== NULL && m.isInstance(ref, m.types.int) ? Number(intValue(m.heap, ref)) : undefined;
  const hasEnd = m.profile.fields.syntaxErrorEnd;
  const message = field("msg");
  return {
    message: message === NULL ? "None" : yield* textOrFailure(m, message, "exception"),
    fileName: text(field("filename")),
    line: number(field("lineno")),
    offset: number(field("offset")),
    text: text(field("text")),
    endLine: hasEnd ? number(field("end_lineno")) : undefined,
    endOffset: hasEnd ? number(field("end_offset")) : undefined,
  };
}
