/**
 * The findings of one open source, kept up to date as it is edited. Findings are held per top-level segment and
 * relative to it; an edit re-analyses the segments it touches and those that asked the module something whose
 * answer has changed.
 */
import { type CheckTime, limitTime, OutOfTime } from "../base/time-limit.ts";
import { type ImportedClasses, NO_IMPORTED_CLASSES } from "../semantics/classes/class-summary.ts";
import {
  isAboutImports,
  ModuleIndex,
  type ModuleQueries,
  type QueryKey,
  TrackedQueries,
} from "../semantics/module-index.ts";
import { buildRuleScopes } from "../semantics/rule-scopes.ts";
import { SegmentModel } from "../semantics/segment-model.ts";
import { findFutureFeatures } from "../symtable/future.ts";
import type { SegmentScopes } from "../symtable/segment-scopes.ts";
import type { Module, Segment } from "../syntax/ast.ts";
import type { PythonParser } from "../syntax/parser.ts";
import type { TextEdit } from "../text/edit.ts";
import { assembleFindings } from "./assemble.ts";
import { type PlacedClassGraph, placeClassGraph } from "./class-graph.ts";
import type { Finding, Severity } from "./finding.ts";
import { RULES } from "./registry.ts";
import { arrangeRules, type RawFinding, type RuleTable, runRules } from "./run.ts";
import { parseDirectives, type SegmentDirectives } from "./suppress.ts";

export interface AnalyzerOptions {
  /** "3.13"; one of the versions that `cpython/` knows. */
  readonly pythonVersion: string;
  /** Ids of the rules that run. */
  readonly enabledRules: ReadonlySet<string>;
  /** Severities that differ from the rules' defaults, by rule id. */
  readonly severities: ReadonlyMap<string, Severity>;
}

export interface AnalyzerSession {
  /**
   * Forgets everything and analyses this source.
   * @throws OutOfTime when that, or an edit, takes longer than the session may; it has forgotten the source then
   */
  open(text: string, imports?: ImportedClasses): void;
  /** Modules that this one imports have changed: whoever asked about them is asked again. Whether anybody had. */
  refreshImports(): boolean;
  /** Applies the changes one after the other, each meant for the text that the one before left. */
  edit(changes: readonly TextEdit[]): void;
  /** Takes over other options; cheap when only severities or the Python version differ. */
  configure(options: AnalyzerOptions): void;
  /** In ascending order of `start`, with absolute offsets. */
  findings(): readonly Finding[];
  /**
   * The classes of the module, what their attributes hold, and the cycles of their objects, for a view; with absolute offsets.
   * @throws OutOfTime when that takes longer than the session may; it has not forgotten the source then
   */
  classGraph(): PlacedClassGraph;
  /** The source has parts that do not parse; the rest of it is analysed all the same. */
  hasSyntaxProblems(): boolean;
}

/** @param limitMs how long one call may take, about */
export function createAnalyzerSession(
  parser: PythonParser,
  options: AnalyzerOptions,
  limitMs: number = Number.POSITIVE_INFINITY,
): AnalyzerSession {
  return new IncrementalSession(parser, options, limitMs);
}

/** What is kept of a segment while it stays the same. */
export interface SegmentState {
  readonly findings: readonly RawFinding[];
  readonly directives: SegmentDirectives;
  /** What the analysis asked about the rest of the module. */
  readonly keys: ReadonlySet<QueryKey>;
}

const EMPTY_MODULE: Module = { segments: [], segmentStarts: [0] };

class IncrementalSession implements AnalyzerSession {
  private module: Module = EMPTY_MODULE;
  private rules: RuleTable;
  private readonly scopes = new Map<Segment, SegmentScopes>();
  private readonly states = new Map<Segment, SegmentState>();
  /** The segments that asked a question, by its key. */
  private readonly askers = new Map<QueryKey, Set<Segment>>();
  private hasFutureAnnotations = false;
  private imports: ImportedClasses = NO_IMPORTED_CLASSES;
  private index: ModuleIndex;
  private finished: readonly Finding[] | undefined;

  constructor(
    private readonly parser: PythonParser,
    private options: AnalyzerOptions,
    private readonly limitMs: number,
  ) {
    this.rules = arrangeEnabledRules(options);
    this.index = this.createIndex();
  }

  open(text: string, imports: ImportedClasses = NO_IMPORTED_CLASSES): void {
    this.imports = imports;
    this.forget();
    this.inTime((checkTime) => this.replaceModule(this.parser.parseModule(text, checkTime), checkTime));
  }

  edit(changes: readonly TextEdit[]): void {
    this.inTime((checkTime) =>
      this.replaceModule(this.parser.editModule(this.module, changes, checkTime), checkTime),
    );
  }

