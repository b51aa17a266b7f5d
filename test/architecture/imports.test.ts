import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";

/** What each folder of src/ may import besides itself and `base`. The table of src/ARCHITECTURE.md. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  base: [],
  text: [],
  cpython: [],
  bytecode: [],
  trace: [],
  syntax: ["text"],
  symtable: ["syntax", "text"],
  semantics: ["symtable", "syntax", "text", "cpython"],
  analyzer: ["semantics", "symtable", "syntax", "text", "cpython"],
  snippet: ["semantics", "symtable", "syntax", "text", "cpython", "trace"],
  compiler: ["symtable", "syntax", "text", "bytecode", "cpython"],
  runtime: ["bytecode", "cpython"],
  library: ["compiler", "syntax", "symtable", "text", "bytecode", "cpython"],
  simulation: [
    "snippet",
    "syntax",
    "symtable",
    "compiler",
    "bytecode",
    "runtime",
    "trace",
    "cpython",
    "text",
    "protocol",
  ],
  protocol: ["trace", "text", "cpython"],
  webview: ["protocol", "trace"],
  extension: [
    "snippet",
    "analyzer",
    "semantics",
    "symtable",
    "syntax",
    "text",
    "cpython",
    "protocol",
    "trace",
    "simulation",
  ],
  cli: ["analyzer", "semantics", "symtable", "syntax", "text", "cpython", "simulation", "trace", "protocol"],
};

/** Type imports that a folder may make besides. */
const TYPES_ONLY: readonly (readonly [from: string, to: string])[] = [
  ["protocol", "analyzer/finding.ts"],
  ["protocol", "analyzer/class-graph.ts"],
  ["protocol", "snippet/snippet.ts"],
];

/** Files above src/ that may be bundled. */
const OUTSIDE: readonly string[] = ["../package.json"];

/** Inside `runtime` each folder may import the earlier ones. */
const RUNTIME_ORDER = ["memory", "heap", "gc", "objects", "builtins", "modules", "machine"];

/** Packages that only one folder may import. */
const SINGLE_IMPORTERS: Readonly<Record<string, string>> = {
  "web-tree-sitter": "syntax",
  vscode: "extension",
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

function sourceFiles(): string[] {
  return fs
    .readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => name.split(path.sep).join("/"));
}

function importsOf(file: string): Import[] {
  const text = fs.readFileSync(path.join("src", file), "utf8");
  const pattern =
    /^(?:import|export)\s+(type\s)?[^"';]*?from\s+["']([^"']+)["']|^import\s+["']([^"']+)["']/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    target: (match[2] ?? match[3]) as string,
    isType: match[1] !== undefined,
  }));
}

/** Path below src/ that a relative import names. */
function resolveTarget({ file, target }: Import): string {
  return path.posix.join(path.posix.dirname(file), target);
}

const folderOf = (file: string): string => file.split("/")[0] as string;

describe("architecture", () => {
  const imports = sourceFiles().flatMap(importsOf);

  it("finds the sources", () => {
    assert.ok(imports.length > 100);
  });

  it("lets each folder import only what stands before it", () => {
    const violations = imports
      .filter(({ target }) => target.startsWith("."))
      .filter((each) => {
        const from = folderOf(each.file);
        const target = resolveTarget(each);
        const to = folderOf(target);
        if (to === from || to === "base" || OUTSIDE.includes(target)) return false;
        if (each.isType && TYPES_ONLY.some(([a, b]) => a === from && b === target)) return false;
        return !ALLOWED[from]?.includes(to);
      })
      .map(({ file, target }) => `${file} imports ${target}`);
    assert.deepEqual(violations, []);
  });

  it("keeps the order inside the runtime", () => {
    const violations = imports
      .filter(({ file, target }) => file.startsWith("runtime/") && target.startsWith("."))
      .filter((each) => {
        const target = resolveTarget(each);
        if (!target.startsWith("runtime/")) return false;
        const from = RUNTIME_ORDER.indexOf(each.file.split("/")[1] as string);
        const to = RUNTIME_ORDER.indexOf(target.split("/")[1] as string);
        return to > from;
      })
      .map(({ file, target }) => `${file} imports ${target}`);
    assert.deepEqual(violations, []);
  });

  it("keeps rules apart from each other", () => {
    const violations = imports
      .filter(({ file, target }) => file.startsWith("analyzer/rules/") && target.startsWith("."))
      .filter((each) => resolveTarget(each).startsWith("analyzer/rules/"))
      .map(({ file, target }) => `${file} imports ${target}`);
    assert.deepEqual(violations, []);
  });

  it("gives each foreign package one importer", () => {
    const violations = imports
      .filter(({ file, target }) => target in SINGLE_IMPORTERS && SINGLE_IMPORTERS[target] !== folderOf(file))
      .map(({ file, target }) => `${file} imports ${target}`);
    assert.deepEqual(violations, []);
  });

  it("compares Python versions in cpython/ only", () => {
    const comparison =
      /\bversion\s*(?:[<>]=?|[!=]==?)\s*["'`]?3|["'`]3\.\d+["'`]\s*(?:[<>]=?|[!=]==?)\s*\w*[vV]ersion/;
    const violations = sourceFiles()
      .filter((file) => folderOf(file) !== "cpython")
      .filter((file) => comparison.test(fs.readFileSync(path.join("src", file), "utf8")));
    assert.deepEqual(violations, []);
  });
});
