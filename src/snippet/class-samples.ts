/** How instances of the file's own classes are made: calls with sample arguments. */
import type { Arg, ClassDef, Expr, FunctionDef, Stmt } from "../syntax/ast.ts";
import { walk } from "../syntax/visit.ts";
import { annotationSample } from "./annotation-sample.ts";
import type { Candidate } from "./definition-plan.ts";
import type { Guess } from "./guess.ts";
import { samples } from "./sample-values.ts";
import { isFunction, type SourceTree } from "./source-tree.ts";

export type SampleParameter = (fn: FunctionDef, arg: Arg, depth: number) => string;

const MAX_DEPTH = 3;

export class ClassSamples {
  constructor(
    private readonly tree: SourceTree,
    private readonly sampleParameter: SampleParameter,
  ) {}

  /** @param name of a class of the module. Undefined where none has this name or it cannot be instantiated. */
  make(name: string, depth: number): string | undefined {
    const found = this.classNamed(name);
    return found === undefined ? undefined : this.call(found, name, depth);
  }

  /** For the first parameter of a method. */
  receiver(fn: FunctionDef, arg: Arg, depth: number): Guess | undefined {
    const around = this.tree.parentOf(fn);
    const first = [...fn.args.posonlyargs, ...fn.args.args][0];
    if (around?.kind !== "ClassDef" || first !== arg || hasDecorator(fn, "staticmethod")) return undefined;
    const classes = this.tree.ancestorsOf(fn).filter((each) => each.kind === "ClassDef");
    const path = classes.map((each) => each.name.id).join(".");
    if (hasDecorator(fn, "classmethod") || CLASS_METHODS.has(fn.name.id))
      return { expression: path, reason: "the class of the method" };
    const made = this.call(around, path, depth + 1) ?? this.subclassSample(around, depth + 1);
    return { expression: made ?? `object.__new__(${path})`, reason: "an instance of its class" };
  }

  /** An instance of the first class that has all these attributes. */
  withAttributes(wanted: readonly string[], depth: number): string | undefined {
    for (const stmt of this.tree.statements) {
      if (stmt.kind !== "ClassDef") continue;
      const names = this.attributesOf(stmt);
      if (!wanted.every((name) => names.has(name))) continue;
      const made = this.call(stmt, stmt.name.id, depth + 1);
      if (made !== undefined) return made;
    }
    return undefined;
  }

  /** `__init__` of a class or of the first of its bases in the file that has one. */
  initializer(of: ClassDef): FunctionDef | undefined {
    return this.lineage(of)
      .map((each) => methodOf(each, "__init__"))
      .find((each) => each !== undefined);
  }

  /** The expression of a call, or undefined for an abstract class. */
  private call(of: ClassDef, path: string, depth: number): string | undefined {
    if (depth > MAX_DEPTH || isAbstract(of)) return undefined;
    const bases = of.bases.map(lastName);
    if (bases.some((base) => /^(?:Int|Str)?(?:Enum|Flag)$/.test(base))) return `next(iter(${path}))`;
    if (bases.some((base) => base === "TypedDict" || base === "Protocol")) return undefined;
    return `${path}(${this.argumentsOf(of, depth).join(", ")})`;
  }

  /** Whether instances can be made. */
  isConcrete(of: ClassDef): boolean {
    return this.call(of, of.name.id, 0) !== undefined;
  }

  /** The fields of a data class or named tuple that have no default, its bases' first. */
  fields(of: ClassDef, depth = 0): readonly Candidate[] {
    const isRecord = of.decoratorList.some((each) => /^(?:dataclass|define|s)$/.test(lastName(each)));
    if (!isRecord && !of.bases.some((base) => lastName(base) === "NamedTuple")) return [];
    return this.lineage(of)
      .reverse()
      .flatMap(({ body }) => body.flatMap((stmt) => this.field(stmt, depth)));
  }

  private argumentsOf(of: ClassDef, depth: number): string[] {
    const fn = this.initializer(of) ?? methodOf(of, "__new__");
    if (fn !== undefined) return this.required(fn, depth);
    return this.fields(of, depth).map(({ guess }) => guess.expression);
  }

