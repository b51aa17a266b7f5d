/** Methods of arrays. CPython: Modules/arraymodule.c. */
import { isInLibrary } from "../../../cpython/library.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { addressOf, NULL, type Ref } from "../../memory/linear-memory.ts";
import { newBytes } from "../../objects/bytes/bytes.ts";
import { requireBuffer } from "../../objects/bytes/bytes-kind.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { withPosition, withSize, withSizeOr } from "../../objects/numbers/int-index.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { isExactList, listItem, listLength } from "../../objects/sequences/list.ts";
import { isStr } from "../../objects/str/str.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import {
  ArrayField,
  appendBytes,
  arrayBytes,
  arrayLength,
  deleteItems,
  itemAt,
  moveItems,
  resizeArray,
  setValueAt,
  typeCodeOf,
  valueAt,
} from "./array.ts";
import { sliceOf } from "./array-subscript.ts";
import { itemFrom, newItem, swappedBytes } from "./type-codes.ts";

export function arrayMethods(m: Interpreter, type: TypeObject): readonly NativeFunction[] {
  const whole = (self: Ref): Ref =>
    sliceOf(m, type, self, { start: 0, stop: 0, step: 1, count: arrayLength(m, self) });
  const methods = [
    native("append", "(v, /)", (_, self, value) => insert(m, self, arrayLength(m, self), value)),
    native("buffer_info", "()", (_, self) => bufferInfo(m, self)),
    native("byteswap", "()", (_, self) => byteswap(m, self)),
    native("clear", "()", (_, self) => {
      resizeArray(m, self, 0);
      return m.none;
    }),
    native("count", "(v, /)", (_, self, value) => count(m, self, value)),
    native("extend", "(bb, /)", (_, self, items) => extend(m, type, self, items)),
    native("index", `(v, ${m.profile.library.arrayIndexRange}/)`, (_, self, value, start, stop) =>
      withPosition(m, start, 0, (from) =>
        withPosition(m, stop, 2 ** 63, (to) => indexOfValue(m, self, value, from, to)),
      ),
    ),
    native("insert", "(i, v, /)", (_, self, place, value) =>
      withSize(m, place, (index) => insert(m, self, index, value)),
    ),
    native("pop", "(i=-1, /)", (_, self, place) => withSizeOr(m, place, -1, (index) => pop(m, self, index))),
    native("remove", "(v, /)", (_, self, value) => remove(m, self, value)),
    native("reverse", "()", (_, self) => reverse(m, self)),
    native("tolist", "()", (_, self) => toList(m, self)),
    native("__copy__", "()", (_, self) => whole(self)),
    native("__deepcopy__", "(unused, /)", (_, self) => whole(self)),
    native("__reduce_ex__", "(value, /)", (_, self) => reduce(m, self)),
    ...conversions(m),
  ];
  return methods.filter((each) => isInLibrary(m.profile, `array.array.${each.name}`));
}

function conversions(m: Interpreter): readonly NativeFunction[] {
  return [
    native("frombytes", "(buffer, /)", (_, self, data) => fromBytes(m, self, data)),
    native("tobytes", "()", (_, self) => newBytes(m, arrayBytes(m, self).slice())),
    native("fromlist", "(list, /)", (_, self, list) => fromList(m, self, list)),
    native("fromunicode", "(ustr, /)", (_, self, text) => fromUnicode(m, self, text)),
    native("tounicode", "()", (_, self) => {
      requireText(m, self, "tounicode");
      return m.newStr(arrayText(m, self));
    }),
    native("fromfile", "(f, n, /)", (_, self, file, n) =>
      withSize(m, n, (items) => fromFile(m, self, file, items)),
    ),
    native("tofile", "(f, /)", (_, self, file) => toFile(m, self, file)),
  ];
}

/** ins1 */
function* insert(m: Interpreter, self: Ref, place: number, ref: Ref): Steps<Ref> {
  const value = yield* itemFrom(m, typeCodeOf(m, self), ref);
  const length = arrayLength(m, self);
  const at = Math.min(place < 0 ? Math.max(0, place + length) : place, length);
  resizeArray(m, self, length + 1);
  if (at < length) moveItems(m, self, at, at + 1, length - at);
  setValueAt(m, self, at, value);
  return m.none;
}

