/** Calls of every method of the built-in types, mostly with fitting arguments, and what they leave behind. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { expression } from "../expressions.ts";
import { scalarLiteral } from "../literals.ts";
import type { Statement } from "../statement.ts";
import { BYTES, INT, listOf, type PyType, randomHashable, randomScalar, STR } from "../types.ts";

/**
 * A method and its arguments, `?` where they may be left out: `S` text, `B` bytes, `I` a small int, `N` an int or
 * None, `L` a list of the receiver's items, `X` one item, `V` a value, `T` another receiver, `W` a list of texts,
 * `A` anything, `K` a sort key, `E` an encoding, `C` one character.
 */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  str: `capitalize|casefold|center I C?|count S N? N?|encode E?|endswith S N? N?|expandtabs I?|find S N? N?|format A A?
|index S N?|isalnum|isalpha|isascii|isdecimal|isdigit|isidentifier|islower|isnumeric|isprintable|isspace|istitle|isupper
|join W|ljust I C?|lower|lstrip S?|partition S|removeprefix S|removesuffix S|replace S S I?|rfind S N? N?|rindex S|rjust I C?
|rpartition S|rsplit S? I?|rstrip S?|split S? I?|splitlines I?|startswith S N?|strip S?|swapcase|title|upper|zfill I
|__contains__ S|__getitem__ I|__mul__ I|__add__ S|__mod__ A|__len__|__hash__|__format__ S`.split(/\s*\|\s*/),
  bytes:
    `capitalize|center I B?|count B N? N?|decode E?|endswith B N?|expandtabs I?|find B N?|hex|index B|isalnum|isalpha
|isascii|isdigit|islower|isspace|istitle|isupper|join L|ljust I|lower|lstrip B?|partition B|removeprefix B|replace B B I?
|rfind B|rjust I|rpartition B|rsplit B? I?|rstrip B?|split B? I?|splitlines I?|startswith B|strip B?|swapcase|title|upper
|zfill I|__getitem__ I|__contains__ I|__mul__ I|__eq__ A`.split(/\s*\|\s*/),
  bytearray:
    `append I|clear|copy|extend B|insert I I|pop I?|remove I|reverse|count B|decode E?|find B|hex|replace B B
|split B? I?|strip B?|upper|zfill I|__iadd__ B|__imul__ I|__setitem__ I I|__delitem__ I`.split(/\s*\|\s*/),
  list: `append X|clear|copy|count X|extend L|index X N?|insert I X|pop I?|remove X|reverse|sort K?|__add__ L|__contains__ X
|__getitem__ I|__iadd__ L|__mul__ I|__imul__ I|__eq__ L|__reversed__|__delitem__ I|__setitem__ I X|__lt__ L`.split(
    /\s*\|\s*/,
  ),
  tuple:
    "count A|index A N?|__add__ T|__mul__ I|__getitem__ I|__contains__ A|__hash__|__eq__ T|__lt__ T".split(
      "|",
    ),
  dict: `clear|copy|get X V?|items|keys|pop X V?|popitem|setdefault X V?|update T|values|fromkeys L V?|__contains__ X
|__getitem__ X|__or__ T|__ior__ T|__delitem__ X|__setitem__ X V|__reversed__|__eq__ T|__len__`.split(
    /\s*\|\s*/,
  ),
  set: `add X|clear|copy|difference L L?|difference_update L|discard X|intersection L|intersection_update L|isdisjoint L
|issubset L|issuperset L|pop|remove X|symmetric_difference L|symmetric_difference_update L|union L L?|update L L?
|__and__ T|__or__ T|__sub__ T|__xor__ T|__le__ T|__contains__ X|__ior__ T|__rsub__ T`.split(/\s*\|\s*/),
  frozenset:
    `copy|difference L|intersection L L?|isdisjoint L|issubset L|issuperset L|symmetric_difference L|union L
|__and__ T|__or__ T|__sub__ T|__lt__ T|__contains__ X|__hash__`.split(/\s*\|\s*/),
  int: `bit_length|bit_count|as_integer_ratio|conjugate|to_bytes I E|__add__ A|__sub__ A|__mul__ A|__floordiv__ A|__mod__ A
|__divmod__ A|__pow__ I|__and__ A|__lshift__ I|__rshift__ I|__neg__|__invert__|__abs__|__float__|__index__|__round__ I
|__eq__ A|__lt__ A|__hash__|__bool__|__radd__ A|__format__ S|__ceil__|__trunc__`.split(/\s*\|\s*/),
  float:
    `is_integer|hex|as_integer_ratio|conjugate|__add__ A|__sub__ A|__mul__ A|__truediv__ A|__floordiv__ A|__mod__ A
|__divmod__ A|__round__ I?|__int__|__trunc__|__floor__|__ceil__|__eq__ A|__lt__ A|__hash__|__format__ S|__neg__`.split(
      /\s*\|\s*/,
    ),
  complex:
    "conjugate|__add__ A|__mul__ A|__truediv__ A|__eq__ A|__abs__|__neg__|__hash__|__pow__ I|__lt__ A".split(
      "|",
    ),
  // Without __hash__: of a range of one item or none it is made of that of None, which is its address before 3.12.
  range: "count A|index A|__contains__ A|__getitem__ I|__len__|__reversed__|__eq__ A|__iter__".split("|"),
};

