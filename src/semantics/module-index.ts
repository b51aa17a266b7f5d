/**
 * What the top-level segments of a module say about its global names, kept up to date when segments come and
 * go. Each question has a key, so that whoever asked can be told when its answer has changed. Nothing is
 * worked out before somebody asks.
 */

import { isDefinition, type Occurrence } from "../symtable/scope.ts";
import type { SegmentScopes } from "../symtable/segment-scopes.ts";
import type { Alias, Import, ImportFrom, Segment, Stmt } from "../syntax/ast.ts";
import { findStatement, hasStarImport } from "./blocks.ts";
import { globalNames } from "./bound-names.ts";
import { type ClassSummary, type ImportedClasses, NO_IMPORTED_CLASSES } from "./classes/class-summary.ts";
import type { ImportPath } from "./classes/import-path.ts";
import { FunctionNames } from "./function-names.ts";
import { hasWord, mayMention, written } from "./words.ts";

/** Names a question: `bound:sum`, `origin:os`, `setters:Node`, `places:names`, `attribute:parent`, `call:Node`, `function:close`, `star`. */
export type QueryKey = string;

/** The questions that the analysis of a segment may ask about the rest of the module. */
export interface ModuleQueries {
  /** Whether the module's own code gives this global name a value, anywhere and in any way. */
  isBound(name: string): boolean;
  /** `from x import *` anywhere: then every global name may be shadowed. */
  hasStarImport(): boolean;
  /** The dotted name of what a global stands for if imports of the same thing, and nothing else, bind it. */
  originOf(name: string): string | undefined;
  /** The places of this global name but for its uses: definitions, deletions, declarations; in source order. */
  settersOf(name: string): readonly Occurrence[];
  /** All places that mean this global name, in source order. Any edit of code that mentions the name is a change. */
  placesOf(name: string): readonly Occurrence[];
  /** What another module of the workspace says of a class that this one imports. */
  importedClass(path: ImportPath): ClassSummary | undefined;
  /** The segments in whose text `.name` stands, be it the attribute of whatever. */
  segmentsWithAttribute(name: string): ReadonlySet<Segment>;
  /** The segments in whose text `name(` stands. Nothing is resolved, so it is cheap to ask first. */
  segmentsWithCall(name: string): ReadonlySet<Segment>;
  /** Whether any function or method, wherever in the module, is defined by that name. Cheap, too. */
  hasFunctionNamed(name: string): boolean;
}

const NO_SEGMENTS: ReadonlySet<Segment> = new Set();

export type ScopesOf = (segment: Segment) => SegmentScopes;

export class ModuleIndex implements ModuleQueries {
  private segments: readonly Segment[] = [];
  /** The segments in whose text a name stands, for names that were asked for. */
  private readonly mentions = new Map<string, Set<Segment>>();
  private order: ReadonlyMap<Segment, number> | undefined;
  /** The segments that may bind a name; of all names, once somebody has asked. */
  private binders: Map<string, Set<Segment>> | undefined;
  private readonly setters = new Map<string, readonly Occurrence[]>();
  private readonly places = new Map<string, readonly Occurrence[]>();
  private readonly bound = new Map<string, boolean>();
  private readonly origins = new Map<string, string | undefined>();
  private readonly attributes = new Map<string, ReadonlySet<Segment>>();
  private readonly calls = new Map<string, ReadonlySet<Segment>>();
  private starSegments: Set<Segment> | undefined;
  private functions: FunctionNames | undefined;

  constructor(
    private readonly scopesOf: ScopesOf,
    private readonly imports: ImportedClasses = NO_IMPORTED_CLASSES,
  ) {}

  /** Takes over other segments; returns the keys of the questions that were asked and are answered otherwise now. */
  update(
    segments: readonly Segment[],
    removed: readonly Segment[],
    added: readonly Segment[],
  ): ReadonlySet<QueryKey> {
    this.segments = segments;
    const changed = new Set<QueryKey>();
    if (this.starSegments !== undefined) this.updateStars(this.starSegments, removed, added, changed);
    const touched = [...removed, ...added];
    this.order = undefined;
    this.updateBinders(removed, added, changed);
    for (const [name, mentioning] of this.mentions) {
      const had = removed.filter((segment) => mentioning.delete(segment)).length > 0;
      const has = added.filter((segment) => hasWord(segment, name));
      for (const segment of has) mentioning.add(segment);
      if ((had || has.length > 0) && this.places.delete(name)) changed.add(placesKey(name));
    }
    for (const name of this.functions?.update(removed, added) ?? []) changed.add(functionKey(name));
    forgetMentioned(this.attributes, touched, mentionsAttribute, (name) => changed.add(attributeKey(name)));
    forgetMentioned(this.calls, touched, mentionsCall, (name) => changed.add(callKey(name)));
    return changed;
  }

  isBound(name: string): boolean {
    return remember(
      this.bound,
      name,
      () => this.isCertainlyBound(name) || this.settersOf(name).some(isDefinition),
    );
  }

