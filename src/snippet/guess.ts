/**
 * Guesses a value for a name that nobody defines: from its default, its annotation, and what is done with it, in this
 * order. A guess is a Python expression that a person can read and change; it need not be right.
 */
import { BUILTIN_NAMES } from "../cpython/builtin-names.ts";
import type { Binding } from "../symtable/scope.ts";
import type { Arg, AstNode, Constant, Expr, FunctionDef } from "../syntax/ast.ts";
import { stringValue } from "../syntax/literals.ts";
import { walk } from "../syntax/visit.ts";
import { annotationSample } from "./annotation-sample.ts";
import { ClassSamples } from "./class-samples.ts";
import { parametersOf } from "./exposed-names.ts";
import { type Evidence, evidenceOf } from "./name-evidence.ts";
import * as known from "./sample-values.ts";
import { isFunction, type SourceTree } from "./source-tree.ts";

const { samples } = known;

export interface Guess {
  /** A Python expression. */
  readonly expression: string;
  /** Why this one, as the end of "guessed: ...". */
  readonly reason: string;
  /** Local names that the expression mentions, which need values, too. */
  readonly uses?: readonly Binding[];
}

/** How far a guess follows calls, elements and constructors. */
const MAX_DEPTH = 3;

export class Guesser {
  readonly classes: ClassSamples;

  constructor(private readonly tree: SourceTree) {
    this.classes = new ClassSamples(tree, (fn, arg, depth) => this.parameter(fn, arg, depth).expression);
  }

  /** For a name that is read, or a parameter. */
  guess(binding: Binding, depth = 0): Guess {
    const [definition] = binding.definitions.filter(({ kind }) => kind === "parameter");
    if (definition?.node.kind === "arg") {
      const fn = [...this.tree.ancestorsOf(definition.node)].reverse().find(isFunction);
      if (fn !== undefined && parametersOf(fn.args).includes(definition.node))
        return this.parameterInside(fn, definition.node, binding, depth);
    }
    return this.byValue(binding) ?? this.byUse(binding, depth);
  }

  /** In the middle of the function `None` has mostly been replaced by something. */
  private parameterInside(fn: FunctionDef, arg: Arg, binding: Binding, depth: number): Guess {
    const guess = this.parameter(fn, arg, depth);
    if (guess.expression !== samples.none) return guess;
    return this.fromEvidence(evidenceOf(this.tree, binding), depth) ?? guess;
  }

  /** What the function computes it from, if that is parameters and names of the module. */
  private byAssignment({ definitions, scope }: Binding): Guess | undefined {
    const [definition, ...others] = definitions;
    if (definition === undefined || others.length > 0 || scope.kind !== "function") return undefined;
    const stmt = this.tree.parentOf(definition.node);
    if (stmt?.kind !== "Assign" || stmt.targets.length !== 1 || stmt.targets[0] !== definition.node)
      return undefined;
    const expression = inOneLine(this.tree.textOf(stmt.value));
    const uses = namesIn(this.tree, stmt.value);
    const isKnown = ({ name, scope: owner, definitions: known }: Binding): boolean =>
      owner.kind === "module"
        ? known.length > 0 || BUILTIN_NAMES.has(name)
        : known.every(({ kind }) => kind === "parameter");
    if (expression === undefined || uses === undefined || !uses.every(isKnown)) return undefined;
    return {
      expression,
      reason: "its value in the function",
      uses: uses.filter((each) => each.scope === scope),
    };
  }

  /** The number or text that it is given elsewhere. */
  private byValue({ definitions }: Binding): Guess | undefined {
    for (const { node } of definitions) {
      const stmt = this.tree.parentOf(node);
      if (stmt?.kind !== "Assign" || stmt.targets[0] !== node || stmt.value.kind !== "Constant") continue;
      const expression = inOneLine(this.tree.textOf(stmt.value));
      if (expression !== undefined) return { expression, reason: "its value before" };
    }
    return undefined;
  }

