/**
 * The contract of a rule: its `meta` (the one home of its text, severity and docs), a visitor keyed by node
 * kind so that one walk serves all rules, and builders that turn the facts of a finding into words and bytes.
 * A rule sees one top-level segment at a time and asks `RuleContext` for everything beyond the node.
 */
import type { HoldEdge } from "../semantics/holding/hold-edge.ts";
import type { SegmentModel } from "../semantics/segment-model.ts";
import type { AstNode, Segment, Span } from "../syntax/ast.ts";
import type { CostModel } from "./estimate.ts";
import type { Applicability, ByteEstimate, Severity } from "./finding.ts";

export const RULE_GROUPS = [
  "generators",
  "sets",
  "sequences",
  "copies",
  "cycles",
  "leaks",
  "layout",
  "ignores",
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** The sections of a rule's page, in the order in which they are printed. Markdown. */
export interface RuleDocs {
  readonly whatItDoes: string;
  readonly whyItCostsMemory: string;
  /** Python source that is flagged. */
  readonly example: string;
  /** The same program as it should be. */
  readonly better: string;
  readonly whenNotTo: string;
  readonly fixSafety: string;
  /** What was measured and how to read it; the numbers are added from measured.json. */
  readonly measured: string;
}

export interface RuleMeta {
  /** In kebab-case, unique; also the name of the rule's file, fixture and page. */
  readonly id: string;
  readonly group: RuleGroup;
  /** One line without a full stop. */
  readonly summary: string;
  readonly defaultSeverity: Severity;
  readonly isOnByDefault: boolean;
  /** The better program is the faster one and takes no less memory, perhaps more; the page says so. */
  readonly isAboutTime?: boolean;
  readonly docs: RuleDocs;
}

/** `For` for `"For"` and for `"AsyncFor"`. */
type NodeOfKind<Kind extends AstNode["kind"], Node = AstNode> = Node extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Node
    : never
  : never;

/** Called before the children of a node are visited. */
export type RuleVisitor<Facts> = {
  readonly [Kind in AstNode["kind"]]?: (node: NodeOfKind<Kind>, context: RuleContext<Facts>) => void;
};

export interface Rule<Facts> {
  readonly meta: RuleMeta;
  readonly visitor: RuleVisitor<Facts>;
  /** What, why and what to do. Called again when the Python version changes, so it must only use its arguments. */
  readonly message: (facts: Facts, costs: CostModel) => string;
  /** Where a finding means something in some Python versions only. */
  readonly appliesTo?: (costs: CostModel) => boolean;
  readonly estimate?: (facts: Facts, costs: CostModel) => ByteEstimate | undefined;
}

/** A span in the rule's own segment, or in the one named. */
export interface PlaceDraft extends Span {
  readonly segment?: Segment;
}

export interface RelatedDraft extends PlaceDraft {
  readonly message: string;
}

export interface EditDraft extends PlaceDraft {
  readonly newText: string;
}

export interface FixDraft {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly EditDraft[];
  /** Modules that the new text needs as top-level names; the import is added where it is missing. */
  readonly imports?: readonly string[];
}

/** A finding as a rule reports it: relative to its segment, so that it survives edits elsewhere. */
export interface FindingDraft<Facts> extends Span {
  readonly facts: Facts;
  /** Where it differs from the rule's default. */
  readonly severity?: Severity;
  readonly fix?: FixDraft | undefined;
  readonly related?: readonly RelatedDraft[];
  /** For a view of the cycles. */
  readonly cycle?: CycleDraft;
  readonly unnecessary?: readonly Span[];
}

/** What holds what around a cycle of objects. */
export interface CycleDraft {
  readonly edges: readonly HoldEdge[];
  /** The one that may as well be weak. */
  readonly weak?: HoldEdge | undefined;
  /** A sentence. */
  readonly advice: string;
}

export interface RuleContext<Facts> {
  readonly segment: Segment;
  /** Scopes, bindings, kinds, purity, loops: everything known about the segment and its module. */
  readonly model: SegmentModel;
  readonly report: (draft: FindingDraft<Facts>) => void;
}

/** A rule whose facts are nobody's business but its own. */
export type AnyRule = Rule<unknown>;

/** Checks the parts of a rule against each other and forgets what its facts look like. */
export function defineRule<Facts>(rule: Rule<Facts>): AnyRule {
  return rule as AnyRule;
}
