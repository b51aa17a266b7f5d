import assert from "node:assert/strict";
import { invariant } from "../../src/base/invariant.ts";

describe("invariant", () => {
  it("throws with the claim that does not hold", () => {
    assert.throws(() => invariant(false, "a list has a capacity"), /broken invariant: a list has a capacity/);
    assert.doesNotThrow(() => invariant(true, "holds"));
  });
});
