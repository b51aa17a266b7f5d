/**
 * What other modules need to know of a class: what its instances keep of the arguments they are made with. Plain data,
 * so that it can be stored, sent between threads and outlive the syntax tree it was made from.
 */
import type { ImportPath } from "./import-path.ts";

export interface ClassSummary {
  readonly name: string;
  readonly keeps: readonly KeptArgument[];
}

export interface KeptArgument {
  readonly parameter: string;
  /** Among the positional arguments of the call; `undefined` for keyword-only parameters. */
  readonly index: number | undefined;
  /** From the instance to the argument. */
  readonly links: readonly LinkSummary[];
}

export interface LinkSummary {
  readonly kind: "attribute" | "item" | "callable" | "closure" | "iterator";
  readonly text: string;
  readonly attribute: string | undefined;
  /** The name of the class whose attribute it is. */
  readonly holderName?: string | undefined;
}

/** Finds classes of other modules for one module; what cannot be found is `undefined`. */
export interface ImportedClasses {
  find(path: ImportPath): ClassSummary | undefined;
}

export const NO_IMPORTED_CLASSES: ImportedClasses = { find: () => undefined };
