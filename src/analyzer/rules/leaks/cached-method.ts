/** Rule `cached-method`: a cache of the class that holds every instance whose method was called. */
import { attributeSites } from "../../../semantics/call-sites.ts";
import { lastName, looksLikeMetaclass, slotCount } from "../../../semantics/classes.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { countAttributes } from "../../../semantics/self-stores.ts";
import { looksLikeSingleton } from "../../../semantics/singletons.ts";
import type { ClassDef, Expr, FunctionDef } from "../../../syntax/ast.ts";
import type { InstanceFacts } from "../../estimate.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  readonly decorator: string;
  readonly method: string;
  readonly isBounded: boolean;
  /** The instance is all that the method takes, and it has a dictionary to keep the result in. */
  readonly isPlain: boolean;
  readonly instance: InstanceFacts;
}

export const cachedMethod = defineRule<Facts>({
  meta: {
    id: "cached-method",
    group: "leaks",
    summary: "Cache on a method, which keeps the instances",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes: "Finds `functools.lru_cache` and `functools.cache` on methods that get the instance.",
      whyItCostsMemory:
        "There is one cache for the class, and the instance is part of its keys. So the cache holds every instance whose method was called, with all it holds: with `cache` and `lru_cache(maxsize=None)` until the program ends, with a bounded cache until as many other calls have pushed it out.",
      example:
        "from functools import lru_cache\n\n\nclass Page:\n    @lru_cache(maxsize=None)\n    def words(self):\n        return self.text.split()\n",
      better:
        "from functools import cached_property\n\n\nclass Page:\n    @cached_property\n    def words(self):\n        return self.text.split()\n",
      whenNotTo:
        "Where there are few instances and they live as long as the program. The rule is silent for static methods and class methods, for enums and metaclasses, and for classes that make themselves out as singletons (a metaclass, base or decorator with that name, or `__new__` with an `_instance` of the class). It is also silent where the module calls `cache_clear` of the method.",
      fixSafety:
        "No fix, since callers change with it: `cached_property` for what depends on the instance alone, a dict or `lru_cache` made per instance with weak links back for what takes arguments, or a cached function of the module that is passed the values it needs.",
      measured:
        "Bytes that stay after 1,000 objects have been made, asked once and dropped, as `tracemalloc` counts them. Each object has a list of 100 elements.",
    },
  },
  visitor: { FunctionDef: visit, AsyncFunctionDef: visit },
  message({ decorator, method, isBounded, isPlain, instance }, costs) {
    const until = isBounded ? "until other calls push it out" : "until the program ends";
    const advice = isPlain
      ? "Use functools.cached_property, which keeps the result in the instance."
      : "Cache in the instance, or cache a function that is passed the values it needs.";
    return (
      `\`${decorator}\` makes one cache for the class, with the instance in its keys: each instance whose \`${method}\` was called ` +
      `stays (${costs.describeInstance(instance)}) ${until}. ${advice}`
    );
  },
  estimate: ({ instance }, costs) => costs.estimateInstance(instance),
});

function visit(node: FunctionDef, { model, report }: RuleContext<Facts>): void {
  const decorator = node.decoratorList.find((each) => /^(?:lru_cache|cache)$/.test(lastName(each)));
  const self = [...node.args.posonlyargs, ...node.args.args][0];
  if (decorator === undefined || self === undefined || !isCache(model, decorator)) return;
  const classNode = classAround(model, node);
  if (classNode === undefined || isExempt(classNode) || node.name.id === "__new__") return;
  if (isCleared(model, node.name.id)) return;
  const names = node.decoratorList.map(lastName);
  if (names.includes("staticmethod") || names.includes("classmethod")) return;
  const { start, end } = decorator;
  const parameters = node.args.posonlyargs.length + node.args.args.length + node.args.kwonlyargs.length;
  report({
    start,
    end,
    facts: {
      decorator: model.segment.text.slice(start, end),
      method: node.name.id,
      isBounded: isBounded(decorator),
      isPlain:
        parameters === 1 &&
        node.args.vararg === undefined &&
        node.args.kwarg === undefined &&
        slotCount(classNode) === undefined,
      instance: { attributeCount: countAttributes(model, classNode), slotCount: slotCount(classNode) },
    },
    related: [{ start: self.start, end: self.end, message: `The cache holds \`${self.arg.id}\`` }],
  });
}

function isCache(model: SegmentModel, decorator: Expr): boolean {
  const origin = model.originOf(decorator.kind === "Call" ? decorator.func : decorator);
  return origin === "functools.lru_cache" || origin === "functools.cache";
}

/** `lru_cache` keeps 128 results unless told otherwise. */
function isBounded(decorator: Expr): boolean {
  if (lastName(decorator) === "cache") return false;
  if (decorator.kind !== "Call") return true;
  const size = decorator.keywords.find(({ arg }) => arg?.id === "maxsize")?.value ?? decorator.args[0];
  return size?.kind !== "Constant" || size.type !== "None";
}

function classAround(model: SegmentModel, node: FunctionDef): ClassDef | undefined {
  for (const ancestor of model.ancestorsOf(node)) {
    if (ancestor.kind === "ClassDef") return ancestor;
    if (ancestor.kind !== "If" && ancestor.kind !== "Try") return undefined;
  }
  return undefined;
}

const ENUMS = /^(?:Int|Str|Re)?(?:Enum|Flag)$/;

/** Enums, metaclasses and singletons: few instances, which live as long as the program. */
function isExempt(classNode: ClassDef): boolean {
  const isEnum = classNode.bases.some((base) => ENUMS.test(lastName(base)));
  return isEnum || looksLikeMetaclass(classNode) || looksLikeSingleton(classNode);
}

/** `Page.words.cache_clear()` somewhere in the module: somebody takes care of the cache. */
function isCleared(model: SegmentModel, method: string): boolean {
  return attributeSites(model, "cache_clear").some(
    ({ attribute: { value } }) => value.kind === "Attribute" && value.attr.id === method,
  );
}
