/** What must change in the text of a selection for it to mean the same outside of its class and function. */

import { mangleName } from "../symtable/mangle.ts";
import type { Scope } from "../symtable/scope.ts";
import type { AstNode } from "../syntax/ast.ts";
import { walk } from "../syntax/visit.ts";
import type { TextEdit } from "../text/edit.ts";
import type { OwnLevel } from "./own-level.ts";
import type { SourceTree } from "./source-tree.ts";
import { nodesOf, type Target } from "./target.ts";

/** In order, none over the end of a line. @param isCalled the selection becomes the body of a function. */
export function bodyEdits(
  tree: SourceTree,
  target: Target,
  level: OwnLevel,
  isCalled: boolean,
  outer: ReadonlySet<Scope>,
): readonly TextEdit[] {
  const nodes = nodesOf(target);
  const edits = [
    ...privateNames(tree, nodes),
    ...level.nonlocals.map((node) => ({ ...tree.spanOf(node), newText: "pass" })),
    ...(isCalled ? [] : nonlocalEdits(tree, nodes, outer, level.nonlocals)),
  ];
  return edits.sort((a, b) => a.start - b.start);
}

/** `self.__x` of a class is `self._C__x` elsewhere. */
function privateNames(tree: SourceTree, nodes: readonly AstNode[]): TextEdit[] {
  const [first] = nodes;
  const around = first && tree.ancestorsOf(first).findLast((node) => node.kind === "ClassDef");
  if (around?.kind !== "ClassDef") return [];
  const edits: TextEdit[] = [];
  const rename = (id: string, start: number): void => {
    const newText = mangleName(around.name.id, id);
    if (newText !== id) edits.push({ start, end: start + id.length, newText });
  };
  walk(nodes, {
    enter(node) {
      if (node.kind === "ClassDef") return false;
      if (node.kind === "Name") rename(node.id, tree.spanOf(node).start);
      if (node.kind === "Attribute") rename(node.attr.id, tree.spanOf(node).end - node.attr.id.length);
      return true;
    },
  });
  return edits;
}

/** Functions that assign to variables of the function around the selection: these are globals then. */
export function nonlocalEdits(
  tree: SourceTree,
  nodes: readonly AstNode[],
  outer: ReadonlySet<Scope>,
  except: readonly AstNode[] = [],
): TextEdit[] {
  const edits: TextEdit[] = [];
  walk(nodes, {
    enter(node) {
      if (node.kind !== "Nonlocal" || except.includes(node)) return;
      const bindings = tree.table.bindingsOf(tree.segmentAt(node), node);
      if (!bindings.every(({ scope }) => outer.has(scope))) return;
      const { start } = tree.spanOf(node);
      edits.push({ start, end: start + "nonlocal".length, newText: "global" });
    },
  });
  return edits;
}
