/**
 * Attributes that are given up again: set to `None`, deleted, or emptied by code other than constructors. Where that
 * happens, a cycle through the attribute is somebody's care, and no finding.
 */
import { remember } from "../../base/remember.ts";
import type { Assign, AstNode, Attribute, FunctionDef, Segment } from "../../syntax/ast.ts";
import { walk } from "../../syntax/visit.ts";
import { lastName } from "../classes.ts";
import { mayRunAfter } from "../flow/liveness.ts";
import type { SegmentModel } from "../segment-model.ts";
import type { HoldEdge } from "./hold-edge.ts";

/** Whether code of the module cuts what an attribute of this name holds. */
export function isCutSomewhere({ module }: SegmentModel, attribute: string): boolean {
  return [...module.segmentsWithAttribute(attribute)].some((segment) => cutsIn(segment).has(attribute));
}

/** Whether code of the module removes single items from the containers in an attribute of this name. */
export function hasItemsTakenOut({ module }: SegmentModel, attribute: string): boolean {
  return [...module.segmentsWithAttribute(attribute)].some((segment) =>
    cutsIn(segment).has(itemsOf(attribute)),
  );
}

/** Whether code of the module closes the generator in an attribute of this name, which lets go of its frame. */
export function isClosedSomewhere({ module }: SegmentModel, attribute: string): boolean {
  return [...module.segmentsWithAttribute(attribute)].some((segment) =>
    cutsIn(segment).has(closingOf(attribute)),
  );
}

/** Whether code of the module keeps weak references in attributes of this name, be it somewhere else. */
export function isWeakSomewhere({ module }: SegmentModel, attribute: string): boolean {
  return [...module.segmentsWithAttribute(attribute)].some((segment) =>
    cutsIn(segment).has(weaknessOf(attribute)),
  );
}

const weaknessOf = (attribute: string): string => `${attribute}.weak`;
const itemsOf = (attribute: string): string => `${attribute}[]`;
const closingOf = (attribute: string): string => `${attribute}.close`;

const cutsIn = remember((segment: Segment): ReadonlySet<string> => {
  const cuts = new Set<string>();
  collectCuts(segment.body, undefined, cuts);
  return cuts;
});

/** Names of functions whose purpose is to let go. */
const TEARDOWN =
  /(?:^|_)(?:close|clear|destroy|dispose|unlink|stop|shutdown|cleanup|clean|exit|aexit|del|teardown|disconnect|finish|release|terminate|reset|delete|free|end|abort|cancel|quit|kill|deinit|finalize|unregister|uninstall|remove|detach)(?:_|$)/i;

const REMOVING: ReadonlySet<string> = new Set(["remove", "discard", "pop", "popleft", "popitem"]);

function collectCuts(block: readonly AstNode[], around: FunctionDef | undefined, found: Set<string>): void {
  walk(block, {
    enter(node) {
      if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef") {
        collectCuts(node.body, node, found);
        return false;
      }
      for (const attribute of cutBy(node, around)) found.add(attribute);
      return undefined;
    },
  });
}

function cutBy(node: AstNode, around: FunctionDef | undefined): readonly string[] {
  const isTeardown =
    around !== undefined && TEARDOWN.test(around.name.id.replace(/([a-z])([A-Z])/g, "$1_$2"));
  const self = around?.args.args[0]?.arg.id;
  const mayCut = (holder: AstNode): boolean => isTeardown || (holder.kind === "Name" && holder.id === self);
  if (node.kind === "Assign" && isWeak(node.value))
    return node.targets.flatMap((each) => (each.kind === "Attribute" ? [weaknessOf(each.attr.id)] : []));
  if (around?.name.id === "__init__") return [];
  switch (node.kind) {
    case "Assign": {
      const empties = isEmpty(node.value);
      const restored = restoredBy(node);
      if (restored !== undefined) return [restored];
      return node.targets.flatMap((target) => {
        const targets = target.kind === "Tuple" ? target.elts : [target];
        return targets.flatMap((each) =>
          empties && each.kind === "Attribute" && mayCut(each.value) ? [each.attr.id] : [],
        );
      });
    }
    case "Delete":
      return node.targets.flatMap((target) => {
        if (target.kind === "Attribute") return mayCut(target.value) ? [target.attr.id] : [];
        if (target.kind !== "Subscript" || target.value.kind !== "Attribute") return [];
        const name = target.value.attr.id;
        return [target.slice.kind === "Slice" ? name : itemsOf(name)];
      });
    case "Call": {
      const { func } = node;
      if (func.kind !== "Attribute" || func.value.kind !== "Attribute") return [];
      const name = func.value.attr.id;
      if (REMOVING.has(func.attr.id)) return [itemsOf(name)];
      if (func.attr.id === "close") return [closingOf(name)];
      return func.attr.id === "clear" && name !== "__dict__" ? [name] : [];
    }
    default:
      return [];
  }
}

