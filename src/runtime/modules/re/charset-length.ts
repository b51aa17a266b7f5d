/**
 * How many code words CPython needs for a set of characters: only lengths, no code. Follows `_optimize_charset` and
 * `_compile_charset` of Lib/re/_compiler.py (3.13); earlier versions give the same lengths.
 */
import { caseClass } from "./case-classes.ts";
import type { SetItem } from "./syntax.ts";

/** What case means where it is ignored; undefined where it counts. */
export interface CaseRules {
  readonly isUnicode: boolean;
}

const SMALL_MAP = 256;
const LARGE_MAP = 0x1_0000;
const BITMAP_WORDS = 8;
const BLOCK_NUMBER_WORDS = 64;

/** Words of a set with its FAILURE at the end, but without the instruction that uses it. */
export function charsetLength(
  items: readonly SetItem[],
  isNegated: boolean,
  rules: CaseRules | undefined,
): number {
  const negate = isNegated ? 1 : 0;
  const map = new CharacterMap(rules);
  let tail = 0;
  let tailCount = 0;
  for (const item of items) {
    if (item.kind !== "category" && map.mark(item)) continue;
    tail += itemLength(item);
    tailCount++;
  }
  const runs = map.firstRuns();
  if (runs === undefined) return negate + map.bitmapLength() + tail + 1;
  const optimized = runs.length + tailCount + negate;
  const given = items.length + negate;
  if (map.hasCased || optimized < given) {
    return negate + runs.reduce((sum, isSingle) => sum + (isSingle ? 2 : 3), 0) + tail + 1;
  }
  return negate + items.reduce((sum, item) => sum + itemLength(item), 0) + 1;
}

function itemLength(item: SetItem): number {
  return item.kind === "range" ? 3 : 2;
}

/** The characters below 0x10000 of a set: a map of 256, which becomes larger when that is not enough. */
class CharacterMap {
  hasCased = false;
  private bits = new Uint8Array(SMALL_MAP);
  private readonly rules: CaseRules | undefined;

  constructor(rules: CaseRules | undefined) {
    this.rules = rules;
  }

  /** False when a character lies beyond the map; those before it are marked nevertheless. */
  mark(item: Exclude<SetItem, { kind: "category" }>): boolean {
    const [low, high] = item.kind === "literal" ? [item.code, item.code] : [item.low, item.high];
    for (let code = low; code <= high; code++) {
      if (code >= LARGE_MAP) {
        if (this.rules !== undefined && (item.kind === "range" || isCased(code, this.rules))) {
          this.hasCased = true;
        }
        return false;
      }
      this.markOne(code);
    }
    return true;
  }

  private markOne(code: number): void {
    const { rules } = this;
    if (rules === undefined) {
      this.set(code);
      return;
    }
    const lower = lowerCase(code, rules);
    this.set(lower);
    for (const other of extraCases(lower, rules)) this.set(other);
    if (!this.hasCased && isCased(code, rules)) this.hasCased = true;
  }

  private set(code: number): void {
    if (code >= this.bits.length) {
      const larger = new Uint8Array(LARGE_MAP);
      larger.set(this.bits);
      this.bits = larger;
    }
    this.bits[code] = 1;
  }

  /** At most two runs of characters, whether each is a single one; undefined for more. */
  firstRuns(): boolean[] | undefined {
    const runs: boolean[] = [];
    for (let end = 0; ; ) {
      const start = this.bits.indexOf(1, end);
      if (start < 0) return runs;
      if (runs.length === 2) return undefined;
      end = this.bits.indexOf(0, start);
      if (end < 0) end = this.bits.length;
      runs.push(end - start === 1);
      if (end === this.bits.length) return runs;
    }
  }

  /** CHARSET, or BIGCHARSET with its different blocks. */
  bitmapLength(): number {
    if (this.bits.length === SMALL_MAP) return 1 + BITMAP_WORDS;
    const blocks = new Set<string>();
    for (let start = 0; start < LARGE_MAP; start += SMALL_MAP) {
      blocks.add(this.bits.subarray(start, start + SMALL_MAP).join(""));
    }
    return 2 + BLOCK_NUMBER_WORDS + BITMAP_WORDS * blocks.size;
  }
}

/** `_sre.unicode_iscased`, `_sre.ascii_iscased` */
export function isCased(code: number, { isUnicode }: CaseRules): boolean {
  return caseClass(code, isUnicode).length > 1;
}

/** Lower case as one character. */
function lowerCase(code: number, { isUnicode }: CaseRules): number {
  if (!isUnicode && code >= 0x80) return code;
  const lower = String.fromCodePoint(code).toLowerCase();
  return lower.codePointAt(0) as number;
}

/** Other lower-case characters that match (`_EXTRA_CASES` of Lib/re/_casefix.py). */
export function extraCases(code: number, rules: CaseRules): readonly number[] {
  if (!rules.isUnicode) return [];
  const lower = lowerCase(code, rules);
  return caseClass(lower, true).filter((each) => each !== lower && isLower(each));
}

function isLower(code: number): boolean {
  const character = String.fromCodePoint(code);
  return character.toLowerCase() === character;
}