  /** Samples of the parameters that have no default, without the first. */
  private required(fn: FunctionDef, depth: number): string[] {
    const { args } = fn;
    const positional = [...args.posonlyargs, ...args.args];
    const needed = positional.slice(1, positional.length - args.defaults.length);
    const named = args.kwonlyargs.filter((_, index) => args.kwDefaults[index] === undefined);
    return [
      ...needed.map((arg) => this.sampleParameter(fn, arg, depth)),
      ...named.map((arg) => `${arg.arg.id}=${this.sampleParameter(fn, arg, depth)}`),
    ];
  }

  private field(stmt: Stmt, depth: number): Candidate[] {
    if (stmt.kind !== "AnnAssign" || stmt.target.kind !== "Name") return [];
    if (stmt.value !== undefined || NO_FIELD.test(this.tree.textOf(stmt.annotation))) return [];
    const made = annotationSample(this.tree, stmt.annotation, (name) => this.make(name, depth + 1));
    return [{ name: stmt.target.id, guess: { expression: made ?? samples.int, reason: "its annotation" } }];
  }

  private attributesOf(of: ClassDef): ReadonlySet<string> {
    const names = new Set<string>();
    for (const each of this.lineage(of)) {
      walk([each], {
        enter(node) {
          if (node.kind === "Attribute" && node.ctx === "Store") names.add(node.attr.id);
        },
      });
      for (const stmt of each.body) {
        if (isFunction(stmt)) names.add(stmt.name.id);
        if (stmt.kind === "AnnAssign" && stmt.target.kind === "Name") names.add(stmt.target.id);
        if (stmt.kind !== "Assign") continue;
        for (const target of stmt.targets) if (target.kind === "Name") names.add(target.id);
      }
    }
    return names;
  }

  /** The class and its bases in the file, nearest first. */
  private lineage(of: ClassDef): ClassDef[] {
    const found: ClassDef[] = [];
    this.addLineage(of, found);
    return found;
  }

  private addLineage(of: ClassDef, found: ClassDef[]): void {
    if (found.includes(of)) return;
    found.push(of);
    for (const base of of.bases) {
      const definition = base.kind === "Name" ? this.classNamed(base.id) : undefined;
      if (definition !== undefined) this.addLineage(definition, found);
    }
  }

  private subclassSample(of: ClassDef, depth: number): string | undefined {
    for (const stmt of this.tree.statements) {
      if (stmt.kind !== "ClassDef" || stmt === of || !this.lineage(stmt).includes(of)) continue;
      const made = this.call(stmt, stmt.name.id, depth);
      if (made !== undefined) return made;
    }
    return undefined;
  }

  private classNamed(name: string): ClassDef | undefined {
    const nodes = this.tree.moduleBinding(name).definitions.map(({ node }) => node);
    return nodes.find((node): node is ClassDef => node.kind === "ClassDef");
  }
}

const NO_FIELD = /\b(?:ClassVar|InitVar|KW_ONLY)\b/;

const CLASS_METHODS: ReadonlySet<string> = new Set(["__new__", "__init_subclass__", "__class_getitem__"]);

function methodOf(of: ClassDef, name: string): FunctionDef | undefined {
  return of.body.filter(isFunction).find((each) => each.name.id === name);
}

function isAbstract(of: ClassDef): boolean {
  return of.body.some((stmt) => isFunction(stmt) && hasDecorator(stmt, "abstractmethod"));
}

export function hasDecorator(fn: FunctionDef, name: string): boolean {
  return fn.decoratorList.some((each) => lastName(each) === name);
}

/** `b` of `a.b`, and of `a.b(...)` and `a.b[...]`. */
export function lastName(expr: Expr): string {
  if (expr.kind === "Name") return expr.id;
  if (expr.kind === "Attribute") return expr.attr.id;
  if (expr.kind === "Call") return lastName(expr.func);
  return expr.kind === "Subscript" ? lastName(expr.value) : "";
}
