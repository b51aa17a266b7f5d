/** Rule `container-in-itself`: a container that holds itself, directly or by way of others. */
import type { Stmt } from "../../../syntax/ast.ts";
import { type CycleFacts, describeCycle, reportCycle } from "../../cycle-report.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

const REPAIR = {
  advice: "Leave the container out of itself, or empty it when it is no longer needed.",
  fix: undefined,
};

export const containerInItself = defineRule<CycleFacts>({
  meta: {
    id: "container-in-itself",
    group: "cycles",
    summary: "Container that holds itself",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds containers that are put into themselves (`a.append(a)`, `d[k] = d`), into one another (`a.append(b)` and `b.append(a)`), and objects that are put into a container of their own (`self.nodes.append(self)`).",
      whyItCostsMemory:
        "A list or dict that holds itself has a reference count that never falls to zero. It stays in memory, with everything in it, until the cycle collector looks at the generation it has grown into. Lists and dicts cannot be weakly referenced.",
      example: 'def make():\n    scope = {}\n    scope["globals"] = scope\n    return scope\n',
      better: 'def make():\n    scope = {}\n    outer = {"globals": scope}\n    return outer\n',
      whenNotTo:
        "In tests of how code copes with recursive data. The rule is silent where the module takes items out of the container again, and where the container is one of the class, which all instances share. It is silent where code of the module gives the attribute up again (sets it to `None` in a method of the object or in one that is called `close`, `stop` and the like, deletes or clears it), where the attribute is a property or another descriptor, and for classes.",
      fixSafety: "No fix: what should be stored instead only the program knows.",
      measured:
        "Bytes that stay after 10,000 containers have been made and dropped one by one, with the collector switched off, as `tracemalloc` counts them.",
    },
  },
  visitor: { Assign: visit, AnnAssign: visit, Expr: visit },
  message: describeCycle,
  estimate: ({ objects }, costs) => costs.estimateObjects(objects),
});

function visit(statement: Stmt, context: RuleContext<CycleFacts>): void {
  reportCycle("container", statement, context, () => REPAIR);
}
