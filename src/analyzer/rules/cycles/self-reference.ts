/** Rule `self-reference`: an object that is given a reference to itself, or to its own attribute dictionary. */
import {
  classAttribute,
  looksLikeMetaclass,
  type Method,
  mayBeWeaklyReferenced,
  methodOfSelf,
  slotCount,
} from "../../../semantics/classes.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { AstNode, Attribute, ClassDef, Expr, Span } from "../../../syntax/ast.ts";
import type { InstanceFacts } from "../../estimate.ts";
import { defineRule, type EditDraft, type FindingDraft, type FixDraft } from "../../rule.ts";

interface Facts {
  /** As in the source: `self`, or whatever the first parameter is called. */
  readonly self: string;
  readonly attributes: readonly string[];
  /** What is stored: the object, or its attribute dictionary. */
  readonly stored: "object" | "dict";
  readonly instance: InstanceFacts;
}

interface SelfStore {
  readonly method: Method;
  readonly target: Attribute;
  readonly value: Expr;
  readonly stored: "object" | "dict";
}

export const selfReference = defineRule<Facts>({
  meta: {
    id: "self-reference",
    group: "cycles",
    summary: "Object that holds a reference to itself",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `self.x = self` and `self.x = self.__dict__` (also `vars(self)` and `self.__dict__ = self`) in methods.",
      whyItCostsMemory:
        "The object, or its attribute dictionary, then holds a reference to itself, so its reference count never falls to zero when the last name for it goes. It stays in memory, with everything it holds, until the cycle collector runs and looks at the generation it has grown into; with `gc.disable()` it stays for good.",
      example:
        "class Menu:\n    def __init__(self, title):\n        self.title = title\n        self.owner = self\n",
      better:
        "import weakref\n\n\nclass Menu:\n    def __init__(self, title):\n        self.title = title\n        self.owner = weakref.proxy(self)\n",
      whenNotTo:
        "Where the link is cut again before the object is dropped; the rule says nothing when a method of the class sets the attribute to `None` or deletes it. It is silent, too, in metaclasses, since classes are in cycles anyway, and where the attribute is a property or another descriptor, or the class has `__setattr__`, since then the assignment may store something else. For a few objects that live as long as the program, the cycle costs nothing.",
      fixSafety:
        "Offered, never applied without asking. An attribute named with an underscore gets `weakref.ref(self)`, and each read in the class becomes a call; other attributes get `weakref.proxy(self)`, which passes attribute access on, but is not `self` and cannot be hashed. Often the better repair is to drop the attribute and use `self`. There is no fix for `__dict__`, for classes with `__slots__` that leave out `__weakref__`, and for subclasses of `int`, `tuple` and `bytes`.",
      measured:
        "Bytes that stay after 10,000 objects have been made and dropped one by one, with the collector switched off, as `tracemalloc` counts them.",
    },
  },
  visitor: {
    Assign(assign, { model, report }) {
      const stores = assign.targets.flatMap((target) => selfStores(model, target, assign.value));
      const [first] = stores;
      if (first !== undefined) report(describeStores(model, assign, first, stores));
    },
    AnnAssign(assign, { model, report }) {
      const stores = assign.value === undefined ? [] : selfStores(model, assign.target, assign.value);
      const [first] = stores;
      if (first !== undefined) report(describeStores(model, assign, first, stores));
    },
  },
  message({ self, attributes, stored, instance }, costs) {
    const links = attributes.map((attribute) => `\`${self}.${attribute}\``).join(" and ");
    const what = stored === "object" ? "the object itself" : "the dictionary that holds this very attribute";
    return (
      `${links} ${attributes.length > 1 ? "are" : "is"} ${what}, so its reference count cannot reach zero: ` +
      `when the last name for the object goes, it stays (${costs.describeInstance(instance)}) until the cycle collector runs. ` +
      (stored === "object"
        ? `Use \`${self}\` where the attribute is read, or keep a weak reference.`
        : `Read \`${self}.__dict__\` where it is needed.`)
    );
  },
  estimate: ({ instance }, costs) => costs.estimateInstance(instance),
});

function describeStores(
  model: SegmentModel,
  { start, end }: Span,
  first: SelfStore,
  stores: readonly SelfStore[],
): FindingDraft<Facts> {
  const attributes = [...new Set(stores.map(({ target }) => target.attr.id))];
  const { self, classNode } = first.method;
  const facts = {
    self: self.name,
    attributes,
    stored: first.stored,
    instance: instanceFacts(model, classNode),
  };
  return { start, end, facts, fix: weaken(model, stores) };
}

/** How many attributes the methods of a class give its instances, or how many slots it has. */
function instanceFacts(model: SegmentModel, classNode: ClassDef): InstanceFacts {
  const stored = model.collect(classNode, (node) =>
    isOwnStore(model, classNode, node) ? node.attr.id : undefined,
  );
  return { attributeCount: new Set(stored).size, slotCount: slotCount(classNode) };
}

function isOwnStore(model: SegmentModel, classNode: ClassDef, node: AstNode): node is Attribute {
  if (node.kind !== "Attribute" || node.ctx !== "Store" || node.value.kind !== "Name") return false;
  return methodOfSelf(model, node.value)?.classNode === classNode;
}