  /** What a definition that is simulated as such is given: beside `None` an instance that it uses shows more. */
  argument(fn: FunctionDef, arg: Arg): Guess {
    const guess = this.parameter(fn, arg);
    const binding = this.tree.bindingOf(arg);
    if (guess.expression !== samples.none || binding === undefined) return guess;
    return this.ownInstance(evidenceOf(this.tree, binding), 0) ?? guess;
  }

  parameter(fn: FunctionDef, arg: Arg, depth = 0): Guess {
    const receiver = this.classes.receiver(fn, arg, depth);
    if (receiver !== undefined) return receiver;
    if (fn.args.vararg === arg) return { expression: "()", reason: "further arguments" };
    if (fn.args.kwarg === arg) return { expression: "{}", reason: "further named arguments" };
    const value = defaultOf(fn, arg);
    const text = value && inOneLine(this.tree.textOf(value));
    if (text !== undefined) return { expression: text, reason: "its default" };
    const type = arg.annotation && annotationSample(this.tree, arg.annotation, this.classSample(depth));
    if (type !== undefined) return { expression: type, reason: "its annotation" };
    const binding = this.tree.bindingOf(arg);
    return binding === undefined ? byName(arg.arg.id) : this.byUse(binding, depth);
  }

  private classSample(depth: number): (name: string) => string | undefined {
    return (name) => this.classes.make(name, depth + 1);
  }

  private byUse(binding: Binding, depth: number): Guess {
    const evidence = evidenceOf(this.tree, binding);
    const assigned = depth === 0 ? () => this.byAssignment(binding) : () => undefined;
    return this.fromEvidence(evidence, depth) ?? assigned() ?? byName(binding.name);
  }

  private fromEvidence(evidence: Evidence, depth: number): Guess | undefined {
    return (
      this.fromType(evidence, depth) ??
      fromMethods(evidence, (fallback) => this.element(evidence, depth) ?? fallback) ??
      this.fromAttributes(evidence, depth) ??
      this.fromElements(evidence, depth) ??
      fromKeys(evidence) ??
      fromMarks(evidence) ??
      this.fromCalls(evidence, depth)
    );
  }

  private fromType({ types }: Evidence, depth: number): Guess | undefined {
    for (const type of types) {
      const first = type.kind === "Tuple" ? type.elts[0] : type;
      const expression = first && annotationSample(this.tree, first, this.classSample(depth));
      if (expression !== undefined) return { expression, reason: "a type that it is checked for" };
    }
    return undefined;
  }

  /** An instance of a class of the file that has these attributes, or an object that has nothing else. */
  private fromAttributes(evidence: Evidence, depth: number): Guess | undefined {
    const { attributes } = evidence;
    const made = this.ownInstance(evidence, depth);
    if (made !== undefined || attributes.size === 0 || depth > MAX_DEPTH) return made;
    const fields = [...attributes].map((name) => `${name}=1`).join(", ");
    return {
      expression: `__import__("types").SimpleNamespace(${fields})`,
      reason: `its attributes ${[...attributes].join(", ")}`,
    };
  }

  private ownInstance({ attributes, methods }: Evidence, depth: number): Guess | undefined {
    const wanted = [...attributes, ...methods];
    if (wanted.length === 0 || depth > MAX_DEPTH) return undefined;
    const expression = this.classes.withAttributes(wanted, depth);
    return expression === undefined ? undefined : { expression, reason: "a class with its attributes" };
  }

  private fromElements(evidence: Evidence, depth: number): Guess | undefined {
    const { marks } = evidence;
    const isPlain = marks.has("iterated") || evidence.targets.length > 0;
    if (!isPlain) return undefined;
    const element = this.element(evidence, depth);
    if (element !== undefined) return { expression: known.listOf(element), reason: "iterated" };
    const isList = marks.has("storedInto") || marks.has("calculated");
    return { expression: isList ? samples.list : samples.iterable, reason: "iterated" };
  }

