/**
 * Encodings of one byte a character: what CPython's `encodings` has as tables for `codecs.charmap_decode`. Most come
 * from the host's decoder, which has the same tables but for what they leave undefined.
 */

/** By byte: the code point, undefined for none. */
type Charmap = readonly (number | undefined)[];

/** Names of the host's decoder by those of CPython. */
const HOST_NAMES: ReadonlyMap<string, string> = new Map([
  ...[0, 1, 3, 4, 5, 6, 7, 8].map((page): [string, string] => [`cp125${page}`, `windows-125${page}`]),
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15].map((part): [string, string] => [
    `iso8859_${part}`,
    `iso-8859-${part}`,
  ]),
  // The host calls windows-1254 by this name, too.
  ["iso8859_9", "windows-1254"],
  ["koi8_r", "koi8-r"],
  ["mac_roman", "macintosh"],
  ["cp866", "ibm866"],
]);

/** Bytes from 128 on of encodings that hosts lack or, as Node 20 windows-1252, take for another. */
const PAGES: ReadonlyMap<string, string> = new Map([
  [
    "cp1252",
    "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ ¡¢£¤¥¦§¨©ª«¬­®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
  ],
  [
    "cp437",
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ",
  ],
  [
    "cp850",
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■ ",
  ],
]);

/** Latin alphabets that are other parts of ISO 8859 than their numbers say. */
const LATIN_PARTS: ReadonlyMap<string, string> = new Map([
  ["5", "9"],
  ["6", "10"],
  ["7", "13"],
  ["8", "14"],
  ["9", "15"],
]);

/** What only some hosts leave undefined, as CPython does. */
const UNDEFINED: ReadonlySet<string> = new Set([`cp1253 ${0xaa}`]);

const charmaps = new Map<string, Charmap>();

/** CPython's name of the encoding for a normalized name (encodings/aliases.py); undefined for no charmap. */
export function charmapName(normalized: string): string | undefined {
  const part = /^(?:latin|l)(\d+)$/.exec(normalized)?.[1];
  const name =
    part !== undefined
      ? `iso8859_${LATIN_PARTS.get(part) ?? part}`
      : normalized
          .replace(/^iso_8859_/, "iso8859_")
          .replace(/^(?:windows_|ibm)?(\d{3,4})$/, "cp$1")
          .replace(/^mac(?:roman|intosh)$/, "mac_roman");
  return HOST_NAMES.has(name) || PAGES.has(name) ? name : undefined;
}

/** The table of an encoding with a name of `charmapName`. */
export function charmapOf(name: string): Charmap {
  const known = charmaps.get(name);
  if (known !== undefined) return known;
  const upper = PAGES.get(name) ?? hostPage(HOST_NAMES.get(name) as string);
  const isWindows = name.startsWith("cp125");
  const isPartOfIso = name.startsWith("iso");
  const made = Array.from({ length: 256 }, (_, byte) => {
    if (byte < 0x80 || (isPartOfIso && byte < 0xa0)) return byte;
    const code = upper.charCodeAt(byte - 0x80);
    const isUndefined =
      code === 0xfffd || (isWindows && code === byte && (byte < 0xa0 || UNDEFINED.has(`${name} ${code}`)));
    return isUndefined ? undefined : code;
  });
  charmaps.set(name, made);
  return made;
}

function hostPage(label: string): string {
  return new TextDecoder(label).decode(Uint8Array.from({ length: 0x80 }, (_, index) => index + 0x80));
}
