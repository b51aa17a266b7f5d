/** Replacement templates of `sub` and `expand`: text with references to groups (`parse_template`). */
import { ASCII_LETTER, controlEscape, DIGIT, OCTAL, octalValue } from "./parse-escape.ts";
import type { TextFacts } from "./parser-state.ts";
import { MAX_GROUPS } from "./parser-state.ts";
import { RegexValueError } from "./syntax.ts";
import { lengthOf, Tokenizer } from "./tokenizer.ts";

/** Text, or the number of a group. */
export type TemplatePart = string | number;

export interface TemplateGroups {
  readonly groupCount: number;
  readonly groupNames: ReadonlyMap<string, number>;
}

export function parseTemplate(
  template: string,
  isText: boolean,
  groups: TemplateGroups,
  text: TextFacts,
): readonly TemplatePart[] {
  const source = new Tokenizer(template, isText);
  const parts: TemplatePart[] = [];
  let literal = "";
  const addGroup = (group: number, offset: number): void => {
    if (group > groups.groupCount) throw source.error(`invalid group reference ${group}`, offset);
    if (literal !== "") parts.push(literal);
    literal = "";
    parts.push(group);
  };
  for (let token = source.take(); token !== undefined; token = source.take()) {
    if (!token.startsWith("\\")) {
      literal += token;
      continue;
    }
    const character = token.slice(1);
    if (character === "g") {
      const { group, length } = namedGroup(source, groups, text);
      addGroup(group, length + 1);
    } else if (character === "0") {
      literal += String.fromCharCode(Number.parseInt(`0${source.takeWhile(2, OCTAL)}`, 8) & 0xff);
    } else if (DIGIT.test(character)) {
      const written = numericEscape(source, token);
      if (written.length === 4) literal += String.fromCharCode(octalValue(source, written));
      else addGroup(Number(written.slice(1)), written.length - 1);
    } else {
      literal += escapedCharacter(source, token);
    }
  }
  if (literal !== "") parts.push(literal);
  return parts;
}

/** `\g<name>` or `\g<1>`. */
function namedGroup(
  source: Tokenizer,
  groups: TemplateGroups,
  text: TextFacts,
): { readonly group: number; readonly length: number } {
  if (!source.match("<")) throw source.error("missing <");
  const name = source.takeUntil(">", "group name");
  const length = lengthOf(name);
  if (/^[0-9]+$/.test(name)) {
    const group = Number(name);
    if (group >= MAX_GROUPS) throw source.error(`invalid group reference ${name}`, length + 1);
    return { group, length };
  }
  if (!text.isIdentifier(name)) {
    throw source.error(`bad character in group name ${text.quote(name)}`, length + 1);
  }
  const group = groups.groupNames.get(name);
  if (group === undefined) {
    throw new RegexValueError("IndexError", `unknown group name ${text.quote(name)}`);
  }
  return { group, length };
}

/** `\1`, `\12`, or `\123` if that is octal. */
function numericEscape(source: Tokenizer, token: string): string {
  if (source.next === undefined || !DIGIT.test(source.next)) return token;
  const two = token + (source.take() as string);
  const isOctal = /^\\[0-7]{2}$/.test(two) && source.next !== undefined && OCTAL.test(source.next);
  return isOctal ? two + (source.take() as string) : two;
}

function escapedCharacter(source: Tokenizer, token: string): string {
  const control = controlEscape(token);
  if (control !== undefined) return String.fromCharCode(control);
  if (ASCII_LETTER.test(token.slice(1))) throw source.error(`bad escape ${token}`, token.length);
  return token;
}