  refreshImports(): boolean {
    const stale = new Set(
      [...this.askers].flatMap(([key, segments]) => (isAboutImports(key) ? [...segments] : [])),
    );
    if (stale.size > 0) this.finished = undefined;
    this.inTime((checkTime) => {
      for (const segment of stale) this.analyze(segment, checkTime);
    });
    return stale.size > 0;
  }

  configure(options: AnalyzerOptions): void {
    const isSameSelection = isSameSet(options.enabledRules, this.options.enabledRules);
    this.options = options;
    this.finished = undefined;
    if (isSameSelection) return;
    this.rules = arrangeEnabledRules(options);
    this.inTime((checkTime) => {
      for (const segment of this.module.segments) this.analyze(segment, checkTime);
    });
  }

  findings(): readonly Finding[] {
    this.finished ??= assembleFindings(this.module, this.states, this.index, this.options);
    return this.finished;
  }

  classGraph(): PlacedClassGraph {
    const models = this.module.segments.map((segment) => this.modelOf(segment, this.index));
    return placeClassGraph(this.module, models, this.options.pythonVersion, limitTime(this.limitMs));
  }

  hasSyntaxProblems(): boolean {
    return this.module.segments.some(({ problems }) => problems.length > 0);
  }

  private inTime(work: (checkTime: CheckTime) => void): void {
    try {
      work(limitTime(this.limitMs));
    } catch (error) {
      if (error instanceof OutOfTime) this.forget();
      throw error;
    }
  }

  private forget(): void {
    this.module = EMPTY_MODULE;
    this.scopes.clear();
    this.states.clear();
    this.askers.clear();
    this.index = this.createIndex();
  }

  private createIndex(): ModuleIndex {
    return new ModuleIndex((segment) => this.scopesOf(segment), this.imports);
  }

  private scopesOf(segment: Segment): SegmentScopes {
    let scopes = this.scopes.get(segment);
    if (scopes === undefined) {
      scopes = buildRuleScopes(segment, this.hasFutureAnnotations);
      this.scopes.set(segment, scopes);
    }
    return scopes;
  }

  private replaceModule(module: Module, checkTime: CheckTime): void {
    this.finished = undefined;
    const { hasAnnotations } = findFutureFeatures(module);
    if (hasAnnotations !== this.hasFutureAnnotations) {
      // All scopes depend on it.
      this.forget();
      this.hasFutureAnnotations = hasAnnotations;
    }
    const { removed, added } = compareSegments(this.module.segments, module.segments);
    this.module = module;
    const changed = this.index.update(module.segments, removed, added);
    const stale = new Set(added);
    for (const key of changed) for (const segment of this.askers.get(key) ?? []) stale.add(segment);
    for (const segment of removed) {
      this.dismiss(segment);
      this.scopes.delete(segment);
      stale.delete(segment);
    }
    for (const segment of stale) this.analyze(segment, checkTime);
  }

  private analyze(segment: Segment, checkTime: CheckTime): void {
    this.dismiss(segment);
    const queries = new TrackedQueries(this.index);
    const model = this.modelOf(segment, queries);
    const findings = runRules(this.rules, model, checkTime);
    this.states.set(segment, { findings, directives: parseDirectives(segment), keys: queries.keys });
    for (const key of queries.keys) {
      const askers = this.askers.get(key);
      if (askers === undefined) this.askers.set(key, new Set([segment]));
      else askers.add(segment);
    }
  }

  private modelOf(segment: Segment, queries: ModuleQueries): SegmentModel {
    return new SegmentModel(segment, (each) => this.scopesOf(each), queries);
  }

  private dismiss(segment: Segment): void {
    for (const key of this.states.get(segment)?.keys ?? []) this.askers.get(key)?.delete(segment);
    this.states.delete(segment);
  }
}

/** Most of a module is the same objects before and after an edit, at its start and at its end. */
function compareSegments(
  before: readonly Segment[],
  after: readonly Segment[],
): { readonly removed: readonly Segment[]; readonly added: readonly Segment[] } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const [old, fresh] = [before, after].map((all) => new Set(all.slice(start, all.length - end)));
  return {
    removed: [...(old ?? [])].filter((segment) => fresh?.has(segment) !== true),
    added: [...(fresh ?? [])].filter((segment) => old?.has(segment) !== true),
  };
}

function arrangeEnabledRules({ enabledRules }: AnalyzerOptions): RuleTable {
  return arrangeRules(RULES.filter((rule) => enabledRules.has(rule.meta.id)));
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

/** The rules that are on by default, for the default Python version. */
export function defaultOptions(pythonVersion: string): AnalyzerOptions {
  const enabled = RULES.filter((rule) => rule.meta.isOnByDefault).map((rule) => rule.meta.id);
  return { pythonVersion, enabledRules: new Set(enabled), severities: new Map() };
}
