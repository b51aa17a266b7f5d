/** What a step is said to have done beside its changes of objects. */
import assert from "node:assert/strict";
import { NOTHING_CHANGED } from "../../src/trace/moment.ts";
import { TraceReader } from "../../src/trace/reader.ts";
import { stepEvents, withEvents } from "../../src/webview/model/step-events.ts";
import { recorded } from "./recorded-run.ts";

/** Of the last step that ran the line. */
async function eventsAt(source: string, line: number): Promise<string[]> {
  const { trace } = await recorded(source);
  return stepEvents(new TraceReader(trace), trace.steps.line.lastIndexOf(line));
}

describe("the events of a step", () => {
  it("are what it printed, to which stream, and no more of it than fits", async () => {
    assert.deepEqual(await eventsAt("print('a', 1)\n", 1), ["Prints `a 1`."]);
    assert.deepEqual(await eventsAt("print()\n", 1), ["Prints an empty line."]);
    assert.deepEqual(await eventsAt("x = 1\nprint('a\\nb\\nc')\n", 2), ["Prints `a` and 2 more lines."]);
    assert.deepEqual(await eventsAt("print('`' * 100)\n", 1), [`Prints \`${"'".repeat(59)}\u2026\`.`]);
    assert.deepEqual(await eventsAt("import sys\nprint('no', file=sys.stderr)\n", 2), [
      "Writes to standard error: `no`.",
    ]);
    assert.deepEqual(await eventsAt("print(1)\nx = 2\n", 2), []);
  });

  it("are the collections, with the figures that the timeline has", async () => {
    const source = "import gc\na = []\na.append(a)\ndel a\ngc.collect()\nb = 1\ngc.collect()\n";
    const { trace } = await recorded(source);
    const reader = new TraceReader(trace);
    const [first] = reader.collections();
    assert.deepEqual(stepEvents(reader, trace.steps.line.lastIndexOf(5)), [
      `The collector finds 1 unreachable object and frees ${first?.freedBytes} B.`,
    ]);
    assert.match(
      (await eventsAt(source, 7))[0] ?? "",
      /^The collector looks at [\d,]+ objects and finds none/,
    );
  });

  it("are the exception that ended the program, in place of its traceback", async () => {
    assert.deepEqual(await eventsAt("x = 1\n1 / 0\n", 2), [
      "`ZeroDivisionError: division by zero` is raised, and nothing catches it.",
    ]);
  });

  it("are that the program waits", async () => {
    const { trace } = await recorded("x = 1\n");
    const ending = { kind: "input", linesRead: 0, prompt: "", line: 1 } as const;
    assert.deepEqual(stepEvents(new TraceReader({ ...trace, ending }), 0), [
      "The program waits for a line of input here.",
    ]);
  });

  it("stand before what changed, and in place of nothing", () => {
    assert.deepEqual(withEvents(["a"], ["b"]), ["a", "b"]);
    assert.deepEqual(withEvents(["a"], [NOTHING_CHANGED]), ["a"]);
    assert.deepEqual(withEvents([], [NOTHING_CHANGED]), [NOTHING_CHANGED]);
  });
});