  /** In terms of `i`; undefined where a number does. */
  private element({ targets }: Evidence, depth: number): string | undefined {
    if (depth > MAX_DEPTH) return undefined;
    for (const target of targets) {
      if (target.kind === "Tuple" || target.kind === "List") {
        const parts = target.elts.map((each) => this.elementFor(each, depth) ?? "i");
        return `(${parts.join(", ")}${parts.length === 1 ? "," : ""})`;
      }
      const found = this.elementFor(target, depth);
      if (found !== undefined && found !== "i") return found;
    }
    return undefined;
  }

  private elementFor(target: Expr, depth: number): string | undefined {
    const binding = target.kind === "Name" ? this.tree.bindingOf(target) : undefined;
    const found = binding && this.fromEvidence(evidenceOf(this.tree, binding), depth + 1);
    if (found === undefined) return undefined;
    return ELEMENTS.get(found.expression) ?? found.expression;
  }

  /** What the called function, if it is one of the file, makes of its parameter. */
  private fromCalls({ passed }: Evidence, depth: number): Guess | undefined {
    if (depth >= MAX_DEPTH) return undefined;
    for (const { call, place } of passed) {
      const fn = this.calledFunction(call.func);
      const arg = fn && parameterAt(fn, place);
      if (fn === undefined || arg === undefined) continue;
      const { expression } = this.parameter(fn, arg, depth + 1);
      return { expression, reason: `passed to ${fn.name.id}` };
    }
    return undefined;
  }

  private calledFunction(func: Expr): FunctionDef | undefined {
    if (func.kind !== "Name") return undefined;
    const nodes = this.tree.bindingOf(func)?.definitions.map(({ node }): AstNode => node) ?? [];
    const [definition] = nodes;
    if (definition === undefined) return undefined;
    if (isFunction(definition)) return definition;
    return definition.kind === "ClassDef" ? this.classes.initializer(definition) : undefined;
  }
}

/** Elements of a thousand that are smaller than the value alone would be. */
const ELEMENTS: ReadonlyMap<string, string> = new Map([
  [samples.text, 'f"item {i}"'],
  [samples.iterable, "range(10)"],
  [samples.list, "list(range(10))"],
  [samples.dict, "{str(i): i}"],
  [samples.int, "i"],
  [samples.count, "i"],
  [samples.float, "i / 2"],
]);

function fromMethods({ methods }: Evidence, elementOr: (fallback: string) => string): Guess | undefined {
  const groups: readonly [ReadonlySet<string>, string][] = [
    [known.DEQUE_METHODS, samples.deque],
    [known.DICT_METHODS, known.dictOf(elementOr("i"))],
    [known.LIST_METHODS, samples.list],
    [known.SET_METHODS, samples.set],
    [known.TEXT_METHODS, samples.text],
    [known.FILE_METHODS, samples.file],
  ];
  for (const [group, expression] of groups) {
    const method = [...methods].find((each) => group.has(each));
    if (method !== undefined) return { expression, reason: `its method ${method}` };
  }
  return undefined;
}

function fromKeys({ keys, marks }: Evidence): Guess | undefined {
  if (keys.length === 0) {
    return marks.has("sliced") ? { expression: samples.list, reason: "a sequence" } : undefined;
  }
  const names = keys.map(textConstant).filter((each) => each !== undefined);
  if (names.length > 0) {
    const items = [...new Set(names)].map((name) => `${JSON.stringify(name)}: 1`).join(", ");
    return { expression: `{${items}}`, reason: "its keys" };
  }
  if (keys.some((key) => key.kind === "JoinedStr")) return { expression: samples.dict, reason: "its keys" };
  if (keys.some(({ kind }) => kind === "Tuple")) return { expression: "{}", reason: "its keys" };
  return { expression: samples.list, reason: "indexed" };
}

