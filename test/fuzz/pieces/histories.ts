/** Long histories of one container, its size printed after every step. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { block, type Statement } from "../statement.ts";

type Steps = (context: Context) => string;

export function history(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("h");
  const [starts, step] = random.pick<readonly [readonly string[], Steps]>([
    [LIST_STARTS, listStep],
    [DICT_STARTS, dictStep],
    [SET_STARTS, setStep],
    [BYTEARRAY_STARTS, bytearrayStep],
    [TEXT_STARTS, textStep],
  ]);
  const sizes = context.freshName("sizes");
  const steps = random.times(4, 18, () => {
    const text = step(context).replaceAll("X", name);
    const isRepeated = random.chance(0.25);
    const lines: Statement[] = [text, `${sizes}.append(sys.getsizeof(${name}))`];
    return guarded(context, isRepeated ? [block(`for i in range(${random.between(2, 20)})`, lines)] : lines);
  });
  return [
    `${name} = ${random.pick(starts)}\n${sizes} = [sys.getsizeof(${name})]\ni = 5`,
    ...steps,
    `print(${sizes})\nprint(${name})\nprint(len(${name}), sys.getrefcount(${sizes}))`,
    ...(random.chance(0.5) ? [`print(sys.getsizeof(${sizes}), sys.getsizeof(type(${name})(${name})))`] : []),
  ];
}

const LIST_STARTS = [
  "[]",
  "[1, 2, 3]",
  "[0] * 7",
  "list(range(9))",
  "[q for q in range(5)]",
  "list('hello')",
  "[*range(4), 9]",
  "sorted({3, 1, 2})",
  "list((1, 2, 3, 4))",
  "'a b c d'.split()",
  "list(map(int, '12345'))",
  "list({1: 2, 3: 4})",
  "list(q for q in range(11))",
  "[1, 2, 3, 4, 5][1:4]",
  "list(zip('ab', 'cd'))",
];

const listStep: Steps = ({ random }) => {
  const at = (): number => random.between(-6, 9);
  return random.weighted([
    [5, "X.append(i)"],
    [2, `X.extend(range(${random.between(0, 12)}))`],
    [1, `X.extend([${random.times(0, 5, () => "i").join(", ")}])`],
    [1, `X.extend((q for q in range(${random.between(0, 9)})))`],
    [1, `X.extend(X)\ndel X[60:]`],
    [2, `X.insert(${at()}, i)`],
    [3, `X.pop(${random.chance(0.6) ? "" : at()})`],
    [2, `X[${at()}:${at()}] = [i] * ${random.between(0, 6)}`],
    [1, `X[${at()}:${at()}] = range(${random.between(0, 6)})`],
    [1, `X[::2] = [None] * len(X[::2])`],
    [2, `del X[${at()}:${random.chance(0.5) ? at() : ""}]`],
    [1, `del X[::${random.pick([2, 3, -1, -2])}]`],
    [1, `del X[${at()}]`],
    [1, `X += [i, i]`],
    [1, `X += (i,) * ${random.between(0, 7)}`],
    [1, `X *= ${random.between(0, 3)}\ndel X[70:]`],
    [0.5, "X.clear()"],
    [0.5, "X.reverse()"],
    [0.5, "X.sort(key=str)"],
    [0.5, "X = X.copy()"],
    [0.5, "X = X[:]"],
    [0.5, "X = X + [i]"],
    [0.5, "X = [*X, i]"],
    [0.5, "X = list(X)"],
    [0.5, "X = [q for q in X if q]"],
    [0.5, "X.remove(i)"],
    [0.5, "X[:] = []"],
    [0.5, `X[:] = X[${at()}:]`],
  ]);
};

const DICT_STARTS = [
  "{}",
  "{'a': 1, 'b': 2}",
  "dict(a=1)",
  "dict.fromkeys(range(6))",
  "{q: q for q in range(12)}",
  "dict([(1, 2), (3, 4)])",
  "dict(zip('abcdef', range(6)))",
  "{1: 'x', 'y': 2}",
  "dict.fromkeys('abcdefgh', 0)",
  "dict({i: str(i) for i in range(7)})",
];

const dictStep: Steps = ({ random }) => {
  const key = (): string =>
    random.pick([
      "i",
      "i * 3",
      `'k${random.between(0, 9)}'`,
      "str(i)",
      "(i, 1)",
      `${random.between(0, 12)}`,
      "len(X)",
      "'a'",
    ]);
  return random.weighted([
    [6, `X[${key()}] = i`],
    [2, `X.pop(${key()}, None)`],
    [1, `X.popitem()`],
    [1, `del X[${key()}]`],
    [1, `X.setdefault(${key()}, []).append(i)`],
    [1, `X.update({${key()}: 1, ${key()}: 2})`],
    [1, `X.update(${random.pick(["a=1", "b=i, c=i", "**{'q': 1}"])})`],
    [1, `X.update([(${key()}, 1)])`],
    [1, `X |= {${key()}: 0}`],
    [0.7, `X = X | {${key()}: 0}`],
    [0.7, "X = X.copy()"],
    [0.7, "X = dict(X)"],
    [0.7, "X = {**X}"],
    [0.7, `X = {**X, ${key()}: i}`],
    [0.5, "X.clear()"],
    [0.5, "X = {k: v for k, v in X.items()}"],
    [0.5, "X = dict.fromkeys(X, 1)"],
    [0.5, `X.update({q: q for q in range(${random.between(0, 40)})})`],
    [0.5, `X = {k: X[k] for k in list(X)[:${random.between(0, 4)}]}`],
    [0.4, "for k in list(X): del X[k]"],
  ]);
};

const SET_STARTS = [
  "set()",
  "{1, 2, 3}",
  "set('hello')",
  "{q * 5 for q in range(9)}",
  "set(range(20))",
  "set([1, 2, 2])",
  "{'a', 'b', 'c', 'd', 'e'}",
  "set({1: 2})",
  "set(frozenset((4, 5)))",
];

const setStep: Steps = ({ random }) => {
  const item = (): string =>
    random.pick([
      "i",
      "i * 7",
      "-i",
      "str(i)",
      "i + 0.5",
      `${random.between(-3, 70)}`,
      "'a'",
      "(i, i)",
      "len(X)",
      "2**(i + 40)",
    ]);
  return random.weighted([
    [6, `X.add(${item()})`],
    [2, `X.discard(${item()})`],
    [1, `X.remove(${item()})`],
    [1, "X.pop()"],
    [1, `X.update([${item()}, ${item()}])`],
    [1, `X.update(range(${random.between(0, 30)}))`],
    [1, `X |= {${item()}, ${item()}}`],
    [1, `X -= {${item()}}`],
    [0.7, `X &= set(range(${random.between(0, 20)})) | X`],
    [0.7, `X ^= {${item()}, ${item()}}`],
    [0.7, `X = X | {${item()}}`],
    [0.7, `X = X - {${item()}}`],
    [0.7, `X = X & set(range(${random.between(0, 60)}))`],
    [0.7, "X = X.copy()"],
    [0.7, "X = set(X)"],
    [0.7, "X = {*X, i}"],
    [0.4, "X.clear()"],
    [0.4, `X.difference_update(range(${random.between(0, 10)}))`],
    [0.4, `X.symmetric_difference_update(range(${random.between(0, 10)}))`],
    [0.4, `X.intersection_update(list(X)[1:])`],
  ]);
};

const BYTEARRAY_STARTS = [
  "bytearray()",
  "bytearray(b'hello')",
  "bytearray(9)",
  "bytearray([1, 2, 3])",
  "bytearray(range(30))",
];

const bytearrayStep: Steps = ({ random }) => {
  const at = (): number => random.between(-6, 9);
  const bytes = (): string => `b'${"xyz0123456789".slice(0, random.between(0, 13))}'`;
  return random.weighted([
    [4, "X.append(i)"],
    [2, `X += ${bytes()}`],
    [2, `X.extend(${bytes()})`],
    [1, `X.extend([i] * ${random.between(0, 9)})`],
    [1, `X.insert(${at()}, 65)`],
    [1, `X.pop(${random.chance(0.5) ? "" : at()})`],
    [2, `X[${at()}:${at()}] = ${bytes()}`],
    [2, `del X[${at()}:${at()}]`],
    [1, `del X[:${random.between(0, 9)}]`],
    [1, `del X[::${random.pick([2, 3, -1])}]`],
    [1, `X *= ${random.between(0, 3)}\ndel X[80:]`],
    [0.5, "X.clear()"],
    [0.5, "X = X[:]"],
    [0.5, "X = X.copy()"],
    [0.5, `X = X + ${bytes()}`],
    [0.5, "X = bytearray(X)"],
    [0.5, "X[:] = X[1:]"],
  ]);
};

const TEXT_STARTS = [
  "''",
  "'abc'",
  "'\\xe9'",
  "'\\u20ac'",
  "'\\U0001f600'",
  "b''",
  "b'abc'",
  "()",
  "(1, 2)",
  "frozenset()",
];

/** Repeated twenty times, a step would otherwise make gigabytes. */
const SHORTENED = "\nX = X[:4000]";

const textStep: Steps = ({ random }) =>
  random.pick([
    "X = X + X[:1]",
    `X += X${SHORTENED}`,
    "X = X[1:]",
    "X = X[::-1]",
    `X = X * ${random.between(0, 3)}${SHORTENED}`,
    "X = X + type(X)()",
    "X += 'q'",
    "X += '\\u0101'",
    "X += '\\U0001f60b'",
    "X += b'xyz'",
    "X += (i, i)",
    "X |= {i, i + 1}",
    "X = X.upper()",
    "X = X.replace(X[:1], X[1:2])",
    "X = X[-9:]",
    "X = X[:30]",
  ]);
