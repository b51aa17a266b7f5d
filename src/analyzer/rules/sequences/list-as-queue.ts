/** Rule `list-as-queue`: a list whose elements come or go at the front, in a loop. */
import { loopsAround } from "../../../semantics/loops.ts";
import { isFrontCall, queueListOf } from "../../../semantics/queue-lists.ts";
import { makeDeque } from "../../repairs/list-to-deque.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly name: string;
  readonly method: string;
}

export const listAsQueue = defineRule<Facts>({
  meta: {
    id: "list-as-queue",
    group: "sequences",
    summary: "List used as a queue, with pop(0) or insert(0, x) in a loop",
    defaultSeverity: "information",
    isOnByDefault: true,
    isAboutTime: true,
    docs: {
      whatItDoes:
        "Finds `pop(0)` and `insert(0, x)` in a loop, on a list that is made in the function, never leaves it, and is used in no way that a deque does not know: no slice, no sorting, no comparison, no `+`.",
      whyItCostsMemory:
        "It costs time: taking the first element of a list moves all others one place to the front, 8 bytes each, in every round. Draining 100,000 elements moves 40 GB. A deque keeps its elements in blocks of 64 and takes from both ends in one step; for that it needs 8.25 bytes an element instead of 8.",
      example:
        "def walk(root):\n    pending = [root]\n    while pending:\n        node = pending.pop(0)\n        yield node\n        pending.extend(node.children)\n",
      better:
        "import collections\n\n\ndef walk(root):\n    pending = collections.deque([root])\n    while pending:\n        node = pending.popleft()\n        yield node\n        pending.extend(node.children)\n",
      whenNotTo:
        "Where the list stays short: up to about a thousand elements it is a matter of microseconds. Where elements in the middle are looked at by their index, which a deque finds by walking from the nearer end.",
      fixSafety:
        "Offered: a deque refuses to go on with a loop over it while it changes, and prints itself as `deque([...])`; the rule is silent where it sees either. No fix where an annotation says that it is a list.",
      measured:
        "Peak above the start, as `tracemalloc` counts it, and the time of filling and draining the queue.",
    },
  },
  visitor: {
    Call(call, { model, report }) {
      if (!isFrontCall(call) || call.func.kind !== "Attribute") return;
      const name = call.func.value;
      if (name.kind !== "Name" || loopsAround(model, call).length === 0) return;
      const queue = queueListOf(model, name);
      // One finding for each list, at its first such call in a loop.
      const first = queue?.atFront.find((each) => loopsAround(model, each).length > 0);
      if (queue === undefined || first !== call || isMadeInLoop(model, call, queue.definitions)) return;
      const edits = makeDeque(model, queue);
      report({
        start: call.start,
        end: call.end,
        facts: { name: name.id, method: call.func.attr.id },
        related: queue.definitions.map(({ value: { start, end } }) => {
          return { start, end, message: `\`${name.id}\` is made here` };
        }),
        fix:
          edits === undefined
            ? undefined
            : {
                title: `Make ${name.id} a deque`,
                applicability: "offered",
                edits,
                imports: ["collections"],
              },
      });
    },
  },
  message({ name, method }, costs) {
    const done = method === "pop" ? "`pop(0)` moves" : "`insert(0, ...)` moves";
    return (
      `${done} all other elements of \`${name}\` by one place, in every round: ${costs.describeMoved()}. ` +
      "A deque takes and gives at both ends in one step; it pays from about a thousand elements on."
    );
  },
});

/** A list that every round makes anew is no queue: the call runs once for each list. */
function isMadeInLoop(
  model: Parameters<typeof loopsAround>[0],
  call: Parameters<typeof loopsAround>[1],
  definitions: NonNullable<ReturnType<typeof queueListOf>>["definitions"],
): boolean {
  const [innermost] = loopsAround(model, call);
  return definitions.every(
    ({ statement }) =>
      innermost !== undefined && innermost.start <= statement.start && statement.end <= innermost.end,
  );
}
