/** Rule `callable-of-self-on-self`: an object that holds a method, lambda or function which holds the object. */
import type { HoldingCycle } from "../../../semantics/holding/cycles.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Stmt } from "../../../syntax/ast.ts";
import { type CycleFacts, describeCycle, type Repair, reportCycle } from "../../cycle-report.ts";
import { weakenMethod } from "../../repairs/weaken-method.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

export const callableOfSelfOnSelf = defineRule<CycleFacts>({
  meta: {
    id: "callable-of-self-on-self",
    group: "cycles",
    summary: "Object that holds a callable which holds the object",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds attributes that hold a bound method of their own object (`self.run = self.start`), also inside a `list`, `dict` or `tuple`, in `functools.partial`, `lru_cache`, `threading.Timer` or as the callback of `weakref.ref`; lambdas and inner functions that read `self` and are kept on `self`; and the same for other objects of a function.",
      whyItCostsMemory:
        "A bound method holds its object, and a lambda or inner function holds the variables that it captures. The object is then part of a cycle of references: when the last name for it goes, its reference count does not fall to zero. It stays in memory, with everything it holds, until the cycle collector looks at the generation it has grown into; with `gc.disable()` it stays for good.",
      example:
        'class Button:\n    def __init__(self):\n        self.on_click = self.press\n\n    def press(self):\n        return "pressed"\n',
      better:
        'class Button:\n    def on_click(self):\n        return self.press()\n\n    def press(self):\n        return "pressed"\n',
      whenNotTo:
        "For a few objects that live as long as the program the cycle costs nothing. A lambda that captures nothing of the object (`self.by_id = lambda r: r.id`) is no finding, nor is the result of calling a method, a static method or a class method. It is silent where code of the module gives the attribute up again (sets it to `None` in a method of the object or in one that is called `close`, `stop` and the like, deletes or clears it), where the attribute is a property or another descriptor, and for classes.",
      fixSafety:
        "Offered, never applied without asking, and only where a private attribute holds a plain bound method, and methods of its own class, which has no bases, do nothing with it but call it: it gets `weakref.WeakMethod(self.m)`, and each call goes through the reference (`self._m()(x)`). `weakref.ref(self.m)` would not do: the bound method dies at once. Everywhere else there is advice only: look the method up when it is needed, keep its name, or a function of the class that is passed the object.",
      measured:
        "Bytes that stay after 10,000 objects have been made and dropped one by one, with the collector switched off, as `tracemalloc` counts them.",
    },
  },
  visitor: { Assign: visit, AnnAssign: visit, Expr: visit, Return: visit },
  message: describeCycle,
  estimate: ({ objects }, costs) => costs.estimateObjects(objects),
});

function visit(statement: Stmt, context: RuleContext<CycleFacts>): void {
  reportCycle("callable", statement, context, repair);
}

function repair(model: SegmentModel, { edges }: HoldingCycle): Repair {
  const isClosure = edges.some(({ kind }) => kind === "closure");
  const advice = isClosure
    ? "Make it a method, or pass what it needs as a parameter or through a weak reference."
    : "Look the method up where it is called, or keep a weakref.WeakMethod.";
  return { advice, fix: weakenMethod(model, edges) };
}
