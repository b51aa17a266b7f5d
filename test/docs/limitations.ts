/**
 * The page of what the simulator lacks and where it differs: the modules that it has, from the code, and every
 * comment or paragraph of notes marked `DIVERGES`, which is the ledger of known differences.
 */
import fs from "node:fs";
import path from "node:path";
import { LACKED_NAMES, type LackedNames } from "../../src/cpython/lacked-names.ts";
import { STDLIB_MODULE_NAMES } from "../../src/cpython/stdlib-module-names.ts";
import { LIBRARY_MODULES } from "../../src/library/manifest.ts";
import { MODULES } from "../../src/runtime/modules/modules.ts";

export interface Divergence {
  /** Path below src/. */
  readonly file: string;
  readonly text: string;
}

const MARK = /DIVERGES(:| )/;

/** All marked differences, by file. */
export function divergences(): Divergence[] {
  return fs
    .readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => /\.(ts|py|md)$/.test(name))
    .sort()
    .flatMap((file) => divergencesIn(file, fs.readFileSync(path.join("src", file), "utf8")));
}

/** One for each mark: from it to the end of its comment or paragraph. */
function divergencesIn(file: string, source: string): Divergence[] {
  return commentsOf(file, source)
    .filter((comment) => MARK.test(comment))
    .flatMap((comment) =>
      comment.split(/(?=DIVERGES)/).flatMap((part, index, parts) => {
        if (!part.startsWith("DIVERGES")) return [];
        return [{ file, text: `${lastSentence(parts[index - 1] ?? "")}${sentence(part)}` }];
      }),
    );
}

/** The texts of comments, or the paragraphs of notes, each as one line. */
function commentsOf(file: string, source: string): string[] {
  if (file.endsWith(".md")) return source.split(/\n\s*\n/).map(joined);
  if (file.endsWith(".py"))
    return (source.match(/(?:^\s*#.*\n?)+|"""[\s\S]*?"""/gm) ?? []).map(unmarked("#"));
  const blocks = (source.match(/\/\*\*?[\s\S]*?\*\//g) ?? []).map(unmarked("*"));
  const lines = (source.match(/(?:^\s*\/\/.*\n?)+/gm) ?? []).map(unmarked("/"));
  return [...blocks, ...lines];
}

const unmarked =
  (sign: string) =>
  (comment: string): string =>
    joined(
      comment
        .replace(/^\s*\/\*\*?|\*\/\s*$/g, "")
        .replaceAll('"""', "")
        .split("\n")
        .map((line) => line.replace(new RegExp(`^\\s*[${sign}]+ ?`), ""))
        .join("\n"),
    );

const joined = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What a difference is about stands before it: the last sentence, with a space behind it, or nothing. */
function lastSentence(before: string): string {
  const sentences = before.trim().split(/(?<=[.;:])\s+(?=[A-Z\x60])/);
  const last = sentences.at(-1)?.replace(/[;:]$/, ".") ?? "";
  const isSource = /^(CPython|Modules\/|Python\/|Objects\/|Borrowed)/.test(last);
  return last === "" || isSource ? "" : `${last} `;
}

/** Without the mark; begins with a capital and ends with a full stop. */
function sentence(part: string): string {
  const text = part.replace(/^DIVERGES:? ?/, "").trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

/** Modules that programs import, without those whose names begin with an underscore. */
function publicModules(): { readonly present: readonly string[]; readonly absent: readonly string[] } {
  const all = new Set(
    [...MODULES.keys(), ...LIBRARY_MODULES, "builtins"].map((name) => name.split(".")[0] as string),
  );
  const isPublic = (name: string): boolean => !name.startsWith("_") || name === "__future__";
  const present = [...all].filter((name) => isPublic(name) && STDLIB_MODULE_NAMES.has(name)).sort();
  const absent = [...STDLIB_MODULE_NAMES].filter((name) => isPublic(name) && !all.has(name)).sort();
  return { present, absent };
}

/** Headings by the folder below src/ that a file begins with; the first that fits. */
const SECTIONS: readonly (readonly [heading: string, prefix: string])[] = [
  ["The library", "runtime/modules/"],
  ["The library", "library/"],
  ["The language", "compiler/"],
  ["The language", "syntax/"],
  ["The language", "symtable/"],
  ["The machine", "runtime/machine/"],
  ["Built-in types and functions", "runtime/objects/"],
  ["Built-in types and functions", "runtime/builtins/"],
  ["Memory and the collector", "runtime/"],
  ["Memory and the collector", "cpython/"],
  ["Recording", ""],
];

/** A reason, and the names that are not there for it. */
function lackedNames({ reason, names }: LackedNames): string {
  const modules = Object.entries(names).map(
    ([module, listed]) => `\`${module}\`: ${listed.trim().split(/\s+/).join(" ")}`,
  );
  return `- ${reason.charAt(0).toUpperCase()}${reason.slice(1)}. ${modules.join("; ")}.`;
}

export function limitationsPage(): string {
  const { present, absent } = publicModules();
  const found = divergences();
  const headings = [...new Set(SECTIONS.map(([heading]) => heading))];
  const sections = headings.map((heading) => {
    const items = found.filter(({ file }) => headingOf(file) === heading);
    if (items.length === 0) return "";
    return `## ${heading}\n\n${items.map(({ file, text }) => `- ${text} (\`src/${file}\`)`).join("\n")}\n`;
  });
  const codeNames = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(" ");
  return [
    "# What the simulator lacks, and where it differs",
    "Written by `node docs/generate-limitations.mjs` from the code: each difference stands where it arises, marked `DIVERGES`.",
    `## Modules\n\nA program can import ${present.length} modules of the standard library: ${codeNames(present)}.`,
    `It cannot import these ${absent.length}, which raise \`ModuleNotFoundError\`: ${codeNames(absent)}.`,
    `## Names of modules\n\n${LACKED_NAMES.map(lackedNames).join("\n")}`,
    ...sections.filter((section) => section !== "").map((section) => section.trimEnd()),
  ]
    .join("\n\n")
    .concat("\n");
}

function headingOf(file: string): string {
  return (SECTIONS.find(([, prefix]) => file.startsWith(prefix)) as readonly [string, string])[0];
}
