/** Sample values as Python expressions: one for each kind of thing that a name may need. */

export const SAMPLE_PATH = "sample.txt";

/** What a file holds that the person has given no content for. */
export const SAMPLE_CONTENT = "first line\nsecond line\nthird line\n";

export const samples = {
  int: "10",
  count: "100",
  float: "1.5",
  text: '"some text"',
  bytes: 'b"some bytes"',
  bool: "True",
  none: "None",
  path: `"${SAMPLE_PATH}"`,
  iterable: "range(1_000)",
  list: "list(range(1_000))",
  texts: '[f"item {i}" for i in range(1_000)]',
  pairs: "[(i, i) for i in range(1_000)]",
  rows: "[[0] * 10 for _ in range(100)]",
  set: "set(range(1_000))",
  dict: "{str(i): i for i in range(1_000)}",
  tuple: "(1, 2, 3)",
  function: "lambda *args: args[0] if args else None",
  file: '__import__("io").StringIO("first line\\nsecond line\\n")',
  deque: '__import__("collections").deque(range(1_000))',
  context: '__import__("contextlib").nullcontext()',
  awaitable: '__import__("asyncio").sleep(0)',
  exception: 'ValueError("sample")',
} as const;

/** A list of a thousand such elements. @param element may use `i`. */
export function listOf(element: string): string {
  return `[${element} for i in range(1_000)]`;
}

export function dictOf(value: string): string {
  return `{str(i): ${value} for i in range(1_000)}`;
}

export const TEXT_METHODS: ReadonlySet<string> = new Set(
  "capitalize casefold center encode endswith expandtabs format isalnum isalpha isascii isdecimal isdigit islower isnumeric isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill".split(
    " ",
  ),
);

export const DICT_METHODS: ReadonlySet<string> = new Set(
  "items keys values get setdefault popitem".split(" "),
);

export const LIST_METHODS: ReadonlySet<string> = new Set("append extend insert sort reverse".split(" "));

export const SET_METHODS: ReadonlySet<string> = new Set(
  "add discard union intersection difference symmetric_difference issubset issuperset isdisjoint".split(" "),
);

export const FILE_METHODS: ReadonlySet<string> = new Set(
  "read readline readlines write writelines seek tell flush close".split(" "),
);

export const DEQUE_METHODS: ReadonlySet<string> = new Set("appendleft popleft extendleft rotate".split(" "));
