/** Summaries of the classes of one module, each worked out when it is first asked for. */
import type { SegmentScopes } from "../../symtable/segment-scopes.ts";
import type { Module, Segment } from "../../syntax/ast.ts";
import type { ClassSummary, ImportedClasses, KeptArgument } from "../classes/class-summary.ts";
import { resolveGlobalClass } from "../classes/class-view.ts";
import { type ImportPath, importPathOf } from "../classes/import-path.ts";
import { ModuleIndex } from "../module-index.ts";
import { buildRuleScopes } from "../rule-scopes.ts";
import { SegmentModel } from "../segment-model.ts";
import { isCutSomewhere } from "./cuts.ts";
import { constructorKeeps } from "./effects.ts";

export class ModuleSummaries {
  private readonly scopes = new Map<Segment, SegmentScopes>();
  private readonly summaries = new Map<string, ClassSummary | undefined>();
  private readonly model: SegmentModel | undefined;

  /** `imports` finds what the module itself imports, base classes and re-exports among it. */
  constructor(
    private readonly module: Module,
    imports: ImportedClasses,
  ) {
    const index = new ModuleIndex((segment) => this.scopesOf(segment), imports);
    index.update(module.segments, [], module.segments);
    const [first] = module.segments;
    this.model =
      first === undefined ? undefined : new SegmentModel(first, (segment) => this.scopesOf(segment), index);
  }

  find(name: string): ClassSummary | undefined {
    if (!this.summaries.has(name)) this.summaries.set(name, this.summarize(name));
    return this.summaries.get(name);
  }

  /** Where the module has a name from that it imports itself. */
  importOf(name: string): ImportPath | undefined {
    const places = this.model?.module.placesOf(name) ?? [];
    const use = places.find(({ node }) => node.kind === "Name");
    if (this.model === undefined) return undefined;
    if (use?.node.kind === "Name") return importPathOf(this.model.modelAt(use), use.node);
    return reexported(this.module, name);
  }

  private summarize(name: string): ClassSummary | undefined {
    const view = this.model === undefined ? undefined : resolveGlobalClass(this.model, name);
    if (view === undefined) return undefined;
    const keeps = constructorKeeps(view).flatMap(({ parameter, index, edges }): readonly KeptArgument[] => {
      const isCut = edges.some(
        ({ attribute }) => attribute !== undefined && isCutSomewhere(view.model, attribute),
      );
      if (isCut) return [];
      const links = edges.map(({ kind, text, attribute, holder, holderName }) => {
        return { kind, text, attribute, holderName: holder?.name ?? holderName };
      });
      return [{ parameter, index, links }];
    });
    return { name, keeps };
  }

  private scopesOf(segment: Segment): SegmentScopes {
    let scopes = this.scopes.get(segment);
    if (scopes === undefined) {
      scopes = buildRuleScopes(segment, false);
      this.scopes.set(segment, scopes);
    }
    return scopes;
  }
}

/** `from .nodes import Node` at the top of a package that only passes the name on. */
function reexported({ segments }: Module, name: string): ImportPath | undefined {
  for (const { body } of segments) {
    for (const stmt of body) {
      if (stmt.kind !== "ImportFrom") continue;
      const alias = stmt.names.find((each) => (each.asname ?? each.name).id === name);
      if (alias !== undefined && alias.name.id !== "*") {
        return { level: stmt.level, module: stmt.module?.id ?? "", name: alias.name.id };
      }
    }
  }
  return undefined;
}
