/**
 * `str` and its representation: text as a JavaScript string in a side table, the block as large as CPython's
 * compact string of the same width. Interning and the caches are here; operations are in str-*.ts.
 *
 * DIVERGES: JavaScript's strings are UTF-16, so a lone high surrogate followed by a lone low one is one character.
 */
import { Header, type Heap } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { SMALL_REQUEST_BYTES } from "../../memory/pool-allocator.ts";
import { freeObject } from "../allocate.ts";
import { checkRoom, finishInstance, newDataObject, newReference } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";
import type { CharacterWidth } from "./hash-text.ts";

/** Words of PyASCIIObject (Include/cpython/unicodeobject.h). TEXT is ours, in the upper half of the length. */
export const enum StrField {
  /** In characters, that is code points. */
  LENGTH = 4,
  /** Slot of the text in the heap's strings. */
  TEXT = 5,
  HASH = 6,
  HASH_HIGH = 7,
  STATE = 8,
}

/** Bits of the word at `StrField.STATE`, by purpose as in CPython, by position ours. */
export const enum StrState {
  INTERNED = 1,
  /** HASH and HASH_HIGH are valid. */
  HASHED = 2,
  ASCII = 4,
  /** The characters follow the header; false only for instances of subclasses. */
  COMPACT = 8,
  /** Types keep what they found under this name. Above the width. */
  LOOKED_UP = 128,
}

/** Bytes of a character (1, 2 or 4) stand in the state from this bit on. */
const WIDTH_SHIFT = 4;

/** What must be known of a text to store it. */
export interface TextShape {
  readonly length: number;
  readonly width: CharacterWidth;
  readonly isAscii: boolean;
}

/** A `str` with this content: a new reference, to the cached object where CPython has one. */
export function newStr(rt: Runtime, value: string): Ref {
  const size = value.length;
  if (size === 0) return newReference(rt, rt.strings.empty);
  if (size === 1) {
    const code = value.charCodeAt(0);
    if (code < 256) return newReference(rt, rt.strings.latin1[code] as number);
  }
  if (isAsciiText(value)) return newStrOfShape(rt, value, size, 1, true);
  const shape = textShape(value);
  return newStrOfShape(rt, value, shape.length, shape.width, shape.isAscii);
}

/** As `newStr`, but one Latin-1 character is a new object, too: what CPython makes by PyUnicode_New alone. */
export function newOwnStr(rt: Runtime, value: string): Ref {
  const code = value.length === 1 ? value.charCodeAt(0) : -1;
  return code >= 0 && code < 256 ? newStrOfShape(rt, value, 1, 1, code < 128) : newStr(rt, value);
}

/** As `newStr` for text that is known to be ASCII, such as numbers written out. */
export function newAsciiStr(rt: Runtime, value: string): Ref {
  return value.length < 2 ? newStr(rt, value) : newStrOfShape(rt, value, value.length, 1, true);
}

/** A new `str` whose shape is known; neither empty nor one Latin-1 character. `length` is in code points. */
export function newStrOfShape(
  rt: Runtime,
  value: string,
  length: number,
  width: CharacterWidth,
  isAscii: boolean,
): Ref {
  const { heap, layouts } = rt;
  const headerBytes = isAscii ? layouts.strAscii : layouts.strCompact;
  const sizeBytes = headerBytes + (length + 1) * width;
  const type = rt.types.str;
  const ref =
    sizeBytes <= SMALL_REQUEST_BYTES
      ? heap.newPlain(sizeBytes, type.kind, type.ref, TypeId.STR)
      : newDataObject(rt, type, sizeBytes, layouts.strCompact);
  const state = StrState.COMPACT | (isAscii ? StrState.ASCII : 0) | (width << WIDTH_SHIFT);
  writeStr(heap, ref, value, length, state);
  return ref;
}

