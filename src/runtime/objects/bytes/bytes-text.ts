/** Bytes as JavaScript strings of one character for each byte, on which searching and splitting are fast. */

const CHUNK = 8192;

/** One character for each byte. */
export function latin1Text(data: Uint8Array): string {
  if (data.length <= CHUNK) return String.fromCharCode(...data);
  let text = "";
  for (let at = 0; at < data.length; at += CHUNK) {
    text += String.fromCharCode(...data.subarray(at, at + CHUNK));
  }
  return text;
}

/** The bytes of a text whose characters are all below 256. */
export function latin1Bytes(text: string): Uint8Array {
  const data = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) data[index] = text.charCodeAt(index);
  return data;
}

/** What separates words and is stripped: Py_ISSPACE. */
export function isAsciiSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

export function isAsciiUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

export function isAsciiLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Case mappings of ASCII letters; all other characters stay. */
export const ASCII_CASE = {
  upper: (text: string): string => text.replace(/[a-z]+/g, (run) => run.toUpperCase()),
  lower: (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase()),
  swapcase: (text: string): string =>
    text.replace(/[a-z]+|[A-Z]+/g, (run) =>
      isAsciiLower(run.charCodeAt(0)) ? run.toUpperCase() : run.toLowerCase(),
    ),
  title: (text: string): string =>
    text.replace(/[a-zA-Z]+/g, (run) => run.charAt(0).toUpperCase() + run.slice(1).toLowerCase()),
  capitalize: (text: string): string => ASCII_CASE.upper(text.charAt(0)) + ASCII_CASE.lower(text.slice(1)),
} as const;

/** Tests of all bytes; all but `isascii` are false for no bytes. */
export const ASCII_TESTS: Readonly<Record<string, (text: string) => boolean>> = {
  isalpha: (text) => /^[a-zA-Z]+$/.test(text),
  isalnum: (text) => /^[a-zA-Z\d]+$/.test(text),
  isdigit: (text) => /^\d+$/.test(text),
  isspace: (text) => /^[ \t-\r]+$/.test(text),
  islower: (text) => /[a-z]/.test(text) && !/[A-Z]/.test(text),
  isupper: (text) => /[A-Z]/.test(text) && !/[a-z]/.test(text),
  istitle: (text) => /[a-zA-Z]/.test(text) && !/(?:^|[^a-zA-Z])[a-z]|[a-zA-Z][A-Z]/.test(text),
  isascii: (text) => !/[\u0080-\u00ff]/.test(text),
};
