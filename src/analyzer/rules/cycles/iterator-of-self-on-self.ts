/** Rule `iterator-of-self-on-self`: an object that keeps a generator or iterator which runs code of the object. */
import type { Stmt } from "../../../syntax/ast.ts";
import { type CycleFacts, describeCycle, reportCycle } from "../../cycle-report.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

const REPAIR = {
  advice:
    "Close the iterator when it is no longer needed, or let it run over what it needs instead of the object.",
  fix: undefined,
};

export const iteratorOfSelfOnSelf = defineRule<CycleFacts>({
  meta: {
    id: "iterator-of-self-on-self",
    group: "cycles",
    summary: "Object that keeps an unfinished iterator over itself",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds attributes that hold a generator of their own object (`self.lines = self.read()` where `read` yields), a generator expression that reads `self`, or `map`, `filter` and other iterators over a method of `self`.",
      whyItCostsMemory:
        "An unfinished generator holds its frame, and the frame holds `self`; `map(self.m, ...)` holds the bound method. The object is then part of a cycle of references: when the last name for it goes, its reference count does not fall to zero. It stays in memory, with everything it holds, until the cycle collector looks at the generation it has grown into; with `gc.disable()` it stays for good.",
      example:
        "class Reader:\n    def __init__(self, lines):\n        self.lines = lines\n        self.rows = self.parse()\n\n    def parse(self):\n        for line in self.lines:\n            yield line.split()\n",
      better:
        "class Reader:\n    def __init__(self, lines):\n        self.rows = self.parse(lines)\n\n    @staticmethod\n    def parse(lines):\n        for line in lines:\n            yield line.split()\n",
      whenNotTo:
        "Where the iterator is always used up: the end of a generator lets its frame go. The rule is silent where the same function goes through the iterator, and for generator expressions that read the object only in their first `in` clause, which is evaluated at once. It is silent where code of the module gives the attribute up again (sets it to `None` in a method of the object or in one that is called `close`, `stop` and the like, deletes or clears it), where the attribute is a property or another descriptor, and for classes.",
      fixSafety:
        "No fix: advice only. A static method or function that is given what it needs does not hold the object; `close()` on the generator ends it, too.",
      measured:
        "Bytes that stay after 10,000 objects have been made and dropped one by one, with the collector switched off, as `tracemalloc` counts them.",
    },
  },
  visitor: { Assign: visit, AnnAssign: visit, Expr: visit },
  message: describeCycle,
  estimate: ({ objects }, costs) => costs.estimateObjects(objects),
});

function visit(statement: Stmt, context: RuleContext<CycleFacts>): void {
  reportCycle("iterator", statement, context, () => REPAIR);
}
