import assert from "node:assert/strict";
import type { Moment } from "../../src/trace/moment.ts";
import { graphSvg } from "../../src/webview/model/graph-svg.ts";

/** The picture of a moment as a file. */

const object = { type: "list", count: 2, sizeBytes: 72, isTracked: true, isAtom: false, omittedEdges: 0 };
const moment: Moment = {
  step: 3,
  nextLine: 4,
  frames: [{ name: "<module>", line: 4, variables: [{ name: "a<b", to: 1600 }] }],
  objects: [
    {
      ...object,
      address: 1600,
      text: "list of 2",
      edges: [
        { label: "[0]", to: 1616, isWeak: false },
        { label: "()", to: 1632, isWeak: true },
      ],
    },
    { ...object, address: 1616, text: "'x & y'", isAtom: true, edges: [] },
    { ...object, address: 1632, count: -1, text: "class <A>", edges: [], omittedEdges: 7 },
  ],
  unreachable: [1632],
  omitted: [],
  changes: { made: [1600], changed: [], freed: [], sentences: [] },
  picture: {
    width: 500,
    height: 200,
    frames: [{ left: 8, top: 8, width: 150, height: 46 }],
    objects: [
      { address: 1600, left: 200, top: 8, width: 150, height: 64 },
      { address: 1632, left: 380, top: 8, width: 110, height: 42 },
    ],
  },
};

describe("graphSvg", () => {
  const svg = graphSvg(moment);

  it("draws each frame and each object that is no mere value, and each reference between them", () => {
    assert.equal(svg.match(/<rect class="box/g)?.length, 3);
    assert.equal(svg.match(/<path class="link/g)?.length, 2);
    assert.equal(svg.match(/<path class="link weak/g)?.length, 1);
  });

  it("writes values where they are referred to, and marks what happened", () => {
    assert.match(svg, /<rect class="box made"/);
    assert.match(svg, /<rect class="box unreachable"/);
    assert.match(svg, />and 7 more</);
    assert.match(svg, />72 B \u00d72</);
    assert.match(svg, />72 B \u00d7\u221e</);
  });

  it("is well-formed whatever the program's texts are", () => {
    assert.match(svg, />&lt;module></);
    assert.match(svg, />a&lt;b</);
    assert.match(svg, />'x &amp; y'</);
    assert.doesNotMatch(svg, /&(?!amp;|lt;)/);
    assert.doesNotMatch(svg, /<(?!\/?(?:svg|style|defs|marker|path|rect|g|text)\b)/);
  });
});
