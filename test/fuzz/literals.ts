/** Literal values of every tracked type, small and at the edges. */
import type { Random } from "./random.ts";
import type { PyType } from "./types.ts";

const INTS = [
  "0",
  "1",
  "-1",
  "2",
  "3",
  "5",
  "7",
  "10",
  "100",
  "255",
  "256",
  "257",
  "-5",
  "-6",
  "1000",
  "-999",
];
const LARGE_INTS = [
  "2**30",
  "(2**30 - 1)",
  "-(2**60)",
  "10**18",
  "10**25",
  "(2**63 - 1)",
  "0x7fff_ffff",
  "123456789012345678901",
];
const FLOATS = ["0.0", "1.0", "-1.5", "2.5", "0.1", "3.25", "1e10", "-0.0", "1e-7", "100.125", "1e22", "7.0"];
const COMPLEXES = ["1j", "(2 + 3j)", "-1.5j", "0j", "(1 - 1j)"];
const STRINGS = [
  "''",
  "'a'",
  "'b'",
  "'ab'",
  "'hello'",
  "'Hello World'",
  "'x y z'",
  "' pad '",
  "'a,b,c'",
  "'123'",
  "'-7'",
  "'caf\\u00e9'",
  "'\\u20ac5'",
  "'\\U0001f600!'",
  "'line\\nnext'",
  '"it\'s"',
  "'%s and %d'",
  "'{} {}'",
  "('spam' * 3)",
  "'tab\\tq\\\\'",
  "'AbCd'",
  "'zzzz'",
  "'3.5'",
];
const BYTE_STRINGS = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'hello world'", "b'1,2'"];
const RANGES = ["range(0)", "range(3)", "range(1, 8)", "range(0, 20, 3)", "range(10, 0, -2)", "range(5)"];
const WORDS = ["apple", "pear", "fig", "kiwi", "plum", "lime", "quince", "sloe"];

export function scalarLiteral(random: Random, kind: PyType["kind"]): string {
  switch (kind) {
    case "int":
      return random.chance(0.12) ? random.pick(LARGE_INTS) : random.pick(INTS);
    case "bool":
      return random.pick(["True", "False"]);
    case "float":
      return random.pick(FLOATS);
    case "complex":
      return random.pick(COMPLEXES);
    case "str":
      return random.chance(0.3) ? `'${random.pick(WORDS)}'` : random.pick(STRINGS);
    case "bytes":
      return random.pick(BYTE_STRINGS);
    case "bytearray":
      return `bytearray(${random.pick(BYTE_STRINGS)})`;
    case "range":
      return random.pick(RANGES);
    default:
      return "None";
  }
}

/** A whole display; items are made by `item`. */
export function display(random: Random, type: PyType, item: (type: PyType) => string): string {
  switch (type.kind) {
    case "list":
      return `[${random.times(0, 5, () => item(type.item)).join(", ")}]`;
    case "tuple":
      return type.items.length === 1
        ? `(${item(type.items[0] as PyType)},)`
        : `(${type.items.map(item).join(", ")})`;
    case "set": {
      const items = random.times(0, 6, () => item(type.item));
      return items.length === 0 ? "set()" : `{${items.join(", ")}}`;
    }
    case "frozenset":
      return `frozenset([${random.times(0, 4, () => item(type.item)).join(", ")}])`;
    case "dict":
      return `{${random.times(0, 6, () => `${item(type.key)}: ${item(type.value)}`).join(", ")}}`;
    case "iterator":
      return `iter([${random.times(0, 4, () => item(type.item)).join(", ")}])`;
    default:
      return scalarLiteral(random, type.kind);
  }
}
