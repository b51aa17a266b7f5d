/** Rule `read-all-then-iterate`: everything is read into a list, although the loop takes one piece at a time. */
import { findContentChange } from "../../../semantics/changes.ts";
import { roundOver } from "../../../semantics/loop-round.ts";
import { type Reading, readingOf, sourceOf } from "../../../semantics/reading-calls.ts";
import type { Binding, SegmentModel } from "../../../semantics/segment-model.ts";
import type { AstNode, Call, Name, Segment } from "../../../syntax/ast.ts";
import { defineRule, type FixDraft } from "../../rule.ts";

interface Facts {
  readonly reading: Reading["what"];
}

/** What is made, and what goes through it without. */
const WORDS: Readonly<Record<Reading["what"], readonly [makes: string, instead: string]>> = {
  readlines: [
    "`readlines` makes a list of all lines",
    "Loop over the file itself, which reads one line at a time.",
  ],
  read: [
    "`read` makes one string of the whole file, and splitting it a list of all lines",
    "Loop over the file itself, which reads one line at a time; its lines keep their line break.",
  ],
  fetchall: ["`fetchall` makes a list of all rows", "Loop over the cursor itself, which fetches row by row."],
  glob: ["`glob.glob` makes a list of all paths", "`glob.iglob` finds them one after the other."],
  findall: [
    "`findall` makes a list of all matches",
    "`finditer` finds them one after the other, as match objects.",
  ],
};

export const readAllThenIterate = defineRule<Facts>({
  meta: {
    id: "read-all-then-iterate",
    group: "generators",
    summary: "Everything is read before a loop takes one piece at a time",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds loops and comprehensions over `file.readlines()`, `file.read().split('\\n')`, `file.read().splitlines()` and `cursor.fetchall()` where the object is known to be a file or cursor that the loop does not use otherwise, and over `re.findall(...)` and `glob.glob(...)`.",
      whyItCostsMemory:
        "All lines, rows or matches exist before the first round and until the last: for a file, its whole text in pieces, each with the 41 to 49 bytes that a string has, and 8 bytes in the list.",
      example:
        "def show(path):\n    with open(path) as file:\n        for line in file.readlines():\n            print(line)\n",
      better:
        "def show(path):\n    with open(path) as file:\n        for line in file:\n            print(line)\n",
      whenNotTo:
        "Where the file must be read before something else happens to it, or the cursor is needed for the next query. If the loop mentions the file or cursor, nothing is said. Receivers of unknown type are not reported, and neither is `os.listdir`: in the packages that were read, the names of a folder were few, and the entries that `os.scandir` gives in their place are larger.",
      fixSafety:
        "Offered for `readlines`, `fetchall` and `glob.glob`. None where the elements change: lines of the file keep their line break, `finditer` gives match objects.",
      measured: "Peak above the start, as `tracemalloc` counts it, for a file of 100,000 lines.",
    },
  },
  visitor: {
    Call(call, { model, segment, report }) {
      const round = roundOver(model, call);
      const reading = round === undefined ? undefined : readingOf(model, call);
      if (reading === undefined || round === undefined || mayDisturb(model, reading, round)) return;
      report({
        start: call.start,
        end: call.end,
        facts: { reading: reading.what },
        fix: makeFix(segment, call, reading),
      });
    },
  },
  message({ reading }) {
    const [makes, instead] = WORDS[reading];
    return `${makes} before the first round. ${instead}`;
  },
});

/** The loop uses what is read from, or does something to the directories that are searched. */
function mayDisturb(model: SegmentModel, { what, from, call }: Reading, round: readonly AstNode[]): boolean {
  if (what === "findall") return false;
  if (what === "glob") return findContentChange(model, call.func, round) !== undefined;
  const used = bindingsIn(model, from);
  for (const name of namesIn(model, from)) {
    // The connection, for a cursor that it made.
    const { value, at } = sourceOf(model, name);
    if (value !== undefined) for (const binding of bindingsIn(at, value)) used.add(binding);
  }
  return round.some((node) => [...bindingsIn(model, node)].some((binding) => used.has(binding)));
}

function namesIn(model: SegmentModel, node: AstNode): readonly Name[] {
  return model.collect(node, (each) => (each.kind === "Name" ? each : undefined));
}

function bindingsIn(model: SegmentModel, node: AstNode): Set<Binding> {
  const bindings = namesIn(model, node).map((name) => model.bindingOf(name));
  return new Set(bindings.filter((binding) => binding !== undefined));
}

function makeFix({ comments }: Segment, call: Call, { what, edit }: Reading): FixDraft | undefined {
  const isCommented = comments.some((comment) => comment.start >= call.start && comment.end <= call.end);
  if (edit === undefined || isCommented) return undefined;
  const title =
    what === "glob" ? "Use glob.iglob" : `Loop over the ${what === "readlines" ? "file" : "cursor"} itself`;
  return { title, applicability: "offered", edits: [edit] };
}
