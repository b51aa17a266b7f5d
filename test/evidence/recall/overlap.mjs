// Which rules of ruff and pylint look for what ours look for. Ruff's are named as its preview mode reports them, with
// the code that they are known by; pylint's by code.

/**
 * @typedef {{ ours: string[], ruff: Record<string, string>, pylint: string[], slackLines?: number }} Overlap
 * `slackLines`: the tools mark different lines of one definition.
 * @type {Overlap[]}
 */
export const OVERLAPS = [
  {
    ours: ["list-in-any-all", "list-in-sum-min-max", "list-in-sorted-tuple"],
    ruff: { "unnecessary-comprehension-in-call": "C419", "unnecessary-literal-within-tuple-call": "C409" },
    pylint: ["R1728", "R1729"],
  },
  {
    ours: ["list-in-set-dict-call"],
    ruff: { "unnecessary-list-comprehension-set": "C403", "unnecessary-list-comprehension-dict": "C404" },
    pylint: [],
  },
  {
    ours: ["double-cast"],
    ruff: {
      "unnecessary-list-call": "C411",
      "unnecessary-call-around-sorted": "C413",
      "unnecessary-double-cast-or-process": "C414",
    },
    pylint: [],
  },
  { ours: ["list-cast-in-for"], ruff: { "unnecessary-list-cast": "PERF101" }, pylint: [] },
  {
    ours: ["mutable-default-cache"],
    ruff: { "mutable-argument-default": "B006" },
    pylint: [],
    slackLines: 2,
  },
  { ours: ["cached-method"], ruff: { "cached-instance-method": "B019" }, pylint: ["W1518"], slackLines: 3 },
  { ours: ["sequence-literal-membership"], ruff: { "literal-membership": "PLR6201" }, pylint: ["R6201"] },
  { ours: ["reverse-copy"], ruff: { "list-reverse-copy": "FURB187" }, pylint: [] },
  { ours: ["sorted-for-extremum"], ruff: { "sorted-min-max": "FURB192" }, pylint: [] },
  { ours: ["read-all-then-iterate"], ruff: { "readlines-in-for": "FURB129" }, pylint: [] },
  {
    ours: ["list-first-element"],
    ruff: { "unnecessary-iterable-allocation-for-first-element": "RUF015" },
    pylint: [],
  },
  { ours: ["quadratic-list-sum"], ruff: { "quadratic-list-summation": "RUF017" }, pylint: [] },
  { ours: ["keys-membership"], ruff: { "in-dict-keys": "SIM118" }, pylint: [] },
];

/** The families of ruff that are compared; what they find beyond the overlaps is counted. */
export const RUFF_FAMILIES = ["C4", "PERF", "B006", "B019", "PLR6201", "FURB", "RUF015", "RUF017", "SIM118"];
