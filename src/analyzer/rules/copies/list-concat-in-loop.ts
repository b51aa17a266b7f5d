/** Rule `list-concat-in-loop`: a list is copied in every round of a loop to add to it. */
import { type Accumulation, accumulationOf } from "../../../semantics/accumulation.ts";
import { ownedLocal } from "../../../semantics/confinement.ts";
import { knownCount } from "../../../semantics/counts.ts";
import { inferKind } from "../../../semantics/infer.ts";
import { loopsAround } from "../../../semantics/loops.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Assign, Name, Segment } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { defineRule, type EditDraft } from "../../rule.ts";

interface Facts {
  readonly name: string;
  readonly isAtFront: boolean;
}

/** Rounds up to which copying costs nothing worth a remark. */
const MAX_SHORT = 16;

export const listConcatInLoop = defineRule<Facts>({
  meta: {
    id: "list-concat-in-loop",
    group: "copies",
    summary: "List copied in a loop to add to it",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `names = names + [x]` and `names = [x] + names` in a loop, where `names` is known to be a list that nobody else has: it is made in the function and not stored, passed or captured.",
      whyItCostsMemory:
        "Each round makes a new list of all elements so far and throws the old one away: for a moment both exist, and the copying grows with the square of the number of rounds. `append` and `+=` make the list longer where it is.",
      example:
        "def collect(lines):\n    words = []\n    for line in lines:\n        words = words + [line.strip()]\n    return words\n",
      better:
        "def collect(lines):\n    words = []\n    for line in lines:\n        words.append(line.strip())\n    return words\n",
      whenNotTo:
        "Where the old list is still needed: then the name is stored or passed somewhere, and the rule is silent. So it is about values of unknown type, such as arrays, for which `+` adds up, and about loops of at most 16 rounds.",
      fixSafety:
        "Offered: `append` and `+=` change the list that the name stands for. None for adding in front, where `collections.deque` with `appendleft` is the better type, or the list can be filled backwards and reversed at the end.",
      measured: "Peak above the start, as `tracemalloc` counts it, for 5,000 rounds.",
    },
  },
  visitor: {
    Assign(stmt, { model, segment, report }) {
      if (stmt.value.kind !== "BinOp") return;
      const found = accumulationOf(model, stmt);
      const name = found?.target;
      if (found === undefined || name?.kind !== "Name" || !copiesOwnList(model, stmt, found, name)) return;
      const isAtFront = found.form === "prepend";
      const edits = isAtFront ? undefined : addInPlace(segment, stmt, found, name);
      report({
        start: stmt.start,
        end: stmt.end,
        facts: { name: name.id, isAtFront },
        fix: edits && { title: `Add to ${name.id} in place`, applicability: "offered", edits },
      });
    },
  },
  message({ name, isAtFront }) {
    const advice = isAtFront
      ? "A `collections.deque` takes elements in front without a copy (`appendleft`)."
      : "`append` and `+=` make the list longer where it is.";
    return `Each round copies all of \`${name}\` to add to it, so the work grows with the square of the number of rounds. ${advice}`;
  },
});

function copiesOwnList(
  model: SegmentModel,
  stmt: Assign,
  { form, added, loop, start }: Accumulation,
  name: Name,
): boolean {
  if (form === "chain" || start.kind !== "list" || inferKind(model, added).kind !== "list") return false;
  if (loop.kind !== "While" && (knownCount(model, loop.iter) ?? MAX_SHORT + 1) <= MAX_SHORT) return false;
  const owned = ownedLocal(model, name);
  if (owned === undefined) return false;
  // A loop over the list itself would see what is added in place.
  return !owned.uses.some(
    (use) =>
      use.kind === "iteration" &&
      loopsAround(model, stmt).some((each) => each.start <= use.name.start && use.name.end <= each.end),
  );
}

function addInPlace(
  segment: Segment,
  stmt: Assign,
  { added }: Accumulation,
  name: Name,
): readonly EditDraft[] | undefined {
  if (containsComment(segment, stmt)) return undefined;
  const [only, ...others] = added.kind === "List" ? added.elts : [];
  const text = segment.text.slice(added.start, added.end);
  if (only !== undefined && others.length === 0 && only.kind !== "Starred") {
    const element = segment.text.slice(only.start, only.end);
    return [{ start: stmt.start, end: stmt.end, newText: `${name.id}.append(${element})` }];
  }
  return [{ start: stmt.start, end: stmt.end, newText: `${name.id} += ${text}` }];
}