/** An instance of a subclass of `str`: a struct without characters, and a block for them (unicode_subtype_new). */
export function newStrOfType(rt: Runtime, type: TypeObject, value: string): Ref {
  const { heap, layouts } = rt;
  const { length, width, isAscii } = textShape(value);
  const ref = newDataObject(rt, type, type.basicBytes, type.basicBytes);
  heap.words.fill(0, ref + StrField.LENGTH, ref + (type.basicBytes >> 2));
  writeStr(heap, ref, value, length, (isAscii ? StrState.ASCII : 0) | (width << WIDTH_SHIFT));
  const data = heap.allocateUnbacked((length + 1) * width, 16);
  heap.words[ref + (layouts.strCompact >> 2)] = data;
  return finishInstance(rt, type, ref);
}

/** The text. `ref` is a `str` or of a subclass. */
export function strValue(heap: Heap, ref: Ref): string {
  return heap.stringAt(heap.words[ref + StrField.TEXT] as number);
}

/** Length in code points. */
export function strLength(heap: Heap, ref: Ref): number {
  return heap.words[ref + StrField.LENGTH] as number;
}

/** Bytes that each character takes. */
export function strWidth(heap: Heap, ref: Ref): CharacterWidth {
  return (((heap.words[ref + StrField.STATE] as number) >> WIDTH_SHIFT) & 7) as CharacterWidth;
}

export function isAsciiStr(heap: Heap, ref: Ref): boolean {
  return ((heap.words[ref + StrField.STATE] as number) & StrState.ASCII) !== 0;
}

export function isInterned(heap: Heap, ref: Ref): boolean {
  return ((heap.words[ref + StrField.STATE] as number) & StrState.INTERNED) !== 0;
}

/** Types keep from now on what they found under this interned name. */
export function noteLookup(heap: Heap, name: Ref): void {
  heap.words[name + StrField.STATE] = (heap.words[name + StrField.STATE] as number) | StrState.LOOKED_UP;
}

/** Whether `ref` is a `str` or of a subclass. */
export function isStr(rt: Runtime, ref: Ref): boolean {
  return rt.heap.words[ref + Header.TYPE_ID] === TypeId.STR || rt.isInstance(ref, rt.types.str);
}

/** The shape of any text: one pass over it. */
export function textShape(value: string): TextShape {
  let length = value.length;
  let seen = 0;
  let hasPairs = false;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    seen |= code;
    if ((code & 0xfc00) === 0xd800 && (value.charCodeAt(index + 1) & 0xfc00) === 0xdc00) {
      hasPairs = true;
      length--;
      index++;
    }
  }
  return { length, width: hasPairs ? 4 : seen > 0xff ? 2 : 1, isAscii: !hasPairs && seen < 0x80 };
}

const SHORT_TEXT = 32;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
const ASCII_ONLY = /^[\x00-\x7f]*$/;

/** A loop for short text, the regular expression engine for long. */
export function isAsciiText(value: string): boolean {
  if (value.length > SHORT_TEXT) return ASCII_ONLY.test(value);
  for (let index = 0; index < value.length; index++) if (value.charCodeAt(index) > 0x7f) return false;
  return true;
}

/** The interned `str` with this content: a new reference. */
export function internText(rt: Runtime, value: string): Ref {
  const found = rt.strings.interned.get(value);
  return found === undefined ? internStr(rt, newStr(rt, value)) : newReference(rt, found);
}

/**
 * The interned `str` with the content of `ref`, which is taken over: `ref` itself when it is the first.
 * An instance of a subclass stays as it is. PyUnicode_InternInPlace.
 */
export function internStr(rt: Runtime, ref: Ref): Ref {
  const { heap, strings } = rt;
  const state = heap.words[ref + StrField.STATE] as number;
  if (state & StrState.INTERNED || heap.words[ref + Header.TYPE_ID] !== TypeId.STR) return ref;
  const text = strValue(heap, ref);
  const found = strings.interned.get(text);
  if (found !== undefined) {
    heap.incref(found);
    heap.decref(ref);
    return found;
  }
  strings.interned.set(text, ref);
  heap.words[ref + StrField.STATE] = state | StrState.INTERNED;
  if (rt.profile.values.internedStringsAreImmortal) heap.makeImmortal(ref);
  return ref;
}