export function methodCalls(context: Context): Statement[] {
  const { random } = context;
  const type = receiverType(context);
  const name = context.freshName("recv");
  context.declare(name, type);
  const value = random.chance(0.5) ? scalarOrDisplay(context, type) : expression(context, type, 1);
  const calls = random.times(2, 6, () => {
    const call = oneCall(context, name, type);
    const shown = random.weighted([
      [4, `print(r, ${name})`],
      [2, `print(repr(r), sys.getsizeof(r), sys.getsizeof(${name}))`],
      [1, `print(type(r).__name__, r is ${name}, r == ${name}, len(str(r)))`],
    ]);
    return guarded(context, [`r = ${call}`, shown]);
  });
  return [`${name} = ${value}`, ...calls, `print(${name}, sys.getsizeof(${name}))`];
}

function scalarOrDisplay(context: Context, type: PyType): string {
  return expression(context, type, 3);
}

function receiverType(context: Context): PyType {
  const { random } = context;
  const kind = random.pick(Object.keys(METHODS));
  switch (kind) {
    case "list":
      return listOf(random.pick([INT, STR, randomHashable(random, 1)]));
    case "set":
    case "frozenset":
      return { kind, item: randomHashable(random, 1) };
    case "dict":
      return { kind, key: randomHashable(random, 1), value: randomScalar(random) };
    case "tuple":
      return { kind, items: random.times(0, 4, () => randomHashable(random, 0)) };
    default:
      return { kind: kind as "int" };
  }
}

function oneCall(context: Context, name: string, type: PyType): string {
  const { random } = context;
  const [method = "copy", ...kinds] = random.pick(METHODS[type.kind] ?? []).split(" ");
  const given: string[] = [];
  for (const kind of kinds) {
    if (kind.endsWith("?") && random.chance(0.5)) break;
    given.push(random.chance(0.06) ? wrongArgument(context) : argument(context, kind.slice(0, 1), type));
  }
  if (random.chance(0.03)) given.push(wrongArgument(context));
  if (random.chance(0.03)) given.pop();
  if (random.chance(0.02)) given.push("key=1");
  const receiver = random.chance(0.9) ? name : `${type.kind}`;
  return `${receiver}.${method}(${given.join(", ")})`;
}

function wrongArgument(context: Context): string {
  const { random } = context;
  return random.chance(0.2)
    ? random.pick(["[]", "{}", "len", "...", "1.5", "None", "'\\u20ac'", "b'q'", "-1", "10**20", "int"])
    : scalarLiteral(random, randomScalar(random).kind);
}

function itemType(type: PyType): PyType {
  if (type.kind === "list" || type.kind === "set" || type.kind === "frozenset") return type.item;
  return type.kind === "dict" ? type.key : BYTES;
}

function argument(context: Context, kind: string, type: PyType): string {
  const { random } = context;
  const of = (wanted: PyType): string => expression(context, wanted, 3);
  switch (kind) {
    case "S":
      return random.chance(0.3)
        ? random.pick(["'a'", "' '", "''", "','", "'l'", "('a', 'b')", "'ab'", "'>8'", "'08.3f'"])
        : of(STR);
    case "B":
      return random.chance(0.3)
        ? random.pick(["b'a'", "b''", "b' '", "b'\\xff'", "bytearray(b'a')"])
        : of(BYTES);
    case "I":
      return String(random.between(-4, 12));
    case "N":
      return random.chance(0.3) ? "None" : String(random.between(-4, 8));
    case "L":
      return of(listOf(itemType(type)));
    case "X":
      return of(itemType(type));
    case "V":
      return of(type.kind === "dict" ? type.value : INT);
    case "T":
      return of(type);
    case "W":
      return of({ kind: random.pick(["list", "set"] as const), item: STR });
    case "K":
      return random.pick(["key=repr", "key=str, reverse=True", "reverse=True", "key=len", "key=lambda k: 0"]);
    case "E":
      return random.pick([
        "'utf-8'",
        "'latin-1'",
        "'ascii', 'replace'",
        "'utf-16-le'",
        "'ascii', 'ignore'",
        "'big'",
        "'little'",
      ]);
    case "C":
      return random.pick(["'*'", "' '", "'\\u20ac'", "''", "'ab'"]);
    default:
      return of(randomScalar(random));
  }
}
