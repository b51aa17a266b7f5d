/** How large the picture of the heap is drawn. */
import assert from "node:assert/strict";
import { createPictureScale } from "../../src/webview/picture-scale.ts";

describe("the scale of the picture", () => {
  it("lets a picture that is a little too wide fit, and never makes text hard to read by itself", () => {
    const picture = createPictureScale();
    picture.measure(500, 600);
    assert.equal(picture.scale.value, 1);
    picture.measure(640, 600);
    assert.equal(picture.scale.value, 600 / 640);
    picture.measure(3000, 600);
    assert.equal(picture.scale.value, 0.8);
  });

  it("stays through a run, and follows the pane", () => {
    const picture = createPictureScale();
    picture.measure(640, 600);
    picture.measure(500, 600);
    assert.equal(picture.scale.value, 600 / 640);
    picture.measure(500, 601);
    assert.equal(picture.scale.value, 1);
  });

  it("is what the person chose, from then on", () => {
    const picture = createPictureScale();
    picture.measure(1200, 600);
    picture.fit();
    assert.equal(picture.scale.value, 0.5);
    picture.forget();
    picture.measure(400, 600);
    assert.equal(picture.scale.value, 0.5);
    picture.zoomBy(2);
    assert.equal(picture.scale.value, 1);
    picture.zoomBy(100);
    assert.equal(picture.scale.value, 2);
  });
});
