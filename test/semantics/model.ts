/** Semantic models of Python source for tests, with expressions found by their text. */
import { ModuleIndex } from "../../src/semantics/module-index.ts";
import { SegmentModel } from "../../src/semantics/segment-model.ts";
import { buildSegmentScopes, type SegmentScopes } from "../../src/symtable/segment-scopes.ts";
import type { AstNode, Expr, Module, Segment } from "../../src/syntax/ast.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { walk } from "../../src/syntax/visit.ts";

export interface TestModel {
  readonly module: Module;
  readonly index: ModuleIndex;
  readonly models: readonly SegmentModel[];
}

export function modelOf(parser: PythonParser, source: string): TestModel {
  const module = parser.parseModule(source);
  const scopesOf = createScopesOf();
  const index = new ModuleIndex(scopesOf);
  index.update(module.segments, [], module.segments);
  return {
    module,
    index,
    models: module.segments.map((segment) => new SegmentModel(segment, scopesOf, index)),
  };
}

export function createScopesOf(): (segment: Segment) => SegmentScopes {
  const known = new Map<Segment, SegmentScopes>();
  return (segment) => {
    let scopes = known.get(segment);
    if (scopes === undefined) {
      scopes = buildSegmentScopes(segment, {
        inlineComprehensions: false,
        lazyAnnotations: false,
        parameterWord: "argument",
        hasFutureAnnotations: false,
      });
      known.set(segment, scopes);
    }
    return scopes;
  };
}

/** The last expression that is written exactly so, with the model of its segment. */
export function findExpression({ models }: TestModel, text: string): { model: SegmentModel; expr: Expr } {
  let found: { model: SegmentModel; expr: Expr } | undefined;
  for (const model of models) {
    walk(model.segment.body, {
      enter(node) {
        if (isExpression(node) && model.segment.text.slice(node.start, node.end) === text)
          found = { model, expr: node };
      },
    });
  }
  if (found === undefined) throw new Error(`no expression ${text}`);
  return found;
}

const NOT_EXPRESSIONS =
  /^(Expr|FunctionDef|AsyncFunctionDef|ClassDef|arguments|arg|comprehension|keyword|alias|withitem)$/;

function isExpression(node: AstNode): node is Expr {
  return !NOT_EXPRESSIONS.test(node.kind);
}
