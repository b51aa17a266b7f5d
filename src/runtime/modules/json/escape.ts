/** JSON strings: a text with its quotes and escapes (Modules/_json.c, ascii_escape_unicode, escape_unicode). */

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};
const NOT_PLAIN_ASCII = /["\\]|[^ -~]/;
const EACH_NOT_PLAIN_ASCII = /["\\]|[^ -~]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes control characters
const NOT_PLAIN = /["\\\x00-\x1f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes control characters
const EACH_NOT_PLAIN = /["\\\x00-\x1f]/g;

/** Everything that is not printable ASCII as an escape; a character beyond 0xffff is two. */
export function quoteAscii(text: string): string {
  return `"${NOT_PLAIN_ASCII.test(text) ? text.replace(EACH_NOT_PLAIN_ASCII, escaped) : text}"`;
}

/** Only quotes, backslashes and control characters as escapes. */
export function quoteText(text: string): string {
  return `"${NOT_PLAIN.test(text) ? text.replace(EACH_NOT_PLAIN, escaped) : text}"`;
}

function escaped(unit: string): string {
  return SHORT_ESCAPES[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
