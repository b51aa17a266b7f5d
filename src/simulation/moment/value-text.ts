/** Values of objects in a few characters, read from memory without running anything. */
import type { Machine } from "../../runtime/machine/machine.ts";
import { NULL, type Ref } from "../../runtime/memory/linear-memory.ts";
import { bytearrayLength } from "../../runtime/objects/bytes/bytearray.ts";
import { bytesValue } from "../../runtime/objects/bytes/bytes.ts";
import { reprOfBytes } from "../../runtime/objects/bytes/bytes-repr.ts";
import { dictLength } from "../../runtime/objects/dict/dict.ts";
import { ExceptionField } from "../../runtime/objects/exceptions/exception.ts";
import { FunctionField } from "../../runtime/objects/functions/function.ts";
import {
  DescriptorField,
  NativeFunctionField,
  nativeFunctionOf,
} from "../../runtime/objects/native-object.ts";
import { floatValue } from "../../runtime/objects/numbers/float.ts";
import { floatRepr } from "../../runtime/objects/numbers/float-repr.ts";
import { bitLength, intValue } from "../../runtime/objects/numbers/int.ts";
import { listLength } from "../../runtime/objects/sequences/list.ts";
import { tupleItem, tupleLength } from "../../runtime/objects/sequences/tuple.ts";
import { setLength } from "../../runtime/objects/set/set.ts";
import { strValue } from "../../runtime/objects/str/str.ts";
import { reprOfText } from "../../runtime/objects/str/str-repr.ts";
import { isWeakReference, weakReferent } from "../../runtime/objects/weak-reference.ts";

/** UTF-16 units or bytes of text that are shown; the middle of longer ones is cut out. */
const SHOWN_TEXT = 40;
/** Bits of the longest int whose digits are written out. */
const SHOWN_BITS = 128;

export interface ValueText {
  readonly text: string;
  readonly isAtom: boolean;
}

/** `__name__`: types of modules are called `weakref.ReferenceType` in errors only. */
export function typeName({ name }: { readonly name: string }): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

export function valueText(m: Machine, ref: Ref): ValueText {
  const atom = atomText(m, ref);
  return atom === undefined ? { text: containerText(m, ref), isAtom: false } : { text: atom, isAtom: true };
}

/** Undefined for what has parts. Subclasses are shown by their built-in value. */
function atomText(m: Machine, ref: Ref): string | undefined {
  const { types, heap } = m;
  if (ref === m.none) return "None";
  if (ref === m.true) return "True";
  if (ref === m.false) return "False";
  if (ref === m.ellipsis) return "Ellipsis";
  if (ref === m.notImplemented) return "NotImplemented";
  if (m.isInstance(ref, types.int)) return intText(intValue(heap, ref));
  if (m.isInstance(ref, types.float)) return floatRepr(floatValue(heap, ref));
  if (m.isInstance(ref, types.str)) {
    return cut(strValue(heap, ref), (text) => reprOfText(text, m.profile.values.unicode));
  }
  if (m.isInstance(ref, types.bytes)) return bytesText(m, ref);
  if (isModuleFunction(m, ref)) return `built-in ${nativeFunctionOf(m, ref).name}`;
  if (isDescriptor(m, ref)) return descriptorText(m, ref);
  return undefined;
}

/** Whether it is what a class has for a method or an attribute of C, such as `str.split`. */
export function isDescriptor(m: Machine, ref: Ref): boolean {
  const { methodDescriptor, slotWrapper, getsetDescriptor, memberDescriptor } = m.types;
  return [methodDescriptor, slotWrapper, getsetDescriptor, memberDescriptor].includes(m.typeOf(ref));
}

function descriptorText(m: Machine, ref: Ref): string {
  const { methodDescriptor, slotWrapper } = m.types;
  const { words } = m.heap;
  const isMethod = [methodDescriptor, slotWrapper].includes(m.typeOf(ref));
  const owner = typeName(m.typeByRef(words[ref + DescriptorField.TYPE] as number));
  const name = strValue(m.heap, words[ref + DescriptorField.NAME] as number);
  return `${isMethod ? "method" : "attribute"} ${owner}.${name}`;
}

/** Whether it is a function of C such as `print`, and no method of an object. */
export function isModuleFunction(m: Machine, ref: Ref): boolean {
  if (m.typeOf(ref) !== m.types.nativeFunction) return false;
  const owner = m.heap.words[ref + NativeFunctionField.SELF] as number;
  return owner === NULL || m.typeOf(owner) === m.types.module;
}

function intText(value: number | bigint): string {
  return bitLength(value) > SHOWN_BITS ? `int of ${bitLength(value)} bits` : String(value);
}

function bytesText(m: Machine, ref: Ref): string {
  const bytes = bytesValue(m.heap, ref);
  return bytes.length > SHOWN_TEXT
    ? `${reprOfBytes(bytes.subarray(0, SHOWN_TEXT / 2))}… (${bytes.length})`
    : reprOfBytes(bytes);
}

/** Quotes no more than can be shown. */
function cut(text: string, quote: (text: string) => string): string {
  const quoted = quote(
    text.length <= 4 * SHOWN_TEXT ? text : text.slice(0, 2 * SHOWN_TEXT) + text.slice(-2 * SHOWN_TEXT),
  );
  if (quoted.length <= SHOWN_TEXT + 2) return quoted;
  const half = SHOWN_TEXT / 2;
  return `${quoted.slice(0, half)}\u2026${quoted.slice(-half)}`;
}

function containerText(m: Machine, ref: Ref): string {
  const { types, heap } = m;
  const type = m.typeOf(ref);
  const of = (length: number): string => `${typeName(type)} of ${length}`;
  if (m.isInstance(ref, types.list)) return of(listLength(heap, ref));
  if (m.isInstance(ref, types.tuple)) return of(tupleLength(heap, ref));
  if (m.isInstance(ref, types.dict)) return of(dictLength(heap, ref));
  if (m.isInstance(ref, types.set) || m.isInstance(ref, types.frozenset)) return of(setLength(heap, ref));
  if (m.isInstance(ref, types.bytearray)) return of(bytearrayLength(heap, ref));
  if (m.isInstance(ref, types.BaseException)) return exceptionText(m, ref);
  if (m.isClass(ref)) return `class ${m.typeByRef(ref).name}`;
  if (type === types.function) {
    return `function ${strValue(heap, heap.words[ref + FunctionField.QUALNAME] as Ref)}`;
  }
  if (isWeakReference(m, ref) && weakReferent(m, ref) === NULL) return `${typeName(type)}, dead`;
  if (type === types.nativeFunction) return `method ${nativeFunctionOf(m, ref).name}`;
  return typeName(type);
}

/** With its first argument, where that is an atom. */
function exceptionText(m: Machine, ref: Ref): string {
  const name = typeName(m.typeOf(ref));
  const args = m.heap.words[ref + ExceptionField.ARGS] as number;
  if (args === NULL || tupleLength(m.heap, args) === 0) return `${name}()`;
  return `${name}(${atomText(m, tupleItem(m, args, 0)) ?? "\u2026"})`;
}
