/** What the parser of patterns remembers: flags, groups and their widths (`State` of Lib/re/_parser.py). */
import type { RegexDialect } from "../../../cpython/library-traits.ts";
import { RegexError, type Width } from "./syntax.ts";
import type { Tokenizer } from "./tokenizer.ts";

/** What the parser asks about text, so that it needs no tables of its own. */
export interface TextFacts {
  /** `repr` of a `str`. */
  quote(text: string): string;
  isIdentifier(text: string): boolean;
  /** Code point of a Unicode character name. */
  lookupName(name: string): number | undefined;
}

/** CPython: Modules/_sre/sre.h, SRE_MAXGROUPS. */
export const MAX_GROUPS = 0x7fff_ffff / 2;

export class ParserState {
  readonly text: TextFacts;
  flags: number;
  readonly groupNames = new Map<string, number>();
  /** By group number; undefined while the group is open. */
  readonly groupWidths: (Width | undefined)[] = [undefined];
  /** Where a conditional first names a group by number, to be checked at the end. */
  readonly referencePositions = new Map<number, number>();
  /** Number of groups where the outermost lookbehind began. */
  lookbehindGroups: number | undefined = undefined;

  /** Where global flags stand that belong to the start. */
  readonly misplacedFlags: number[] = [];
  /** What is written in sets and may mean something else in later versions. */
  readonly suspectSets: string[] = [];

  constructor(
    flags: number,
    text: TextFacts,
    readonly dialect: RegexDialect,
  ) {
    this.flags = flags;
    this.text = text;
  }

  get groupCount(): number {
    return this.groupWidths.length - 1;
  }

  openGroup(name: string | undefined): number {
    const group = this.groupWidths.length;
    this.groupWidths.push(undefined);
    if (name === undefined) return group;
    const earlier = this.groupNames.get(name);
    if (earlier !== undefined) {
      const quoted = this.text.quote(name);
      const message = `redefinition of group name ${quoted} as group ${group}; was group ${earlier}`;
      throw new RegexError(message, undefined);
    }
    this.groupNames.set(name, group);
    return group;
  }

  closeGroup(group: number, width: Width): void {
    this.groupWidths[group] = width;
  }

  isClosed(group: number): boolean {
    return this.groupWidths[group] !== undefined;
  }

  checkLookbehindGroup(group: number, source: Tokenizer): void {
    if (this.lookbehindGroups === undefined) return;
    if (!this.isClosed(group)) throw source.error("cannot refer to an open group");
    if (group > this.lookbehindGroups) {
      throw source.error("cannot refer to group defined in the same lookbehind subpattern");
    }
  }
}
