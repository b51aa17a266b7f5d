/** A set of characters as a pattern writes it: bits for the first 256 characters, ranges and categories beyond. */
import { caseClass, forEachCaseClass } from "./case-classes.ts";
import type { Category, SetItem } from "./syntax.ts";

/** Which characters belong to `\d`, `\s`, `\w` beyond ASCII; undefined where only ASCII counts. */
export interface CategoryFacts {
  isDecimal(code: number): boolean;
  isSpace(code: number): boolean;
  isWord(code: number): boolean;
}

const BITMAP_SIZE = 256;

export class CharacterSet {
  private readonly bits = new Uint8Array(BITMAP_SIZE);
  /** Pairs of first and last, in no order. */
  private readonly ranges: Int32Array;
  private readonly categories: readonly Extract<SetItem, { kind: "category" }>[];
  private readonly isNegated: boolean;
  private readonly facts: CategoryFacts | undefined;

  constructor(items: readonly SetItem[], isNegated: boolean, facts: CategoryFacts | undefined) {
    this.isNegated = isNegated;
    this.facts = facts;
    this.categories = items.filter((item) => item.kind === "category");
    this.ranges = Int32Array.from(
      items.flatMap((item) => {
        if (item.kind === "category") return [];
        return item.kind === "range" ? [item.low, item.high] : [item.code, item.code];
      }),
    );
    for (let code = 0; code < BITMAP_SIZE; code++) this.bits[code] = this.hasItem(code) ? 1 : 0;
  }

  has(code: number): boolean {
    return code < BITMAP_SIZE ? this.bits[code] === 1 : this.hasItem(code);
  }

  private hasItem(code: number): boolean {
    return this.isListed(code) !== this.isNegated;
  }

  private isListed(code: number): boolean {
    const { ranges } = this;
    for (let at = 0; at < ranges.length; at += 2) {
      if (code >= (ranges[at] as number) && code <= (ranges[at + 1] as number)) return true;
    }
    for (const { category, isNegated } of this.categories) {
      if (isInCategory(code, category, this.facts) !== isNegated) return true;
    }
    return false;
  }
}

export function isInCategory(code: number, category: Category, facts: CategoryFacts | undefined): boolean {
  switch (category) {
    case "digit":
      return code < 0x80 || facts === undefined ? code >= 0x30 && code <= 0x39 : facts.isDecimal(code);
    case "space":
      if (facts !== undefined) return facts.isSpace(code);
      return code === 0x20 || (code >= 0x09 && code <= 0x0d);
    case "word":
      return isWordCharacter(code, facts);
  }
}

export function isWordCharacter(code: number, facts: CategoryFacts | undefined): boolean {
  if (code >= 0x80) return facts?.isWord(code) ?? false;
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/** The items with everything that is the same when case is ignored. */
export function ignoreCase(items: readonly SetItem[], isUnicode: boolean): SetItem[] {
  const expanded: SetItem[] = [...items];
  const add = (members: readonly number[]): void => {
    if (members.length > 1) for (const code of members) expanded.push({ kind: "literal", code });
  };
  for (const item of items) {
    if (item.kind === "literal") add(caseClass(item.code, isUnicode));
    else if (item.kind === "range") forEachCaseClass(item.low, item.high, isUnicode, add);
  }
  return expanded;
}
