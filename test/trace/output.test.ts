import assert from "node:assert/strict";
import fc from "fast-check";
import { outputPieces, standardError, standardOutput } from "../../src/trace/output.ts";
import { FakeHeap } from "./fake-heap.ts";

describe("printed text", () => {
  it("is kept in its order and told apart by stream", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.string({ maxLength: 5 }), isError: fc.boolean() })),
        fc.nat(30),
        fc.nat(30),
        (printed, from, length) => {
          const heap = new FakeHeap();
          for (const { text, isError } of printed) heap.writer.print(text, isError);
          const { output } = heap.finish();
          const textOf = (isError: boolean): string =>
            printed.map((each) => (each.isError === isError ? each.text : "")).join("");
          assert.equal(output.text, printed.map(({ text }) => text).join(""));
          assert.equal(standardOutput(output), textOf(false));
          assert.equal(standardError(output), textOf(true));
          const pieces = outputPieces(output, from, from + length);
          assert.equal(pieces.map(({ text }) => text).join(""), output.text.slice(from, from + length));
          assert.ok(pieces.every(({ text }) => text !== ""));
          const streams = pieces.map(({ isError }) => isError);
          assert.ok(streams.every((isError, index) => index === 0 || isError !== streams[index - 1]));
        },
      ),
    );
  });
});
