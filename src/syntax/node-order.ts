/**
 * All nodes of a segment in one list, parents before children and otherwise in source order, with the parent of each.
 * Made by one walk when somebody first asks, it serves everybody who would walk the whole segment, and tells parents
 * without a table from nodes to nodes.
 */
import { remember } from "../base/remember.ts";
import type { AstNode, Segment } from "./ast.ts";
import { visitChildren, walk } from "./visit.ts";

/** Deeper trees (chains of thousands of operators) are walked without the JavaScript stack. */
const MAX_DEPTH = 500;

export class NodeOrder {
  readonly nodes: AstNode[] = [];
  /** By index of the node: the index of its parent, -1 for top-level statements. */
  private readonly parents: number[] = [];

  constructor(roots: readonly AstNode[]) {
    if (this.fill(roots)) return;
    this.nodes.length = 0;
    this.parents.length = 0;
    this.fillDeep(roots);
  }

  parentOf(node: AstNode): AstNode | undefined {
    const parent = this.parents[this.indexOf(node)] ?? -1;
    return parent < 0 ? undefined : this.nodes[parent];
  }

  /** From the parent outwards. */
  *ancestorsOf(node: AstNode): Generator<AstNode> {
    for (let index = this.parents[this.indexOf(node)] ?? -1; index >= 0; index = this.parents[index] ?? -1) {
      yield this.nodes[index] as AstNode;
    }
  }

  /** A node and all below it, in order; nothing for a node of elsewhere. */
  *subtree(root: AstNode): Generator<AstNode> {
    const start = this.indexOf(root);
    if (start < 0) return;
    yield root;
    for (let index = start + 1; (this.parents[index] ?? -1) >= start; index++) {
      yield this.nodes[index] as AstNode;
    }
  }

  /** Whether the tree was not too deep for it. */
  private fill(roots: readonly AstNode[]): boolean {
    const { nodes, parents } = this;
    let parent = -1;
    let depth = 0;
    let isTooDeep = false;
    const enter = (node: AstNode): void => {
      if (depth === MAX_DEPTH) isTooDeep = true;
      if (isTooDeep) return;
      const outer = parent;
      parent = nodes.length;
      nodes.push(node);
      parents.push(outer);
      depth++;
      visitChildren(node, enter);
      depth--;
      parent = outer;
    };
    roots.forEach(enter);
    return !isTooDeep;
  }

  private fillDeep(roots: readonly AstNode[]): void {
    const { nodes, parents } = this;
    const open: number[] = [];
    walk(roots, {
      enter(node) {
        parents.push(open.at(-1) ?? -1);
        open.push(nodes.length);
        nodes.push(node);
        return undefined;
      },
      leave: () => void open.pop(),
    });
  }

  /** The starts of the nodes ascend, but for odd cases in source that does not parse. */
  private indexOf(node: AstNode): number {
    const { nodes } = this;
    let low = 0;
    let high = nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((nodes[middle]?.start ?? 0) < node.start) low = middle + 1;
      else high = middle;
    }
    for (let index = low; nodes[index]?.start === node.start; index++)
      if (nodes[index] === node) return index;
    return nodes.indexOf(node);
  }
}

/** Depends on nothing but the syntax, which never changes. */
export const orderOf = remember((segment: Segment) => new NodeOrder(segment.body));