/** The hash, computed once and kept in the object. */
export function hashStr(rt: Runtime, ref: Ref): number {
  const { heap } = rt;
  const { words } = heap;
  const state = words[ref + StrField.STATE] as number;
  if (state & StrState.HASHED) {
    rt.hashHigh = words[ref + StrField.HASH_HIGH] as number;
    return words[ref + StrField.HASH] as number;
  }
  const hash = rt.strings.hasher.hashText(strValue(heap, ref), strWidth(heap, ref), rt);
  words[ref + StrField.HASH] = hash;
  words[ref + StrField.HASH_HIGH] = rt.hashHigh;
  words[ref + StrField.STATE] = state | StrState.HASHED;
  return hash;
}

/** Whether two strings have the same text. */
export function strEquals(heap: Heap, left: Ref, right: Ref): boolean {
  if (left === right) return true;
  const { words } = heap;
  if (words[left + StrField.LENGTH] !== words[right + StrField.LENGTH]) return false;
  return strValue(heap, left) === strValue(heap, right);
}

/** `left + right` as a new string; at least one is not empty. PyUnicode_Concat. */
export function concatenateStr(rt: Runtime, left: Ref, right: Ref): Ref {
  const { heap } = rt;
  const { words } = heap;
  const leftLength = words[left + StrField.LENGTH] as number;
  const rightLength = words[right + StrField.LENGTH] as number;
  if (leftLength === 0 && words[right + Header.TYPE_ID] === TypeId.STR) return newReference(rt, right);
  if (rightLength === 0 && words[left + Header.TYPE_ID] === TypeId.STR) return newReference(rt, left);
  const leftState = words[left + StrField.STATE] as number;
  const rightState = words[right + StrField.STATE] as number;
  const width = Math.max(strWidth(heap, left), strWidth(heap, right)) as CharacterWidth;
  const isAscii = (leftState & rightState & StrState.ASCII) !== 0;
  checkRoom(rt, (leftLength + rightLength) * width);
  const text = strValue(heap, left) + strValue(heap, right);
  if (leftLength === 0 || rightLength === 0) return newOwnStr(rt, text);
  const joinsSurrogates = width === 2 && text.length > 1 && hasPairAt(text, strValue(heap, left).length - 1);
  if (joinsSurrogates) return newStr(rt, text);
  return newStrOfShape(rt, text, leftLength + rightLength, width, isAscii);
}

/**
 * `left + right` where `left` is taken over and perhaps changed in place: it is, when nobody else holds it and its
 * width stays. What CPython does for `s = s + t` and `s += t` of local variables. PyUnicode_Append.
 */
export function appendStr(rt: Runtime, left: Ref, right: Ref): Ref {
  const { heap, layouts } = rt;
  const text = strValue(heap, right);
  const isAscii = isAsciiStr(heap, left);
  const fits = strWidth(heap, right) <= strWidth(heap, left) && (!isAscii || isAsciiStr(heap, right));
  const joinsPair = !isAscii && hasPairAt(strValue(heap, left).slice(-1) + text.slice(0, 1), 0);
  if (!fits || text === "" || joinsPair || !isModifiable(heap, left)) {
    const joined = concatenateStr(rt, left, right);
    heap.decref(left);
    return joined;
  }
  const width = strWidth(heap, left);
  const length = strLength(heap, left) + strLength(heap, right);
  checkRoom(rt, strLength(heap, right) * width);
  const headerBytes = isAscii ? layouts.strAscii : layouts.strCompact;
  const newBytes = headerBytes + (length + 1) * width;
  const moved = heap.reallocateUnbacked(left, strSizeBytes(rt, left), newBytes, layouts.strCompact);
  const slot = heap.words[moved + StrField.TEXT] as number;
  heap.words[moved + StrField.TEXT] = heap.replaceString(slot, heap.stringAt(slot) + text);
  heap.words[moved + StrField.LENGTH] = length;
  rt.strings.forget(left);
  return moved;
}

/** unicode_modifiable: one reference, no hash yet, not interned, none of the shared ones, no subclass. */
function isModifiable(heap: Heap, ref: Ref): boolean {
  const { words } = heap;
  const state = words[ref + StrField.STATE] as number;
  return (
    words[ref] === 1 &&
    (state & (StrState.INTERNED | StrState.HASHED)) === 0 &&
    (state & StrState.COMPACT) !== 0 &&
    (words[ref + StrField.LENGTH] as number) > 1
  );
}

