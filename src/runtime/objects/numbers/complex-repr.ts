/** The text of complex numbers. complex_repr. */

import { doubleText, PLAIN_DOUBLE } from "../format/format-double.ts";
import type { Complex } from "./complex.ts";

/** `1j` where the real part is +0, else `(1+2j)` with the sign of the imaginary part between. */
export function complexRepr({ real, imag }: Complex): string {
  const imagText = partText(imag);
  if (real === 0 && !Object.is(real, -0)) return `${imagText}j`;
  const sign = imagText.startsWith("-") ? "" : "+";
  return `(${partText(real)}${sign}${imagText}j)`;
}

/** As `repr(float)` without `.0`. */
function partText(value: number): string {
  return doubleText(value, "r", 0, PLAIN_DOUBLE);
}
