/** `str` against what CPython answers, and what its representation promises. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { profileFor } from "../../../src/cpython/profile.ts";
import { MemoryLimitReached } from "../../../src/runtime/heap/blocks.ts";
import { Machine } from "../../../src/runtime/machine/machine.ts";
import {
  appendStr,
  internStr,
  internText,
  isAsciiStr,
  isInterned,
  newStr,
  strLength,
  strValue,
  strWidth,
} from "../../../src/runtime/objects/str/str.ts";
import { repeatText } from "../../../src/runtime/objects/str/str-subscript.ts";
import { describeRecorded } from "../../support/recorded.ts";

// Of 3.9 a few errors of arguments are worded differently here.
describeRecorded("str", ["3.10", "3.11", "3.12", "3.13"]);

describe("the representation of str", () => {
  const newMachine = (maxBytes?: number) =>
    new Machine({
      profile: profileFor("3.13"),
      write: () => {},
      ...(maxBytes === undefined ? {} : { maxBytes }),
    });

  it("counts code points and takes the narrowest width", () => {
    const m = newMachine();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const ref = newStr(m, text);
        const codes = Array.from(text, (character) => character.codePointAt(0) as number);
        const widest = Math.max(0, ...codes);
        assert.equal(strLength(m.heap, ref), codes.length);
        assert.equal(strWidth(m.heap, ref), widest > 0xffff ? 4 : widest > 0xff ? 2 : 1);
        assert.equal(isAsciiStr(m.heap, ref), widest < 0x80);
        m.heap.decref(ref);
      }),
    );
  });

  it("gives the memory and the side table's slot back", () => {
    const m = newMachine();
    m.heap.startCounting();
    const texts = ["hello world", "é".repeat(300), "😀".repeat(1000), "x".repeat(100_000)];
    for (const text of texts) {
      const ref = newStr(m, text);
      assert(m.heap.liveBytes > text.length);
      m.heap.decref(ref);
      assert.equal(m.heap.liveBytes, 0, `all of ${text.slice(0, 8)}... is freed`);
    }
  });

  it("caches the empty string and Latin-1 characters", () => {
    const m = newMachine();
    assert.equal(newStr(m, ""), newStr(m, ""));
    assert.equal(newStr(m, "é"), newStr(m, "é"));
    assert.notEqual(newStr(m, "ā"), newStr(m, "ā"));
  });

  it("interns one object of each content until it dies", () => {
    const m = newMachine();
    const first = internText(m, "a name of the program");
    const second = internStr(m, newStr(m, "a name of the program"));
    assert.equal(first, second);
    assert(isInterned(m.heap, first));
    m.heap.decref(first);
    m.heap.decref(second);
    assert(!m.strings.interned.has("a name of the program"));
  });

  it("appends in place to a string that nobody else holds", () => {
    const m = newMachine();
    m.heap.startCounting();
    const part = newStr(m, "0123456789");
    let text = newStr(m, "start");
    const before = m.heap.liveBytes;
    for (let step = 0; step < 1000; step++) text = appendStr(m, text, part);
    assert.equal(strValue(m.heap, text), `start${"0123456789".repeat(1000)}`);
    assert.equal(strLength(m.heap, text), 10_005);
    assert.equal(m.heap.liveBytes - before, 10_000, "the size is that of the text");
    assert.equal(m.heap.peakBytes, m.heap.liveBytes, "there was never a second copy");
    m.heap.decref(text);
    m.heap.decref(part);
    assert.equal(m.heap.liveBytes, 0);
  });

  it("leaves a string alone that others hold, or that becomes wider", () => {
    const m = newMachine();
    const shared = newStr(m, "shared text");
    m.heap.incref(shared);
    const other = appendStr(m, shared, newStr(m, "!"));
    assert.equal(strValue(m.heap, shared), "shared text");
    assert.equal(strValue(m.heap, other), "shared text!");
    const wider = appendStr(m, other, newStr(m, "😀"));
    assert.equal(strWidth(m.heap, wider), 4);
    assert.equal(strLength(m.heap, wider), 13);
  });

  it("stops at the memory limit before JavaScript builds the text", () => {
    const m = newMachine(50_000_000);
    const ref = newStr(m, "abc");
    assert.throws(() => repeatText(m, ref, 1e12), MemoryLimitReached);
    assert.equal(strValue(m.heap, ref), "abc");
  });
});