function hasPairAt(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
}

/** Fills `rt.strings` with the empty string and the Latin-1 characters, which are not the program's. */
export function createStrings(rt: Runtime): void {
  const { strings } = rt;
  const make = (value: string): Ref => {
    const isAscii = isAsciiText(value);
    const ref = newStrOfShape(rt, value, value.length, 1, isAscii);
    if (rt.profile.immortalObjects) rt.heap.makeImmortal(ref);
    rt.heap.words[ref + StrField.STATE] = (rt.heap.words[ref + StrField.STATE] as number) | StrState.INTERNED;
    strings.interned.set(value, ref);
    return ref;
  };
  strings.empty = make("");
  for (let code = 0; code < 256; code++) strings.latin1[code] = make(String.fromCharCode(code));
  for (const character of rt.profile.values.charactersInternedApart) {
    const cached = strings.latin1[character.charCodeAt(0)] as number;
    rt.heap.words[cached + StrField.STATE] =
      (rt.heap.words[cached + StrField.STATE] as number) & ~StrState.INTERNED;
    make(character);
  }
}

/** Fills the memory slots of `str`. */
export function defineStrMemory(rt: Runtime): void {
  const { slots } = rt.types.str;
  slots.deallocate = deallocateStr;
  slots.traverse = () => {};
  slots.sizeOf = strSizeBytes;
}

/** What `__sizeof__` says: struct and characters, wherever they are. unicode_sizeof_impl. */
export function strSizeBytes(rt: Runtime, ref: Ref): number {
  const { heap, layouts } = rt;
  const state = heap.words[ref + StrField.STATE] as number;
  const dataBytes = (strLength(heap, ref) + 1) * strWidth(heap, ref) + cachedUtf8Bytes(rt, ref);
  if (!(state & StrState.COMPACT)) return layouts.strSubclass + dataBytes;
  return (state & StrState.ASCII ? layouts.strAscii : layouts.strCompact) + dataBytes;
}

/** The static strings of one character beyond ASCII have their UTF-8 form beside them, where the version does that. */
function cachedUtf8Bytes(rt: Runtime, ref: Ref): number {
  if (!rt.profile.values.latin1StringsHaveUtf8 || strLength(rt.heap, ref) !== 1) return 0;
  const code = strValue(rt.heap, ref).charCodeAt(0);
  return code >= 0x80 && code < 0x100 && rt.strings.latin1[code] === ref ? 3 : 0;
}

function deallocateStr(rt: Runtime, ref: Ref): void {
  const { heap, layouts, strings } = rt;
  const { words } = heap;
  const state = words[ref + StrField.STATE] as number;
  if (state & StrState.INTERNED) strings.interned.delete(strValue(heap, ref));
  if (state & StrState.LOOKED_UP) strings.lookedUpDeaths++;
  strings.forget(ref);
  heap.dropString(words[ref + StrField.TEXT] as number);
  if (state & StrState.COMPACT) {
    const headerBytes = state & StrState.ASCII ? layouts.strAscii : layouts.strCompact;
    const sizeBytes = headerBytes + (strLength(heap, ref) + 1) * strWidth(heap, ref);
    if (sizeBytes <= SMALL_REQUEST_BYTES && !heap.isLarge(ref)) heap.freePlain(ref, sizeBytes);
    else freeObject(rt, ref, sizeBytes);
    return;
  }
  const data = words[ref + (layouts.strCompact >> 2)] as number;
  heap.free(data, (strLength(heap, ref) + 1) * strWidth(heap, ref));
  freeObject(rt, ref, rt.typeOf(ref).basicBytes);
}

function writeStr(heap: Heap, ref: Ref, value: string, length: number, state: number): void {
  const slot = heap.addString(value);
  const { words } = heap;
  words[ref + StrField.LENGTH] = length;
  words[ref + StrField.TEXT] = slot;
  words[ref + StrField.STATE] = state;
}