/** The stores of a target that make a cycle; a tuple is matched with a tuple, place by place. */
function selfStores(model: SegmentModel, target: Expr, value: Expr): readonly SelfStore[] {
  if (target.kind === "Tuple" || target.kind === "List") return pairedStores(model, target.elts, value);
  if (target.kind !== "Attribute" || target.value.kind !== "Name") return [];
  const method = methodOfSelf(model, target.value);
  const stored = method === undefined ? undefined : storedSelf(model, method, value);
  if (method === undefined || stored === undefined) return [];
  const store = { method, target, value, stored };
  return makesLastingCycle(model, store) ? [store] : [];
}

function pairedStores(model: SegmentModel, targets: readonly Expr[], value: Expr): readonly SelfStore[] {
  if (value.kind !== "Tuple" && value.kind !== "List") return [];
  const isUneven = targets.length !== value.elts.length;
  if (isUneven || [...targets, ...value.elts].some(({ kind }) => kind === "Starred")) return [];
  return targets.flatMap((target, index) => {
    const element = value.elts[index];
    return element === undefined ? [] : selfStores(model, target, element);
  });
}

function storedSelf(model: SegmentModel, { self }: Method, value: Expr): "object" | "dict" | undefined {
  const isSelf = (expr: Expr | undefined): boolean => expr?.kind === "Name" && model.bindingOf(expr) === self;
  if (isSelf(value)) return "object";
  if (value.kind === "Attribute" && value.attr.id === "__dict__" && isSelf(value.value)) return "dict";
  const isVars = value.kind === "Call" && model.isBuiltin(value.func, "vars");
  if (isVars && value.args.length === 1 && value.keywords.length === 0 && isSelf(value.args[0]))
    return "dict";
  return undefined;
}

function makesLastingCycle(model: SegmentModel, { method, target, stored }: SelfStore): boolean {
  const { classNode } = method;
  const attribute = target.attr.id;
  // `self.__dict__ = self.__dict__` changes nothing.
  if (stored === "dict" && attribute === "__dict__") return false;
  if (looksLikeMetaclass(classNode) || classAttribute(classNode, attribute) === "descriptor") return false;
  if (classAttribute(classNode, "__setattr__") !== "none") return false;
  return !isCutAgain(model, method, target);
}

/** Some method sets the attribute to `None` or deletes it: another one than `__init__`, or this one later on. */
function isCutAgain(model: SegmentModel, method: Method, target: Attribute): boolean {
  return attributeNodes(model, method.classNode, target.attr.id).some((node) => {
    if (!isCut(model, node)) return false;
    const around = enclosingFunctionName(model, node);
    return (node.start > target.start && isInside(method.node, node)) || around !== "__init__";
  });
}

function isCut(model: SegmentModel, node: Attribute): boolean {
  if (node.ctx === "Del") return true;
  if (node.ctx !== "Store") return false;
  const statement = model.parentOf(node);
  const value = statement?.kind === "Assign" || statement?.kind === "AnnAssign" ? statement.value : undefined;
  return value?.kind === "Constant" && value.type === "None";
}

function enclosingFunctionName(model: SegmentModel, node: AstNode): string | undefined {
  for (const ancestor of model.ancestorsOf(node)) {
    if (ancestor.kind === "FunctionDef" || ancestor.kind === "AsyncFunctionDef") return ancestor.name.id;
  }
  return undefined;
}

function isInside(outer: AstNode, inner: AstNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Every `<name>.attribute` in a class, whatever the name is. */
function attributeNodes(model: SegmentModel, classNode: ClassDef, attribute: string): readonly Attribute[] {
  return model.collect(classNode, (node) =>
    node.kind === "Attribute" && node.attr.id === attribute ? node : undefined,
  );
}

/** The repair: a weak reference, which does not count. */
function weaken(model: SegmentModel, stores: readonly SelfStore[]): FixDraft | undefined {
  const [first] = stores;
  if (
    first === undefined ||
    stores.some(({ stored, target }) => stored !== "object" || target.attr.id === "__dict__")
  ) {
    return undefined;
  }
  if (!mayBeWeaklyReferenced(first.method.classNode) || !model.seesModule(first.target, "weakref"))
    return undefined;
  const isPrivate = stores.every(({ target }) => target.attr.id.startsWith("_"));
  const reads = isPrivate ? ownReads(model, stores) : [];
  if (reads === undefined) return undefined;
  const values = [...new Set(stores.map(({ value }) => value))];
  const factory = isPrivate ? "weakref.ref" : "weakref.proxy";
  const edits = [
    ...values.map(
      ({ start, end }): EditDraft => ({ start, end, newText: `${factory}(${first.method.self.name})` }),
    ),
    ...reads.map(({ end }): EditDraft => ({ start: end, end, newText: "()" })),
  ];
  return {
    title: `Keep a weak reference (${factory})`,
    applicability: "offered",
    edits: edits.toSorted((a, b) => a.start - b.start),
    imports: ["weakref"],
  };
}

/** The reads of private attributes; `undefined` where some are of another object than the method's own. */
function ownReads(model: SegmentModel, stores: readonly SelfStore[]): readonly Attribute[] | undefined {
  const reads: Attribute[] = [];
  for (const { method, target } of stores) {
    for (const node of model.collect(undefined, (each) =>
      isNamed(each, target.attr.id) ? each : undefined,
    )) {
      if (node.ctx === "Store" && stores.some((store) => store.target === node)) continue;
      if (node.ctx !== "Load" || node.value.kind !== "Name") return undefined;
      if (methodOfSelf(model, node.value)?.classNode !== method.classNode) return undefined;
      reads.push(node);
    }
  }
  return reads;
}

function isNamed(node: AstNode, attribute: string): node is Attribute {
  return node.kind === "Attribute" && node.attr.id === attribute;
}
