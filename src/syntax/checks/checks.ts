/**
 * Reports what tree-sitter-python parses and CPython's grammar does not. One walk over the node table, after
 * lowering and apart from it: the tree that lowering gives is the same with and without these problems. The messages
 * are CPython 3.13's, from the `invalid_` rules of Grammar/python.gram; where it has none, "invalid syntax".
 *
 * Rules that depend on the Python version, and those that CPython leaves to its symbol table and compiler, are not
 * checked here.
 */

import { type Lowering, MASKED_STARS } from "../lower/lowering.ts";
import { NodeKind } from "../node-kind.ts";
import { checkArguments } from "./arguments.ts";
import { checkNumber, checkString, checkStrings, checkTypeConversion } from "./literals.ts";
import { checkParameters } from "./parameters.ts";
import {
  checkAsPattern,
  checkCase,
  checkClassPattern,
  checkComplexPattern,
  checkDictPattern,
} from "./patterns.ts";
import { checkLambda, checkMaskedStar, checkNamedExpression, checkStarred } from "./placement.ts";
import {
  checkAssert,
  checkAwait,
  checkExcept,
  checkForIn,
  checkIfClause,
  checkImport,
  checkRaise,
  checkTry,
  checkYield,
} from "./statements.ts";
import { checkAssignment, checkAsTarget, checkAugmentedAssignment, checkDelete } from "./targets.ts";

/** `parents` has the nodes around `node`, the innermost last. */
type Check = (lowering: Lowering, node: number, parents: readonly number[]) => void;

const CHECKS = new Map<NodeKind, Check>([
  [NodeKind.ArgumentList, checkArguments],
  [NodeKind.AsPattern, checkAsPattern],
  [NodeKind.AsPatternTarget, checkAsTarget],
  [NodeKind.AssertStatement, checkAssert],
  [NodeKind.Assignment, checkAssignment],
  [NodeKind.AugmentedAssignment, checkAugmentedAssignment],
  [NodeKind.Await, checkAwait],
  [NodeKind.CaseClause, checkCase],
  [NodeKind.ClassPattern, checkClassPattern],
  [NodeKind.ComplexPattern, checkComplexPattern],
  [NodeKind.ConcatenatedString, checkStrings],
  [NodeKind.DeleteStatement, checkDelete],
  [NodeKind.DictPattern, checkDictPattern],
  [NodeKind.ExceptClause, checkExcept],
  [NodeKind.Float, checkNumber],
  [NodeKind.ForInClause, checkForIn],
  [NodeKind.Identifier, checkIdentifier],
  [NodeKind.IfClause, checkIfClause],
  [NodeKind.ImportFromStatement, checkImport],
  [NodeKind.ImportStatement, checkImport],
  [NodeKind.Integer, checkNumber],
  [NodeKind.Lambda, checkLambda],
  [NodeKind.LambdaParameters, checkParameters],
  [NodeKind.ListSplat, checkStarred],
  [NodeKind.NamedExpression, checkNamedExpression],
  [NodeKind.Parameters, checkParameters],
  [NodeKind.RaiseStatement, checkRaise],
  [NodeKind.SplatType, checkStarred],
  [NodeKind.String, checkString],
  [NodeKind.TryStatement, checkTry],
  [NodeKind.TypeConversion, checkTypeConversion],
  [NodeKind.Yield, checkYield],
]);

for (const kind of MASKED_STARS) if (!CHECKS.has(kind)) CHECKS.set(kind, checkMaskedStar);

/** The checks by kind, without the cost of a map for each node. */
const CHECK_OF_KIND: readonly (Check | undefined)[] = Array.from(
  { length: NodeKind.LastKind + 1 },
  (_, kind) => CHECKS.get(kind),
);

/** Checks the first `count` nodes, except what error recovery skipped. */
export function checkNodes(lowering: Lowering, count: number): void {
  const parents: number[] = [];
  for (let node = 0; node < count; node++) {
    for (
      let parent = parents.at(-1);
      parent !== undefined && lowering.next(parent) <= node;
      parent = parents.at(-1)
    ) {
      parents.pop();
    }
    const kind = lowering.kind(node);
    if (kind === NodeKind.Error) {
      node = lowering.next(node) - 1;
      continue;
    }
    CHECK_OF_KIND[kind]?.(lowering, node, parents);
    if (lowering.next(node) > node + 1) parents.push(node);
  }
}

/** `async` and `await` are names to the grammar, as they were to Python 3.6. */
function checkIdentifier(lowering: Lowering, node: number): void {
  const start = lowering.start(node);
  if (lowering.end(node) - start !== 5 || !lowering.text.startsWith("a", start)) return;
  const name = lowering.textOf(node);
  if (name === "async" || name === "await") lowering.report(start, lowering.end(node), "invalid syntax");
}
