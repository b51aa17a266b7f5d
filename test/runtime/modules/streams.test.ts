import assert from "node:assert/strict";
import zlib from "node:zlib";
import fc from "fast-check";
import { decodeBase64, encodeBase64 } from "../../../src/runtime/modules/binascii/base64.ts";
import { brokenDown, secondsOf } from "../../../src/runtime/modules/time/broken-down-time.ts";
import { adler32, crc32 } from "../../../src/runtime/modules/zlib/checksums.ts";
import { InflateError, TruncatedData } from "../../../src/runtime/modules/zlib/inflate.ts";
import { compressBytes, readStream } from "../../../src/runtime/modules/zlib/streams.ts";

/** Bytes that repeat themselves in places, so that there is something to compress. */
const data = fc
  .array(fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.nat(60)), { maxLength: 12 })
  .map((parts) =>
    Uint8Array.from(
      parts.flatMap(([bytes, times]) =>
        Array(times)
          .fill([...bytes])
          .flat(),
      ),
    ),
  );

const ignore = (): void => {};

describe("compressed streams", () => {
  it("read what zlib itself wrote, in each format and level", () => {
    fc.assert(
      fc.property(data, fc.integer({ min: 0, max: 9 }), (bytes, level) => {
        const packed = zlib.deflateSync(bytes, { level });
        assert.deepEqual(readStream(packed, "zlib", ignore), { plain: bytes, consumed: packed.length });
        assert.deepEqual(readStream(zlib.gzipSync(bytes, { level }), "any", ignore).plain, bytes);
        assert.deepEqual(readStream(zlib.deflateRawSync(bytes, { level }), "raw", ignore).plain, bytes);
      }),
    );
  });

  it("are read by zlib", () => {
    fc.assert(
      fc.property(data, fc.integer({ min: -1, max: 9 }), (bytes, level) => {
        assert.deepEqual(new Uint8Array(zlib.inflateSync(compressBytes(bytes, level, "zlib"))), bytes);
        assert.deepEqual(new Uint8Array(zlib.gunzipSync(compressBytes(bytes, level, "gzip"))), bytes);
      }),
    );
  });

  it("are never taken for complete when they end too soon, and never crash when they are wrong", () => {
    fc.assert(
      fc.property(data, fc.nat(), fc.nat(255), (bytes, place, byte) => {
        const packed = Uint8Array.from(zlib.deflateSync(bytes));
        const cut = packed.subarray(0, place % packed.length);
        assert.throws(() => readStream(cut, "zlib", ignore), TruncatedData);
        packed[place % packed.length] = byte;
        try {
          readStream(packed, "zlib", ignore);
        } catch (error) {
          assert.ok(error instanceof InflateError || error instanceof TruncatedData);
        }
      }),
    );
  });
});

describe("checksums", () => {
  it("continue from what was summed before", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (left, right) => {
        const both = Uint8Array.from([...left, ...right]);
        assert.equal(crc32(right, crc32(left, 0)), crc32(both, 0));
        assert.equal(adler32(right, adler32(left, 1)), adler32(both, 1));
      }),
    );
  });
});

describe("base64", () => {
  it("is Node's, and reads what it wrote", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = encodeBase64(bytes, false);
        assert.equal(new TextDecoder().decode(text), Buffer.from(bytes).toString("base64"));
        assert.deepEqual(decodeBase64(text, true), bytes);
      }),
    );
  });
});

describe("broken-down time", () => {
  it("is put together again", () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }), (seconds) => {
        const time = brokenDown(seconds);
        assert.ok(time !== undefined);
        assert.equal(secondsOf(time), seconds);
      }),
    );
  });
});
