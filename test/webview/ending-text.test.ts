/** How a run ended, in one sentence. */
import assert from "node:assert/strict";
import type { Ending } from "../../src/trace/ending.ts";
import { adviseOn, describeEnding } from "../../src/webview/model/ending-text.ts";

function sentence(ending: Ending, steps = 41) {
  const totals = {
    steps,
    finalBytes: 0,
    finalObjects: 0,
    peakBytes: 0,
    peakStep: 0,
    allocatedBytes: 0,
    allocations: 0,
  };
  return describeEnding({ ending, totals });
}

describe("describeEnding", () => {
  it("says what ended the run, where and after how many steps", () => {
    const cases: [Ending, string, string][] = [
      [{ kind: "finished" }, "good", "Ran to the end in 41 steps."],
      [{ kind: "exit", status: 0 }, "good", "The program ended itself with exit status 0 after 41 steps."],
      [{ kind: "exit", status: 3 }, "warning", "The program ended itself with exit status 3 after 41 steps."],
      [
        { kind: "exception", type: "ValueError", message: "", line: 7 },
        "error",
        "Ended by an uncaught ValueError at line 7 after 41 steps.",
      ],
      [
        { kind: "exception", type: "ValueError", message: "no\n number", line: 7 },
        "error",
        "Ended by an uncaught ValueError at line 7 after 41 steps: no number.",
      ],
      [
        { kind: "exception", type: "KeyError", message: "", line: undefined },
        "error",
        "Ended by an uncaught KeyError after 41 steps.",
      ],
      [
        { kind: "syntax", type: "SyntaxError", message: "invalid syntax", line: 2, column: 31 },
        "error",
        "Not run: Python cannot read line 2, column 31 (invalid syntax).",
      ],
      [
        { kind: "limit", limit: "steps", bound: 41, line: 4 },
        "warning",
        "Stopped at line 4 after 41 steps, the limit. Everything up to there is shown.",
      ],
      [
        { kind: "limit", limit: "heap", bound: 256_000_000, line: 4 },
        "warning",
        "Stopped at line 4 after 41 steps: the program wanted more than 256 MB of memory.",
      ],
      [
        { kind: "limit", limit: "time", bound: 30_000, line: 4 },
        "warning",
        "Stopped at line 4 after 30 seconds and 41 steps. Everything up to there is shown.",
      ],
      [
        { kind: "limit", limit: "output", bound: 1_000_000, line: 4 },
        "warning",
        "Stopped at line 4 after 41 steps: the program printed more than 1,000,000 characters.",
      ],
      [
        { kind: "limit", limit: "depth", bound: 100_000, line: 4 },
        "warning",
        "Stopped at line 4 after 41 steps: more than 100,000 calls were nested, the limit.",
      ],
      [
        { kind: "unsupported", feature: "the module numpy", line: 2 },
        "warning",
        "Stopped at line 2 after 41 steps: the simulator does not know the module numpy yet.",
      ],
    ];
    for (const [ending, tone, text] of cases) assert.deepEqual(sentence(ending), { tone, sentence: text });
  });

  it("counts one step as one", () => {
    assert.equal(sentence({ kind: "finished" }, 1).sentence, "Ran to the end in 1 step.");
  });

  it("shortens the message of an exception", () => {
    const ending = { kind: "exception", type: "ValueError", message: "x".repeat(1000), line: 1 } as const;
    const text = sentence(ending).sentence;
    assert.ok(text.length < 250 && text.endsWith("x\u2026"), text);
  });

  it("says that packages are not there", () => {
    const ending = {
      kind: "exception",
      type: "ModuleNotFoundError",
      message: "No module named 'x'",
      line: 1,
    };
    assert.match(adviseOn(ending as Ending) ?? "", /no installed packages/);
  });

  it("names the setting behind a limit that has one", () => {
    assert.match(
      adviseOn({ kind: "limit", limit: "steps", bound: 1, line: 1 }) ?? "",
      /simulation\.maxSteps/,
    );
    assert.match(
      adviseOn({ kind: "limit", limit: "heap", bound: 1, line: 1 }) ?? "",
      /simulation\.maxHeapMegabytes/,
    );
    assert.equal(adviseOn({ kind: "finished" }), undefined);
  });
});
