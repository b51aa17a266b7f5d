/**
 * Names of characters, for `\N{...}` and the error handler `namereplace`. The table is unpacked at the first question.
 * DIVERGES: characters of historic scripts and of some others have no names here, and the names of one version of
 * Unicode hold for all. CPython: Modules/unicodedata.c, _getcode and _getucname.
 */
import { ALIASES, NAMES, RUNS, SINGLE_SYMBOLS, WORDS } from "./unicode-names-data.ts";

const DIGITS = "0123456789";
/** Symbols of the packed names: printable ASCII but for what would have to be escaped in a string. */
const SYMBOLS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((symbol) => !'"\\`$0123456789'.includes(symbol))
  .join("");
const EVERYTHING = DIGITS + SYMBOLS;

interface NameTable {
  readonly byName: ReadonlyMap<string, number>;
  readonly byCode: ReadonlyMap<number, string>;
}

const HANGUL_BASE = 0xac00;
const HANGUL_LAST = 0xd7a3;
const HANGUL_PREFIX = "HANGUL SYLLABLE ";
const INITIALS = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ");
const VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const FINALS = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");

const IDEOGRAPH_PREFIX = "CJK UNIFIED IDEOGRAPH-";
const IDEOGRAPHS = /^\p{Unified_Ideograph}$/u;
/** Unified ideographs among the compatibility ideographs. */
const COMPATIBILITY_IDEOGRAPHS = /^[\uF900-\uFAFF]$/;

/** The character of a name in any case; undefined when no character has it. */
export function characterNamed(name: string): string | undefined {
  const code = codeNamed(name.toUpperCase());
  return code === undefined ? undefined : String.fromCodePoint(code);
}

function codeNamed(name: string): number | undefined {
  return table().byName.get(name) ?? ALIASES[name] ?? ideographNamed(name) ?? hangulNamed(name);
}

/** The name of a character; undefined when it has none, as control characters have. */
export function nameOfCharacter(code: number): string | undefined {
  if (code >= HANGUL_BASE && code <= HANGUL_LAST) return hangulName(code - HANGUL_BASE);
  const found = table().byCode.get(code);
  if (found !== undefined) return found;
  const character = String.fromCodePoint(code);
  if (!IDEOGRAPHS.test(character) || COMPATIBILITY_IDEOGRAPHS.test(character)) return undefined;
  return `${IDEOGRAPH_PREFIX}${code.toString(16).toUpperCase()}`;
}

function ideographNamed(name: string): number | undefined {
  if (!name.startsWith(IDEOGRAPH_PREFIX)) return undefined;
  const digits = name.slice(IDEOGRAPH_PREFIX.length);
  if (!/^[\dA-F]{4,5}$/.test(digits)) return undefined;
  const code = Number.parseInt(digits, 16);
  return nameOfCharacter(code) === name ? code : undefined;
}

function hangulName(index: number): string {
  const initial = INITIALS[Math.floor(index / (VOWELS.length * FINALS.length))];
  const vowel = VOWELS[Math.floor(index / FINALS.length) % VOWELS.length];
  return `${HANGUL_PREFIX}${initial}${vowel}${FINALS[index % FINALS.length]}`;
}

function hangulNamed(name: string): number | undefined {
  if (!name.startsWith(HANGUL_PREFIX)) return undefined;
  for (let code = HANGUL_BASE; code <= HANGUL_LAST; code++) {
    if (hangulName(code - HANGUL_BASE) === name) return code;
  }
  return undefined;
}

const unpacked: { table: NameTable | undefined } = { table: undefined };

function table(): NameTable {
  unpacked.table ??= unpack();
  return unpacked.table;
}

/** Each name is the number of words that it shares with the one before, and then its other words. */
function unpack(): NameTable {
  const words = WORDS.split(" ");
  const codes = RUNS.split(" ").flatMap((run) => {
    const [first, count] = run.split(",").map((number) => Number.parseInt(number, 36)) as [number, number];
    return Array.from({ length: count }, (_, index) => first + index);
  });
  const byName = new Map<string, number>();
  const byCode = new Map<number, string>();
  let current: string[] = [];
  let at = 0;
  for (const code of codes) {
    current = current.slice(0, Number(NAMES[at++]));
    while (at < NAMES.length && !DIGITS.includes(NAMES[at] as string)) {
      const symbol = SYMBOLS.indexOf(NAMES[at++] as string);
      const isPair = symbol >= SINGLE_SYMBOLS;
      const index = isPair
        ? SINGLE_SYMBOLS +
          (symbol - SINGLE_SYMBOLS) * EVERYTHING.length +
          EVERYTHING.indexOf(NAMES[at++] as string)
        : symbol;
      current.push(words[index] as string);
    }
    const name = current.join(" ");
    byName.set(name, code);
    byCode.set(code, name);
  }
  return { byName, byCode };
}
