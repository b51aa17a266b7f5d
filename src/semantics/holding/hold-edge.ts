/** One link of a chain of references: what holds, by which means, and where the source says so. */
import type { Attribute, Expr, Segment, Span } from "../../syntax/ast.ts";
import type { ClassView } from "../classes/class-view.ts";

export type HoldKind =
  /** An attribute of an instance. */
  | "attribute"
  /** An element, key or value of a container. */
  | "item"
  /** A method bound to its instance, or `partial` around something. */
  | "callable"
  /** A variable that a lambda or a function inside captures. */
  | "closure"
  /** A generator or iterator that has not ended. */
  | "iterator";

export interface HoldEdge {
  readonly kind: HoldKind;
  /** "`Node.parent` holds the `Tree`", for people. */
  readonly text: string;
  readonly at: Span & { readonly segment: Segment };
  /** For attributes: the name, and the class of the holder where that is known. */
  readonly attribute?: string | undefined;
  readonly holder?: ClassView | undefined;
  /** The name of the holder's class, where that is another module's. */
  readonly holderName?: string | undefined;
  /** For attributes that are assigned in sight: target and value. */
  readonly target?: Attribute | undefined;
  readonly value?: Expr | undefined;
  /** The value is made on the spot, so the holder owns it. */
  readonly isOwning: boolean;
}
