/** Chooses among the set pieces of this folder: small programs about one part of the language each. */
import type { Context } from "../context.ts";
import type { Statement } from "../statement.ts";
import { classFeature } from "./class-features.ts";
import { controlFlow } from "./control-flow.ts";
import { coroutine } from "./coroutines.ts";
import { deletions } from "./deletions.ts";
import { exceptionGroup } from "./exception-groups.ts";
import { history } from "./histories.ts";
import { holders } from "./holders.ts";
import { matching } from "./matching.ts";
import { methodCalls } from "./method-calls.ts";
import { arithmetic, formatting } from "./numbers.ts";
import { objectGraph } from "./object-graphs.ts";
import { scopes } from "./scopes.ts";
import { signatureCalls } from "./signatures.ts";
import { weakReferences } from "./weak-references.ts";

const PIECES: readonly (readonly [number, (context: Context) => Statement[]])[] = [
  [2, methodCalls],
  [2, history],
  [1.5, signatureCalls],
  [1.5, objectGraph],
  [1.5, controlFlow],
  [1, exceptionGroup],
  [1.5, scopes],
  [2.5, classFeature],
  [1.5, coroutine],
  [1.5, arithmetic],
  [1.5, formatting],
  [2, holders],
  [1, weakReferences],
  [1.5, matching],
  [1.2, deletions],
];

export function piece(context: Context): Statement[] {
  return context.random.weighted(PIECES)(context);
}