function fromMarks({ marks, constants }: Evidence): Guess | undefined {
  if (marks.has("path")) return { expression: samples.path, reason: "the path of a file" };
  if (marks.has("counted")) return { expression: samples.count, reason: "a number of times" };
  if (constants.some(({ type }) => type === "str")) return constantGuess(constants, "str", samples.text);
  if (constants.some(({ type }) => type === "bytes")) return constantGuess(constants, "bytes", samples.bytes);
  if (constants.some(({ type }) => type === "float"))
    return { expression: samples.float, reason: "arithmetic" };
  if (marks.has("measured") || marks.has("searched"))
    return { expression: samples.list, reason: marks.has("measured") ? "its length" : "searched with in" };
  if (marks.has("calculated")) return { expression: samples.int, reason: "arithmetic" };
  if (marks.has("compared")) return { expression: samples.int, reason: "compared" };
  if (marks.has("called")) return { expression: samples.function, reason: "called" };
  if (marks.has("awaited")) return { expression: samples.awaitable, reason: "awaited" };
  if (marks.has("entered")) return { expression: samples.context, reason: "entered by with" };
  if (marks.has("raised")) return { expression: samples.exception, reason: "raised" };
  if (marks.has("unpackedKeys")) return { expression: "{}", reason: "unpacked" };
  return undefined;
}

/** The very constant that it is compared with, since that is a value that does something. */
function constantGuess(constants: readonly Constant[], type: Constant["type"], fallback: string): Guess {
  const [value] = constants.filter((each) => each.type === type);
  const text = value?.pieces.length === 1 ? (value.pieces[0]?.text ?? "") : "";
  const isUseful = text.length > 2 && text.length < 40 && !text.includes("%");
  return { expression: isUseful ? text : fallback, reason: "the constants beside it" };
}

/** Undefined for what works in its function only. */
function namesIn(tree: SourceTree, expr: Expr): readonly Binding[] | undefined {
  const found = new Set<Binding>();
  let isPlain = true;
  walk([expr], {
    enter(node) {
      isPlain &&= !/^(?:Await|Yield|YieldFrom|NamedExpr|Lambda|comprehension)$/.test(node.kind);
      const binding = node.kind === "Name" ? tree.bindingOf(node) : undefined;
      if (binding !== undefined) found.add(binding);
      if (node.kind === "Name" && (node.id === "super" || node.id === "__class__")) isPlain = false;
      if (node.kind === "Attribute" && node.attr.id.startsWith("__")) isPlain = false;
    },
  });
  return isPlain ? [...found] : undefined;
}

/** Fields have one line; undefined for what cannot be joined without reading it. */
function inOneLine(text: string): string | undefined {
  if (!/[\r\n]/.test(text)) return text;
  return /#|"""|'''|\\/.test(text) ? undefined : `(${text.replaceAll(/\s*[\r\n]\s*/g, " ")})`;
}

/** By what names commonly mean, where use says nothing. */
function byName(name: string): Guess {
  const reason = "its name";
  if (/path|file/i.test(name)) return { expression: samples.path, reason };
  if (/(?:^|_)(?:text|name|word|line|key|label|title|message|msg|s|string)$/i.test(name))
    return { expression: samples.text, reason };
  if (/^(?:n|i|j|k|m|size|count|depth|limit|index|length|num.*)$/i.test(name))
    return { expression: samples.int, reason };
  if (/^(?:f|fn|func|function|callback|key_?func|handler)$/i.test(name))
    return { expression: samples.function, reason };
  if (/s$|data|list|seq|iterable|array/i.test(name)) return { expression: samples.iterable, reason };
  return { expression: samples.int, reason: "nothing better is known" };
}

function defaultOf({ args }: FunctionDef, arg: Arg): Expr | undefined {
  const positional = [...args.posonlyargs, ...args.args];
  const place = positional.indexOf(arg);
  if (place >= 0) return args.defaults[place - (positional.length - args.defaults.length)];
  return args.kwDefaults[args.kwonlyargs.indexOf(arg)];
}

/** A constructor's first parameter is not given by the caller. */
function parameterAt(fn: FunctionDef, place: number | string): Arg | undefined {
  const positional = [...fn.args.posonlyargs, ...fn.args.args];
  const given = fn.name.id === "__init__" ? positional.slice(1) : positional;
  if (typeof place === "number") return given[place];
  return [...given, ...fn.args.kwonlyargs].find(({ arg }) => arg.id === place);
}

function textConstant(expr: Expr): string | undefined {
  return expr.kind === "Constant" && expr.type === "str" ? stringValue(expr) : undefined;
}
