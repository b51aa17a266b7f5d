/** A sweep of all code points against checksums of what CPython answers. */
import assert from "node:assert/strict";
import fs from "node:fs";
import type { UnicodeVersion } from "../../../src/cpython/value-traits.ts";
import { casefold, toLower, toTitle, toUpper } from "../../../src/runtime/objects/str/str-case.ts";
import {
  continuesIdentifier,
  isAlpha,
  isDecimal,
  isDigit,
  isLower,
  isNumeric,
  isPrintable,
  isSpace,
  isTitle,
  isUpper,
  startsIdentifier,
} from "../../../src/runtime/objects/str/str-characters.ts";
import { checksumBlocks } from "../unicode-checksums.mjs";

type Sums = { readonly unicode: UnicodeVersion } & Readonly<Record<string, string>>;
type Recording = Readonly<Record<string, Sums>>;
type Predicate = (codePoint: number, unicode: UnicodeVersion) => boolean;
type Mapping = (text: string, unicode: UnicodeVersion) => string;

const recording = JSON.parse(fs.readFileSync("test/runtime/data/unicode.json", "utf8")) as Recording;
const HOST_UNICODE = Number(Object.entries(process.versions).find(([name]) => name === "unicode")?.[1]);
/** A sweep takes a second on a busy machine. */
const TIMEOUT_MS = 20_000;
const codePoints = Array.from({ length: 0x110000 }, (_, code) => code);

const PREDICATES: Readonly<Record<string, Predicate>> = {
  isalpha: isAlpha,
  isdecimal: isDecimal,
  isdigit: isDigit,
  isnumeric: isNumeric,
  isspace: isSpace,
  isupper: isUpper,
  islower: isLower,
  istitle: (code, unicode) => isTitle(code, unicode) || isUpper(code, unicode),
  isprintable: isPrintable,
  isidentifier: startsIdentifier,
  continuesIdentifier,
};
const MAPPINGS: Readonly<Record<string, Mapping>> = {
  upper: toUpper,
  lower: toLower,
  title: toTitle,
  casefold,
};

for (const version of ["3.11", "3.13"]) {
  const sums = recording[version] as Sums;
  const { unicode } = sums;
  describe(`every code point in Unicode ${unicode} (Python ${version})`, () => {
    before(function () {
      if (HOST_UNICODE < Number(unicode)) this.skip();
    });

    for (const [name, holds] of Object.entries(PREDICATES)) {
      it(name, () => {
        assert.equal(checksumBlocks(codePoints.filter((code) => holds(code, unicode))), sums[name]);
      }).timeout(TIMEOUT_MS);
    }
    for (const [name, map] of Object.entries(MAPPINGS)) {
      it(name, () => {
        const pairs = codePoints
          .map((code) => [code, map(String.fromCodePoint(code), unicode)] as const)
          .filter(([code, mapped]) => mapped !== String.fromCodePoint(code));
        assert.equal(checksumBlocks(pairs), sums[name]);
      }).timeout(TIMEOUT_MS);
    }
  });
}