  hasStarImport(): boolean {
    this.starSegments ??= new Set(this.segments.filter(hasStarImport));
    return this.starSegments.size > 0;
  }

  originOf(name: string): string | undefined {
    return remember(this.origins, name, () => {
      // Most names are no imports, which needs no symbol table.
      const mayBeImport = [...this.bindersOf(name)].some(({ text }) => text.includes("import"));
      return mayBeImport ? findOrigin(this.settersOf(name).filter(isDefinition)) : undefined;
    });
  }

  settersOf(name: string): readonly Occurrence[] {
    return remember(this.setters, name, () =>
      this.inOrder(this.bindersOf(name)).flatMap((segment) =>
        (this.globalsOf(segment).get(name) ?? []).filter(({ kind }) => kind !== "use"),
      ),
    );
  }

  placesOf(name: string): readonly Occurrence[] {
    return remember(this.places, name, () =>
      this.segmentsMentioning(name).flatMap((segment) => this.globalsOf(segment).get(name) ?? []),
    );
  }

  importedClass(path: ImportPath): ClassSummary | undefined {
    return this.imports.find(path);
  }

  segmentsWithAttribute(name: string): ReadonlySet<Segment> {
    return remember(
      this.attributes,
      name,
      () => new Set(this.segments.filter((segment) => mentionsAttribute(segment, name))),
    );
  }

  segmentsWithCall(name: string): ReadonlySet<Segment> {
    return remember(this.calls, name, () => {
      return new Set(this.segments.filter((segment) => mentionsCall(segment, name)));
    });
  }

  hasFunctionNamed(name: string): boolean {
    this.functions ??= new FunctionNames(this.segments);
    return this.functions.has(name);
  }

  /** In source order; among them may be some that only have the letters in a text or comment. */
  private segmentsMentioning(name: string): readonly Segment[] {
    const mentioning = remember(
      this.mentions,
      name,
      () => new Set(this.segments.filter((segment) => mayMention(segment, name))),
    );
    return this.inOrder(mentioning);
  }

  private inOrder(segments: ReadonlySet<Segment>): readonly Segment[] {
    if (segments.size < 2) return [...segments];
    const order = this.sourceOrder();
    return [...segments].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  }

  private bindersOf(name: string): ReadonlySet<Segment> {
    if (this.binders === undefined) {
      this.binders = new Map();
      for (const segment of this.segments) this.addBinder(this.binders, segment);
    }
    return this.binders.get(written(name)) ?? NO_SEGMENTS;
  }

  /** Without any symbol table. A name that is private to a class may be another one than what is written. */
  private isCertainlyBound(name: string): boolean {
    if (written(name) !== name) return false;
    for (const segment of this.bindersOf(name)) if (globalNames(segment).certain.has(name)) return true;
    return false;
  }

  private addBinder(binders: Map<string, Set<Segment>>, segment: Segment): void {
    for (const name of globalNames(segment).possible) {
      const others = binders.get(name);
      if (others === undefined) binders.set(name, new Set([segment]));
      else others.add(segment);
    }
  }

  private updateBinders(
    removed: readonly Segment[],
    added: readonly Segment[],
    changed: Set<QueryKey>,
  ): void {
    const { binders } = this;
    if (binders === undefined) return;
    const touched = new Set<string>();
    for (const segment of removed) {
      for (const name of globalNames(segment).possible) {
        binders.get(name)?.delete(segment);
        touched.add(name);
      }
    }
    for (const segment of added) {
      this.addBinder(binders, segment);
      for (const name of globalNames(segment).possible) touched.add(name);
    }
    for (const name of touched) this.reconsider(name, changed);
    // Those that are private to a class were asked for by another name.
    for (const name of [...this.setters.keys(), ...this.bound.keys()]) {
      if (name.startsWith("_") && written(name) !== name && touched.has(written(name)))
        this.reconsider(name, changed);
    }
  }

  private sourceOrder(): ReadonlyMap<Segment, number> {
    this.order ??= new Map(this.segments.map((segment, index) => [segment, index]));
    return this.order;
  }

  private globalsOf(segment: Segment): ReadonlyMap<string, readonly Occurrence[]> {
    return this.scopesOf(segment).bindings.global;
  }

  private updateStars(
    starSegments: Set<Segment>,
    removed: readonly Segment[],
    added: readonly Segment[],
    changed: Set<QueryKey>,
  ): void {
    const had = starSegments.size > 0;
    for (const segment of removed) starSegments.delete(segment);
    for (const segment of added) if (hasStarImport(segment)) starSegments.add(segment);
    if (had !== starSegments.size > 0) changed.add(STAR_KEY);
  }

  /** Drops the answers about what binds a name and notes which of them have changed. */
  private reconsider(name: string, changed: Set<QueryKey>): void {
    if (this.setters.delete(name)) changed.add(settersKey(name));
    const wasBound = this.bound.get(name);
    const oldOrigin = this.origins.get(name);
    const hadOrigin = this.origins.delete(name);
    this.bound.delete(name);
    if (wasBound !== undefined && wasBound !== this.isBound(name)) changed.add(boundKey(name));
    if (hadOrigin && oldOrigin !== this.originOf(name)) changed.add(originKey(name));
  }
}

