/** Classes of other files in the editor: what the worker asks for, and what it finds when that has come. */
import assert from "node:assert/strict";
import fs from "node:fs";
import { serveAnalyzer } from "../../src/extension/analyzer-worker/serve.ts";
import {
  type AnalyzerToHost,
  analyzerToHost,
  type HostToAnalyzer,
} from "../../src/protocol/analyzer-messages.ts";
import { receive } from "../../src/protocol/shape.ts";

const FOLDER = "file:///work/shop";
const WHOLE = `${FOLDER}/whole.py`;
const PART = "class Part:\n    def __init__(self, owner):\n        self.owner = owner\n";
const settings = { pythonVersion: "3.13", rules: {}, projects: [] };

/** A host that gives the worker what it wants, of these files. */
class Host {
  readonly wanted: string[] = [];
  readonly answers: AnalyzerToHost[] = [];
  private readonly deliver: (message: unknown) => void;
  private echoed: () => void = () => undefined;

  constructor(
    private readonly files: Map<string, string>,
    limitMs?: number,
  ) {
    this.deliver = serveAnalyzer(
      (data) => this.hear(receive(analyzerToHost, structuredClone(data), "the worker")),
      limitMs,
    );
    const read = (name: string) => new Uint8Array(fs.readFileSync(`node_modules/${name}`));
    this.send({
      kind: "load",
      runtimeWasm: read("web-tree-sitter/web-tree-sitter.wasm"),
      grammarWasm: read("tree-sitter-python/tree-sitter-python.wasm"),
    });
  }

  send(message: HostToAnalyzer): void {
    this.deliver(structuredClone(message));
  }

  open(uri: string, text: string, home: string = uri): void {
    this.send({ kind: "open", uri, home, version: 1, text, settings });
  }

  /** Rules of the last findings, when the worker has nothing more to say. */
  async settle(): Promise<readonly string[]> {
    for (let count = -1; count < this.answers.length; ) {
      count = this.answers.length;
      await this.echo();
    }
    const last = this.answers.findLast((answer) => answer.kind === "findings");
    return last?.findings.map(({ ruleId }) => ruleId) ?? [];
  }

  /** The worker has answered all that was sent before. */
  private echo(): Promise<void> {
    const finding = {
      ruleId: "",
      severity: "hint",
      start: 0,
      end: 0,
      message: "",
      bytes: undefined,
    } as const;
    const nothing = { ...finding, related: [], fix: undefined, unnecessary: [], isCycle: false };
    return new Promise((resolve) => {
      this.echoed = resolve;
      this.send({ kind: "findIgnoreEdit", request: 1, text: "", finding: nothing, settings });
    });
  }

  give(...uris: readonly string[]): void {
    this.send({ kind: "files", files: uris.map((uri) => ({ uri, text: this.files.get(uri) })) });
  }

  private hear(answer: AnalyzerToHost): void {
    if (answer.kind === "ignoreEdit") {
      this.echoed();
      return;
    }
    this.answers.push(answer);
    if (answer.kind !== "wantFiles") return;
    this.wanted.push(...answer.uris);
    this.give(...answer.uris);
  }
}

describe("files that documents import", function () {
  this.timeout(30_000);

  const whole = (imported: string): string =>
    `${imported}\n\n\nclass Whole:\n    def __init__(self):\n        self.part = Part(self)\n`;

  it("are asked for when a class of theirs matters, and only then", async () => {
    const host = new Host(new Map([[`${FOLDER}/parts.py`, PART]]));
    host.open(WHOLE, "from parts import Part\nimport os\nprint(os.sep)\n");
    assert.deepEqual(await host.settle(), []);
    assert.deepEqual(host.wanted, []);
    host.open(WHOLE, whole("from parts import Part"));
    assert.deepEqual(await host.settle(), ["parent-child"]);
    assert.deepEqual(
      new Set(host.wanted),
      new Set([`${FOLDER}/__init__.py`, `${FOLDER}/parts.py`, `${FOLDER}/parts/__init__.py`]),
    );
  });

  it("lead from one to the next: packages, relative imports, base classes", async () => {
    const host = new Host(
      new Map([
        [`${FOLDER}/__init__.py`, ""],
        [`${FOLDER}/kinds/__init__.py`, "from .part import Part\n"],
        [`${FOLDER}/kinds/part.py`, "from ..base import Base\n\n\nclass Part(Base):\n    pass\n"],
        [`${FOLDER}/base.py`, PART.replace("Part", "Base")],
      ]),
    );
    host.open(WHOLE, whole("from .kinds import Part"));
    assert.deepEqual(await host.settle(), ["parent-child"]);
    host.open(WHOLE, whole("from shop.kinds import Part"));
    assert.deepEqual(await host.settle(), ["parent-child"]);
  });

  it("are those beside the notebook of a cell; for a document without a place there are none", async () => {
    const host = new Host(new Map([[`${FOLDER}/parts.py`, PART]]));
    const cell = "vscode-notebook-cell:/shop/whole.ipynb#W0";
    host.open(cell, whole("from parts import Part"), `${FOLDER}/whole.ipynb`);
    assert.deepEqual(await host.settle(), ["parent-child"]);
    const asked = host.wanted.length;
    host.send({ kind: "open", uri: "untitled:One", version: 1, text: whole("from a import Part"), settings });
    assert.deepEqual(await host.settle(), []);
    assert.equal(host.wanted.length, asked);
  });

  it("are looked at again when they change, and cost nothing when they do not", async () => {
    const files = new Map([[`${FOLDER}/parts.py`, "class Part:\n    pass\n"]]);
    const host = new Host(files);
    host.open(WHOLE, whole("from parts import Part"));
    assert.deepEqual(await host.settle(), []);
    files.set(`${FOLDER}/parts.py`, PART);
    host.give(`${FOLDER}/parts.py`);
    assert.deepEqual(await host.settle(), ["parent-child"]);
    const count = host.answers.length;
    host.give(`${FOLDER}/parts.py`);
    await host.settle();
    assert.equal(host.answers.length, count);
    files.delete(`${FOLDER}/parts.py`);
    host.give(`${FOLDER}/parts.py`);
    assert.deepEqual(await host.settle(), []);
  });

  it("may import each other, and be missing", async () => {
    const host = new Host(
      new Map([
        [
          `${FOLDER}/parts.py`,
          `from whole import Whole\nfrom gone import Base\n\n\nclass Part(Base, Whole):\n    pass\n`,
        ],
      ]),
    );
    host.open(WHOLE, whole("from parts import Part"));
    assert.deepEqual(await host.settle(), []);
    assert.ok(host.wanted.includes(`${FOLDER}/gone.py`));
  });

  it("are none for a document without a folder", async () => {
    const host = new Host(new Map());
    host.open("untitled:Untitled-1", whole("from ..parts import Part"));
    assert.deepEqual(await host.settle(), []);
  });
});

describe("a document that takes too long", function () {
  this.timeout(30_000);

  it("is given up with a reason, and others are not", async () => {
    const host = new Host(new Map(), 100);
    const hit = "def total(prices):\n    return sum([p for p in prices])\n";
    host.open("untitled:small", hit);
    await host.settle();
    host.answers.length = 0;
    host.open(WHOLE, hit.repeat(30_000));
    await host.settle();
    assert.deepEqual(host.answers, [
      { kind: "gaveUp", uri: WHOLE, version: 1, reason: "it takes longer than 0.1 seconds" },
    ]);
    host.send({ kind: "edit", uri: "untitled:small", version: 2, changes: [] });
    assert.deepEqual(await host.settle(), ["list-in-sum-min-max"]);
  });
});