/** `weakref.proxy(x)`, under any name that says so; a callback is held. */
function isWeak(value: AstNode): boolean {
  return (
    value.kind === "Call" &&
    value.args.length === 1 &&
    /^_*(?:ref|proxy|WeakMethod)$/.test(lastName(value.func))
  );
}

/** `owner.current = self._previous`: what was there before comes back. */
function restoredBy({ targets, value }: Assign): string | undefined {
  const [target] = targets;
  if (target?.kind !== "Attribute" || value.kind !== "Attribute" || target.attr.id === value.attr.id)
    return undefined;
  return /(?:^|_)(?:prev|previous|old|saved|former|orig|original)(?:_|$)/i.test(value.attr.id)
    ? target.attr.id
    : undefined;
}

/** `None`, `[]`, `{}`, `set()`, `None, None`. */
function isEmpty(value: AstNode): boolean {
  switch (value.kind) {
    case "Constant":
      return value.type === "None";
    case "List":
    case "Tuple":
      return value.elts.every((elt) => isEmpty(elt));
    case "Dict":
      return value.keys.length === 0;
    case "Call":
      return (
        value.args.length === 0 &&
        value.keywords.length === 0 &&
        value.func.kind === "Name" &&
        ["list", "dict", "set"].includes(value.func.id)
      );
    default:
      return false;
  }
}

/**
 * Whether the function that closes a cycle opens it again: it assigns the attribute something else later on, takes
 * items out of the container, or uses the iterator up.
 */
export function isCutLater(model: SegmentModel, { around, statement, edges }: CutCandidate): boolean {
  if (around === undefined) return false;
  const scope = model.scopes.scopeOf(around);
  const flow = scope === undefined ? undefined : model.flowOf(scope);
  if (flow === undefined) return false;
  const attributes = new Set(edges.map(({ attribute }) => attribute));
  const targets = new Set(edges.map(({ target }) => target));
  const holdsItems = edges.some(({ kind }) => kind === "item");
  const iterates = edges.some(({ kind }) => kind === "iterator");
  // The same attribute of the same object: another one's is another link.
  const replaceable = new Set(
    [...targets].flatMap((target) => (target === undefined ? [] : textOf(model, target))),
  );
  const candidates = [...attributes].flatMap((name) => attributesIn(model, around).get(name ?? "") ?? []);
  const undoings = candidates.filter(
    (node) =>
      !targets.has(node) &&
      ((holdsItems && takesOut(model, node)) ||
        (iterates && isIterated(model, node)) ||
        (replaceable.has(textOf(model, node)) && isReplaced(model, node))),
  );
  return undoings.some((node) => !isWithin(node, statement) && mayRunAfter(model, flow, statement, node));
}

const attributesOfFunctions = new WeakMap<FunctionDef, ReadonlyMap<string, readonly Attribute[]>>();

/** All attribute accesses of a function, by name. */
function attributesIn(model: SegmentModel, node: FunctionDef): ReadonlyMap<string, readonly Attribute[]> {
  let found = attributesOfFunctions.get(node);
  if (found === undefined) {
    const byName = new Map<string, Attribute[]>();
    for (const each of model.collect(node, (inner) => (inner.kind === "Attribute" ? inner : undefined))) {
      const list = byName.get(each.attr.id);
      if (list === undefined) byName.set(each.attr.id, [each]);
      else list.push(each);
    }
    found = byName;
    attributesOfFunctions.set(node, found);
  }
  return found;
}

function textOf({ segment }: SegmentModel, { start, end }: AstNode): string {
  return segment.text.slice(start, end);
}

interface CutCandidate {
  readonly around: FunctionDef | undefined;
  readonly statement: AstNode;
  readonly edges: readonly HoldEdge[];
}

function takesOut(model: SegmentModel, container: Attribute): boolean {
  const parent = model.parentOf(container);
  if (parent?.kind === "Subscript") return parent.ctx === "Del";
  if (parent?.kind !== "Attribute" || model.parentOf(parent)?.kind !== "Call") return false;
  return REMOVING.has(parent.attr.id);
}

/** In the `in` clause of a loop, or in a call there. */
function isIterated(model: SegmentModel, iterator: Attribute): boolean {
  let child: AstNode = iterator;
  for (const ancestor of model.ancestorsOf(iterator)) {
    if (ancestor.kind === "For" || ancestor.kind === "comprehension") return ancestor.iter === child;
    if (ancestor.kind !== "Call") return false;
    child = ancestor;
  }
  return false;
}

/** Assigned a name, a constant or another function: what was there before, or nothing. */
function isReplaced(model: SegmentModel, attribute: Attribute): boolean {
  if (attribute.ctx === "Del") return true;
  const parent = attribute.ctx === "Store" ? model.parentOf(attribute) : undefined;
  return parent?.kind === "Assign" && ["Name", "Constant", "Lambda"].includes(parent.value.kind);
}

function isWithin(inner: AstNode, outer: AstNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