/** Passes questions on and remembers which were asked. */
export class TrackedQueries implements ModuleQueries {
  readonly keys = new Set<QueryKey>();

  constructor(private readonly queries: ModuleQueries) {}

  isBound(name: string): boolean {
    this.keys.add(boundKey(name));
    return this.queries.isBound(name);
  }

  hasStarImport(): boolean {
    this.keys.add(STAR_KEY);
    return this.queries.hasStarImport();
  }

  originOf(name: string): string | undefined {
    this.keys.add(originKey(name));
    return this.queries.originOf(name);
  }

  settersOf(name: string): readonly Occurrence[] {
    this.keys.add(settersKey(name));
    return this.queries.settersOf(name);
  }

  placesOf(name: string): readonly Occurrence[] {
    this.keys.add(placesKey(name));
    return this.queries.placesOf(name);
  }

  importedClass(path: ImportPath): ClassSummary | undefined {
    this.keys.add(importKey(path));
    return this.queries.importedClass(path);
  }

  segmentsWithAttribute(name: string): ReadonlySet<Segment> {
    this.keys.add(attributeKey(name));
    return this.queries.segmentsWithAttribute(name);
  }

  segmentsWithCall(name: string): ReadonlySet<Segment> {
    this.keys.add(callKey(name));
    return this.queries.segmentsWithCall(name);
  }

  hasFunctionNamed(name: string): boolean {
    this.keys.add(functionKey(name));
    return this.queries.hasFunctionNamed(name);
  }
}

/** Drops the answers about names that any of the segments mentions. */
function forgetMentioned(
  answers: Map<string, ReadonlySet<Segment>>,
  segments: readonly Segment[],
  mentions: (segment: Segment, name: string) => boolean,
  tell: (name: string) => void,
): void {
  for (const name of answers.keys()) {
    // Most edited segments lack most of the names.
    if (!segments.some((segment) => hasWord(segment, name) && mentions(segment, name))) continue;
    answers.delete(name);
    tell(name);
  }
}

function mentionsCall({ text }: Segment, name: string): boolean {
  const called = `${name}(`;
  for (let at = text.indexOf(called); at >= 0; at = text.indexOf(called, at + 1)) {
    if (at === 0 || !/[\p{ID_Continue}.]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

function mentionsAttribute({ text }: Segment, name: string): boolean {
  const dotted = `.${name}`;
  for (let at = text.indexOf(dotted); at >= 0; at = text.indexOf(dotted, at + 1)) {
    if (!/[\p{ID_Continue}]/u.test(text.charAt(at + dotted.length))) return true;
  }
  return false;
}

const STAR_KEY: QueryKey = "star";
const boundKey = (name: string): QueryKey => `bound:${name}`;
const originKey = (name: string): QueryKey => `origin:${name}`;
const attributeKey = (name: string): QueryKey => `attribute:${name}`;
const callKey = (name: string): QueryKey => `call:${name}`;
const functionKey = (name: string): QueryKey => `function:${name}`;
const IMPORT_PREFIX = "import:";
const importKey = ({ level, module, name }: ImportPath): QueryKey =>
  `${IMPORT_PREFIX}${".".repeat(level)}${module}:${name}`;
/** Whether a question is about another module: its answer changes when that one does. */
export const isAboutImports = (key: QueryKey): boolean => key.startsWith(IMPORT_PREFIX);
const settersKey = (name: string): QueryKey => `setters:${name}`;
const placesKey = (name: string): QueryKey => `places:${name}`;

function remember<Value>(map: Map<string, Value>, key: string, find: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined || map.has(key)) return known as Value;
  const value = find();
  map.set(key, value);
  return value;
}

/** The origin on which all definitions agree, as `import os` and `import os.path` do about `os`. */
function findOrigin(definitions: readonly Occurrence[]): string | undefined {
  const [first, ...others] = definitions.map(originOfDefinition);
  return others.every((origin) => origin === first) ? first : undefined;
}

function originOfDefinition({ node, scope }: Occurrence): string | undefined {
  if (node.kind !== "alias" || scope.segment === undefined) return undefined;
  const statement = findStatement(scope.segment.body, node, isImport);
  return statement === undefined ? undefined : originOfAlias(statement, node);
}

function isImport(stmt: Stmt): stmt is Import | ImportFrom {
  return stmt.kind === "Import" || stmt.kind === "ImportFrom";
}

/** `import a.b` binds `a`; relative imports have an origin that depends on the package, so none here. */
export function originOfAlias(statement: Import | ImportFrom, alias: Alias): string | undefined {
  const name = alias.name.id;
  if (statement.kind === "Import") return alias.asname === undefined ? name.split(".", 1)[0] : name;
  if (statement.level > 0 || statement.module === undefined || name === "*") return undefined;
  return `${statement.module.id}.${name}`;
}
