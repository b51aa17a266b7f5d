/**
 * Which characters are the same when case is ignored: those whose lower case has the same upper case, as
 * `_sre.unicode_tolower` and `_EXTRA_CASES` (Lib/re/_casefix.py) have it. Locale rules are not followed.
 */

/** Members of the classes of the ASCII letters that lie beyond ASCII. */
const BEYOND_ASCII: Readonly<Record<string, readonly number[]>> = {
  i: [0x130, 0x131],
  k: [0x212a],
  s: [0x17f],
};
/** Simple lower case where JavaScript has two characters. */
const CAPITAL_I_WITH_DOT = 0x130;
/** No character above has a case. */
const LAST_CASED = 0x1e943;

/** All characters that match this one, itself included. Under `isUnicode` false only ASCII letters have a case. */
export function caseClass(code: number, isUnicode: boolean): readonly number[] {
  if (code < 0x80) return asciiClass(code, isUnicode);
  if (!isUnicode) return [code];
  const character = String.fromCodePoint(code);
  if (character.toLowerCase() === character && character.toUpperCase() === character) return [code];
  return caseClasses().get(classKey(code)) ?? [code];
}

/** Calls `visit` with each class that has a member in the range. */
export function forEachCaseClass(
  low: number,
  high: number,
  isUnicode: boolean,
  visit: (members: readonly number[]) => void,
): void {
  for (let code = low; code <= Math.min(high, 0x7f); code++) visit(asciiClass(code, isUnicode));
  if (!isUnicode || high < 0x80) return;
  for (const members of caseClasses().values()) {
    if (members.some((code) => code >= low && code <= high)) visit(members);
  }
}

function asciiClass(code: number, isUnicode: boolean): readonly number[] {
  const lower = code | 0x20;
  if (lower < 0x61 || lower > 0x7a) return [code];
  const more = isUnicode ? (BEYOND_ASCII[String.fromCharCode(lower)] ?? []) : [];
  return [lower, lower - 0x20, ...more];
}

function classKey(code: number): string {
  if (code === CAPITAL_I_WITH_DOT) return "I";
  return String.fromCodePoint(code).toLowerCase().toUpperCase();
}

let classes: ReadonlyMap<string, readonly number[]> | undefined;

/** All classes of more than one character, made when a cased character beyond ASCII is first asked for. */
function caseClasses(): ReadonlyMap<string, readonly number[]> {
  classes ??= buildCaseClasses();
  return classes;
}

function buildCaseClasses(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (let code = 0x41; code <= LAST_CASED; code++) {
    const character = String.fromCodePoint(code);
    if (character.toLowerCase() === character && character.toUpperCase() === character) continue;
    const key = classKey(code);
    const members = found.get(key);
    if (members === undefined) found.set(key, [code]);
    else members.push(code);
  }
  return found;
}
