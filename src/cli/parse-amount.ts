/** Whole numbers as arguments of options. */
import { InvalidArgumentError } from "commander";

/** A parser of digits, with `_` between them as in Python, that refuses what is below `smallest`. */
export function parseAmount(smallest: 0 | 1): (text: string) => number {
  const wanted = smallest === 0 ? "a whole number" : "a whole number above 0";
  return (text) => {
    const value = Number(text.replace(/(?<=\d)_(?=\d)/g, ""));
    if (/^\d[\d_]*$/.test(text) && Number.isSafeInteger(value) && value >= smallest) return value;
    throw new InvalidArgumentError(`It must be ${wanted}.`);
  };
}
