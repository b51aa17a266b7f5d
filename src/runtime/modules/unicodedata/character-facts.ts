/**
 * Facts about characters for the module `unicodedata`: from JavaScript's Unicode properties and normal forms where it
 * has them, else from facts-data.ts. DIVERGES: classes and decompositions are those of Unicode 15.1 in every version;
 * which characters there are is the version's own.
 */
import type { UnicodeVersion } from "../../../cpython/value-traits.ts";
import { decimalValue, isAssigned, isDecimal } from "../../objects/str/str-characters.ts";
import {
  BIDIRECTIONAL,
  COMBINING,
  EAST_ASIAN_WIDTH,
  MIRRORED,
  NUMERIC,
  ODD_DECOMPOSITIONS,
  TAGS,
} from "./facts-data.ts";

type Value = string | number;

interface RunsData {
  readonly values: readonly Value[];
  readonly runs: string;
}

/** Runs of equal values, ascending: first and last code point, index of the value. */
class RunTable {
  private readonly ends: Int32Array;
  private readonly starts: Int32Array;
  private readonly indexes: Int32Array;
  private readonly values: readonly Value[];

  constructor({ values, runs }: RunsData) {
    const parts = runs.split(" ");
    this.values = values;
    this.starts = new Int32Array(parts.length);
    this.ends = new Int32Array(parts.length);
    this.indexes = new Int32Array(parts.length);
    let end = 0;
    for (const [at, part] of parts.entries()) {
      const [, gap, more = "0", index] = /^(\w+)(?:-(\w+))?:(\w+)$/.exec(part) as unknown as string[];
      const start = end + Number.parseInt(gap as string, 36);
      end = start + Number.parseInt(more, 36) + 1;
      this.starts[at] = start;
      this.ends[at] = end;
      this.indexes[at] = Number.parseInt(index as string, 36);
    }
  }

  valueOf(code: number): Value | undefined {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= code) low = middle;
      else high = middle - 1;
    }
    const isInside = code >= (this.starts[low] as number) && code < (this.ends[low] as number);
    return isInside ? this.values[this.indexes[low] as number] : undefined;
  }
}

const DATA = {
  combining: COMBINING,
  bidirectional: BIDIRECTIONAL,
  eastAsianWidth: EAST_ASIAN_WIDTH,
  mirrored: MIRRORED,
  numeric: NUMERIC,
  tags: TAGS,
} as const;

const tables = new Map<keyof typeof DATA, RunTable>();

function lookUp(name: keyof typeof DATA, code: number): Value | undefined {
  let table = tables.get(name);
  if (table === undefined) {
    table = new RunTable(DATA[name]);
    tables.set(name, table);
  }
  return table.valueOf(code);
}

const CATEGORIES =
  "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co".split(" ");
const CATEGORY_PATTERNS = CATEGORIES.map((name) => new RegExp(`^\\p{${name}}$`, "u"));

/** Categories that changed after 15.1. */
const CATEGORIES_THROUGH_15_1: ReadonlyMap<number, string> = new Map([
  [0x295, "Ll"],
  [0x1171e, "Mn"],
]);

export function categoryOf(code: number, unicode: UnicodeVersion): string {
  if (!isAssigned(code, unicode)) return "Cn";
  const former = Number(unicode) <= 15.1 ? CATEGORIES_THROUGH_15_1.get(code) : undefined;
  if (former !== undefined) return former;
  const character = String.fromCodePoint(code);
  return CATEGORIES[CATEGORY_PATTERNS.findIndex((pattern) => pattern.test(character))] ?? "Cn";
}

export function combiningClassOf(code: number, unicode: UnicodeVersion): number {
  return isAssigned(code, unicode) ? ((lookUp("combining", code) ?? 0) as number) : 0;
}

/** Empty for unassigned characters. */
export function bidirectionalClassOf(code: number, unicode: UnicodeVersion): string {
  return isAssigned(code, unicode) ? ((lookUp("bidirectional", code) ?? "L") as string) : "";
}

export function eastAsianWidthOf(code: number): string {
  return (lookUp("eastAsianWidth", code) ?? "N") as string;
}

export function isMirrored(code: number, unicode: UnicodeVersion): boolean {
  return isAssigned(code, unicode) && lookUp("mirrored", code) !== undefined;
}

/** The value of a numeric character; undefined for others. */
export function numericValueOf(code: number, unicode: UnicodeVersion): number | undefined {
  if (isDecimal(code, unicode)) return decimalValue(code, unicode);
  const written = isAssigned(code, unicode) ? lookUp("numeric", code) : undefined;
  if (written === undefined) return undefined;
  const [numerator, denominator = "1"] = String(written).split("/");
  return Number(numerator) / Number(denominator);
}

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
let oddDecompositions: ReadonlyMap<string, string> | undefined;

/** As `unicodedata.decomposition` shows it: a tag perhaps, then code points. Empty where there is none. */
export function decompositionOf(code: number, unicode: UnicodeVersion): string {
  if (!isAssigned(code, unicode) || (code >= HANGUL_FIRST && code <= HANGUL_LAST)) return "";
  const character = String.fromCodePoint(code);
  const tag = lookUp("tags", code);
  const parts =
    oddParts(code) ?? (tag === undefined ? canonicalParts(character) : character.normalize("NFKC"));
  if (parts === character) return "";
  const codes = Array.from(parts, (each) => hexadecimal(each.codePointAt(0) as number));
  return [...(tag === undefined ? [] : [`<${tag}>`]), ...codes].join(" ");
}

function oddParts(code: number): string | undefined {
  oddDecompositions ??= new Map(
    ODD_DECOMPOSITIONS.split(" ").map((pair) => pair.split("=") as [string, string]),
  );
  const parts = oddDecompositions.get(code.toString(36));
  if (parts === undefined) return undefined;
  return String.fromCodePoint(...parts.split("+").map((each) => Number.parseInt(each, 36)));
}

/** The first step of a canonical decomposition: all but the last character composed again. */
function canonicalParts(character: string): string {
  const all = Array.from(character.normalize("NFD"));
  if (all.length < 2) return all.join("");
  return all.slice(0, -1).join("").normalize("NFC") + all.at(-1);
}

function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}