/** array_do_extend */
export function extend(m: Interpreter, type: TypeObject, self: Ref, items: Ref): Outcome {
  if (!m.isInstance(items, type)) return extendByItems(m, self, items);
  if (typeCodeOf(m, items) !== typeCodeOf(m, self)) {
    m.raise(m.types.TypeError, "can only extend with array of same kind");
  }
  appendBytes(m, self, arrayBytes(m, items).slice());
  return m.none;
}

/** array_iter_extend */
export function* extendByItems(m: Interpreter, self: Ref, iterable: Ref): Steps<Ref> {
  const iterator = m.own(yield* resolve(m.iterate(iterable)));
  for (;;) {
    const item = yield* resolve(m.next(iterator));
    if (item === NULL) break;
    m.own(item);
    yield* insert(m, self, arrayLength(m, self), item);
    m.heap.decref(m.disown(item));
  }
  m.heap.decref(m.disown(iterator));
  return m.none;
}

function bufferInfo(m: Interpreter, self: Ref): Ref {
  const block = m.heap.words[self + ArrayField.ITEMS] as number;
  const address = block === NULL ? 0 : addressOf(block);
  return m.newTupleOf([newInt(m, address), newInt(m, arrayLength(m, self))]);
}

function byteswap(m: Interpreter, self: Ref): Ref {
  const step = swappedBytes(typeCodeOf(m, self));
  const bytes = arrayBytes(m, self);
  for (let at = 0; at < bytes.length; at += step) bytes.subarray(at, at + step).reverse();
  return m.none;
}

/** The first place from `from` to `to` where an item equals the value; -1 for none. */
function* findValue(m: Interpreter, self: Ref, value: Ref, from: number, to: number): Steps<number> {
  for (let index = from; index < to && index < arrayLength(m, self); index++) {
    const item = m.own(itemAt(m, self, index));
    const isEqual = yield* resolve(m.areEqual(item, value));
    m.heap.decref(m.disown(item));
    if (isEqual) return index;
  }
  return -1;
}

export function* containsValue(m: Interpreter, self: Ref, value: Ref): Steps<boolean> {
  return (yield* findValue(m, self, value, 0, arrayLength(m, self))) >= 0;
}

function* count(m: Interpreter, self: Ref, value: Ref): Steps<Ref> {
  let total = 0;
  for (let from = 0; ; total++) {
    const found = yield* findValue(m, self, value, from, arrayLength(m, self));
    if (found < 0) return newInt(m, total);
    from = found + 1;
  }
}

function* indexOfValue(m: Interpreter, self: Ref, value: Ref, from: number, to: number): Steps<Ref> {
  const length = arrayLength(m, self);
  const start = from < 0 ? Math.max(0, from + length) : from;
  const found = yield* findValue(m, self, value, start, to < 0 ? to + length : to);
  if (found < 0) m.raise(m.types.ValueError, "array.index(x): x not in array");
  return newInt(m, found);
}

function* remove(m: Interpreter, self: Ref, value: Ref): Steps<Ref> {
  const found = yield* findValue(m, self, value, 0, arrayLength(m, self));
  if (found < 0) m.raise(m.types.ValueError, "array.remove(x): x not in array");
  deleteItems(m, self, found, 1);
  return m.none;
}

function pop(m: Interpreter, self: Ref, index: number): Ref {
  const length = arrayLength(m, self);
  if (length === 0) m.raise(m.types.IndexError, "pop from empty array");
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) m.raise(m.types.IndexError, "pop index out of range");
  const value = valueAt(m, self, at);
  deleteItems(m, self, at, 1);
  return newItem(m, typeCodeOf(m, self), value);
}

function reverse(m: Interpreter, self: Ref): Ref {
  const length = arrayLength(m, self);
  const { itemBytes } = typeCodeOf(m, self);
  const old = arrayBytes(m, self).slice();
  const bytes = arrayBytes(m, self);
  for (let index = 0; index < length; index++) {
    bytes.set(old.subarray(index * itemBytes, (index + 1) * itemBytes), (length - 1 - index) * itemBytes);
  }
  return m.none;
}

export function toList(m: Interpreter, self: Ref): Ref {
  const items = Array.from({ length: arrayLength(m, self) }, (_, index) => itemAt(m, self, index));
  return m.newListOf(items);
}

