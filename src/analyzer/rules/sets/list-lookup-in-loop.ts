/** Rule `list-lookup-in-loop`: a list that is only ever searched with `in`, again and again. */
import type { ListOrigin } from "../../../cpython/sizes.ts";
import { inferKind } from "../../../semantics/infer.ts";
import { hashabilityOf } from "../../../semantics/kind.ts";
import { loopsAround } from "../../../semantics/loops.ts";
import { repeatedAtLeast } from "../../../semantics/rounds.ts";
import { findSearchedList, type MembershipUse, type SearchedList } from "../../../semantics/searched-list.ts";
import type { CompareOperator, Name, Span } from "../../../syntax/ast.ts";
import { makeSet } from "../../repairs/list-to-set.ts";
import { defineRule, type FixDraft, type RelatedDraft } from "../../rule.ts";

interface Facts {
  readonly name: string;
  /** Elements of the list, where the source says so. */
  readonly count: number | undefined;
  readonly origin: ListOrigin;
}

/**
 * With one or two elements searching a list takes about as long as hashing, with tuples as elements up to four
 * (measured on 3.11 and 3.13); in fewer rounds the set is not worth being built.
 */
const MIN_COUNT = 3;
const MIN_TUPLE_COUNT = 5;
const MIN_ROUNDS = 5;

export const listLookupInLoop = defineRule<Facts>({
  meta: {
    id: "list-lookup-in-loop",
    group: "sets",
    summary: "List that is only searched with in, inside a loop",
    defaultSeverity: "information",
    isOnByDefault: true,
    isAboutTime: true,
    docs: {
      whatItDoes:
        "Finds a list that is built once, never leaves its function (or the top-level code of its module) and is used for nothing but `x in names`, where that stands in a loop the list was built outside of, and all elements are known to be hashable.",
      whyItCostsMemory:
        "It costs time: each `in` compares with one element after the other, so the loop takes as many comparisons as rounds times elements. A set finds an element by its hash, in one step. But it is the set that takes more memory, 5 to 8 times that of the list, or about twice when short strings as elements are counted in: 216 bytes for up to 4 elements, 525 KB for 10,000, where the list takes 85 KB. Choose with both numbers in sight.",
      example:
        'def count_known(words):\n    known = ["and", "but", "for", "nor", "or", "so", "yet"]\n    return sum(1 for word in words if word in known)\n',
      better:
        'def count_known(words):\n    known = {"and", "but", "for", "nor", "or", "so", "yet"}\n    return sum(1 for word in words if word in known)\n',
      whenNotTo:
        "Where the values looked up may be unhashable (a list, a dict), which a list merely fails to find and a set rejects with `TypeError`; where memory is shorter than time; where the loop runs only a few times. Elements of unknown types are not reported, since classes may compare equal without being hashable.",
      fixSafety:
        "Offered, never applied without asking: the values looked up must be hashable, and the set takes more memory. The definition becomes a set display, a set comprehension or a call of `set`, and `append` and `extend` become `add` and `update`.",
      measured:
        "Bytes are those of the list and of the set, elements not counted: `tracemalloc`'s peak above the start. Times are for building and searching.",
    },
  },
  visitor: {
    Compare({ comparators, ops }, { model, report }) {
      comparators.forEach((name, index) => {
        if (name.kind !== "Name" || !isMembership(ops[index]) || loopsAround(model, name).length === 0)
          return;
        const list = findSearchedList(model, name);
        if (list === undefined || !isWorthASet(list)) return;
        const search = list.searches.find((each) => isRepeated(each, list));
        // One finding for each list, at its first search in a loop.
        if (search?.name !== name) return;
        report({
          start: search.operand.start,
          end: name.end,
          facts: { name: name.id, count: list.count, origin: list.origin },
          related: relatedPlaces(list, search),
          fix: offerSet(name, list),
        });
      });
    },
  },
  message({ name, count, origin }, costs) {
    return (
      `\`${name}\` is a list that is only searched: each \`in\` here compares with its elements one by one, in every round of the loop. ` +
      `A set finds an element by its hash, and takes more memory: ${costs.describeSetForList(count, origin)}. ` +
      "Make it a set where time matters more and every value looked up is hashable."
    );
  },
  estimate: ({ count, origin }, costs) => costs.estimateSetForList(count, origin),
});

function isMembership(op: CompareOperator | undefined): boolean {
  return op === "in" || op === "not in";
}

function isWorthASet({ elements, searches, count }: SearchedList): boolean {
  const areHashable = elements.every((kind) => hashabilityOf(kind) === "hashable");
  const minCount = elements.some(({ kind }) => kind === "tuple") ? MIN_TUPLE_COUNT : MIN_COUNT;
  return areHashable && searches.every(mayBeLookedUp) && (count === undefined || count >= minCount);
}

/** Only what is proven to be unhashable is ruled out; the message asks the reader for the rest. */
function mayBeLookedUp({ at, operand }: MembershipUse): boolean {
  return hashabilityOf(inferKind(at, operand)) !== "unhashable";
}

/** Loops run the search more often than the definition, and more than a few times. */
function isRepeated({ at, name }: MembershipUse, { home, definition }: SearchedList): boolean {
  const loops = loopsAround(at, name).filter((loop) => at !== home || !contains(loop, definition.statement));
  return repeatedAtLeast(at, name, MIN_ROUNDS, loops);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function relatedPlaces(
  { definition, home, searches }: SearchedList,
  first: MembershipUse,
): readonly RelatedDraft[] {
  const { statement, name } = definition;
  const others = searches.filter((search) => search !== first);
  return [
    {
      start: statement.start,
      end: statement.end,
      segment: home.segment,
      message: `\`${name.id}\` is made here`,
    },
    ...others.map((search) => ({
      start: search.operand.start,
      end: search.name.end,
      segment: search.at.segment,
      message: `\`${name.id}\` is searched here, too`,
    })),
  ];
}

function offerSet(name: Name, list: SearchedList): FixDraft | undefined {
  const edits = makeSet(list);
  return edits === undefined
    ? undefined
    : { title: `Make ${name.id} a set`, applicability: "offered", edits };
}
