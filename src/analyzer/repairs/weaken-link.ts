/** Chooses the link of a cycle that should be weak, by who owns whom, and makes it a proxy where the reads allow it. */
import { mayBeWeaklyReferenced, methodOfSelf } from "../../semantics/classes.ts";
import type { HoldEdge } from "../../semantics/holding/hold-edge.ts";
import type { SegmentModel } from "../../semantics/segment-model.ts";
import type { AstNode, Attribute, Expr } from "../../syntax/ast.ts";
import type { FixDraft } from "../rule.ts";
import { isIdentityOperand } from "./attribute-reads.ts";

/** A link that the source shows as `target = name`. */
export interface WeakLink {
  readonly edge: HoldEdge;
  readonly target: Attribute;
  readonly value: Expr;
}

/** Names that say that a reference leads back. */
const BACK =
  /(?:^|_)(?:parent|owner|prev|previous|back|up|root|container|master|outer|host|manager|document|doc|backend|session|enclosing)(?:_|$)/i;

/** Containers own and so do those who make a value; what is handed in from outside leads back. */
export function chooseWeakLink(edges: readonly HoldEdge[]): WeakLink | undefined {
  const candidates = edges.flatMap((edge, index) => {
    const { target, value, isOwning } = edge;
    if (target === undefined || value === undefined || isOwning) return [];
    // What is put into a container right away is a child.
    return edges[index + 1]?.kind === "item" ? [] : [{ edge, target, value }];
  });
  return candidates.find(({ target }) => BACK.test(target.attr.id)) ?? candidates.at(-1);
}

export function weakenLink(model: SegmentModel, { edge, target, value }: WeakLink): FixDraft | undefined {
  const home = model.modelOf(edge.at.segment);
  if (value.kind !== "Name" || !home.seesModule(target, "weakref")) return undefined;
  const self = methodOfSelf(home, value);
  if (self !== undefined && !mayBeWeaklyReferenced(self.classNode)) return undefined;
  if (!mayAllBeProxies(model, target.attr.id)) return undefined;
  const factory = `weakref.proxy(${value.id})`;
  const newText = self === undefined ? `${factory} if ${value.id} is not None else None` : factory;
  const { segment } = edge.at;
  return {
    title: `Keep a weak reference in \`${target.attr.id}\` (weakref.proxy)`,
    applicability: "offered",
    edits: [{ start: value.start, end: value.end, newText, segment }],
    imports: ["weakref"],
  };
}

/** No use of an attribute of this name in the module compares identities, or needs a hash. */
function mayAllBeProxies(model: SegmentModel, attribute: string): boolean {
  return [...model.module.segmentsWithAttribute(attribute)].every((segment) => {
    const home = model.modelOf(segment);
    const uses = home.collect(undefined, (node) =>
      node.kind === "Attribute" && node.attr.id === attribute ? node : undefined,
    );
    return !uses.some((use) => isIdentityOperand(home, use) || isHashed(home, use));
  });
}

/** As a key, in a set, or searched for. */
function isHashed(model: SegmentModel, use: AstNode): boolean {
  const parent = model.parentOf(use);
  if (parent?.kind === "Subscript") return parent.slice === use;
  if (parent?.kind === "Compare") return true;
  return parent?.kind === "Set" || parent?.kind === "Dict";
}