export function fromBytes(m: Interpreter, self: Ref, ref: Ref): Ref {
  const data = requireBuffer(m, ref).slice();
  if (data.length % typeCodeOf(m, self).itemBytes !== 0) {
    m.raise(m.types.ValueError, "bytes length not a multiple of item size");
  }
  appendBytes(m, self, data);
  return m.none;
}

/** All items or, after an error, none. */
function* fromList(m: Interpreter, self: Ref, list: Ref): Steps<Ref> {
  if (!isExactList(m.heap, list) && !m.isInstance(list, m.types.list)) {
    m.raise(m.types.TypeError, "arg must be list");
  }
  const length = arrayLength(m, self);
  const given = listLength(m.heap, list);
  resizeArray(m, self, length + given);
  try {
    for (let index = 0; index < given; index++) {
      const value = yield* itemFrom(m, typeCodeOf(m, self), listItem(m.heap, list, index));
      setValueAt(m, self, length + index, value);
      if (listLength(m.heap, list) !== given)
        m.raise(m.types.RuntimeError, "list changed size during iteration");
    }
  } catch (thrown) {
    resizeArray(m, self, length);
    throw thrown;
  }
  return m.none;
}

function requireText(m: Interpreter, self: Ref, name: string): void {
  if (typeCodeOf(m, self).isText) return;
  const which = isInLibrary(m.profile, "array.w") ? " ('u' or 'w')" : "";
  m.raise(m.types.ValueError, `${name}() may only be called on unicode type arrays${which}`);
}

/** The characters of an array of text. */
export function arrayText(m: Interpreter, self: Ref): string {
  return Array.from({ length: arrayLength(m, self) }, (_, index) => valueAt(m, self, index)).join("");
}

function fromUnicode(m: Interpreter, self: Ref, ref: Ref): Ref {
  if (!isStr(m, ref)) {
    m.raise(m.types.TypeError, `fromunicode() argument must be str, not ${m.typeOf(ref).name}`);
  }
  requireText(m, self, "fromunicode");
  const characters = [...m.strValue(ref)];
  const length = arrayLength(m, self);
  resizeArray(m, self, length + characters.length);
  characters.forEach((character, index) => {
    setValueAt(m, self, length + index, character);
  });
  return m.none;
}

function* fromFile(m: Interpreter, self: Ref, file: Ref, items: number): Steps<Ref> {
  if (items < 0) m.raise(m.types.ValueError, "negative count");
  const wanted = items * typeCodeOf(m, self).itemBytes;
  const size = m.own(newInt(m, wanted));
  const read = m.own(yield* resolve(m.getAttribute(file, m.name("read"))));
  const data = m.own(yield* m.call(read, [size]));
  if (!m.isInstance(data, m.types.bytes)) m.raise(m.types.TypeError, "read() didn't return bytes");
  const got = requireBuffer(m, data).length;
  fromBytes(m, self, data);
  for (const each of [data, read, size]) m.heap.decref(m.disown(each));
  if (got !== wanted) m.raise(m.types.EOFError, "read() didn't return enough bytes");
  return m.none;
}

function* toFile(m: Interpreter, self: Ref, file: Ref): Steps<Ref> {
  const write = m.own(yield* resolve(m.getAttribute(file, m.name("write"))));
  const data = m.own(newBytes(m, arrayBytes(m, self).slice()));
  m.heap.decref(yield* m.call(write, [data]));
  m.heap.decref(m.disown(data));
  m.heap.decref(m.disown(write));
  return m.none;
}

/** The form of protocols before 3. DIVERGES: later ones hold the bytes of the items. */
function* reduce(m: Interpreter, self: Ref): Steps<Ref> {
  const code = typeCodeOf(m, self);
  const content = code.isText ? m.newStr(arrayText(m, self)) : toList(m, self);
  const args = m.newTupleOf([m.newStr(code.code), content]);
  m.own(args);
  const dict = yield* m.optionalAttribute(self, m.name("__dict__"));
  m.heap.incref(m.typeOf(self).ref);
  if (dict === NULL) m.heap.incref(m.none);
  return m.newTupleOf([m.typeOf(self).ref, m.disown(args), dict === NULL ? m.none : dict]);
}
