/**
 * Writes a syntax tree in the same lines as dump_ast.py does for CPython's: one node a line, with kind,
 * positions (lines from 1, columns in UTF-8 bytes), scalar fields, and decoded constants.
 */

import type {
  Arguments,
  AstNode,
  Constant,
  Expr,
  FormattedValue,
  Module,
  Segment,
  Stmt,
} from "../../src/syntax/ast.ts";
import { type CharacterLookup, decodeConstant, selfDocumentingText } from "../../src/syntax/literals.ts";
import { LineIndex } from "../../src/text/line-index.ts";

export interface DumpOptions {
  /** From 3.12 on; before, positions in f-strings are approximate and left out. */
  readonly hasExactFStrings: boolean;
  readonly lookup: CharacterLookup;
}

/** All lines of the dump; `text` is the whole source. */
export function dumpModule(module: Module, text: string, options: DumpOptions): string[] {
  const dumper = new Dumper(text, options);
  module.segments.forEach((segment, index) => {
    dumper.segment(segment, module.segmentStarts[index] ?? 0);
  });
  return dumper.lines;
}

/** UTF-16 units outside of printable ASCII as `\hex;`. */
export function quoted(value: string): string {
  return value.replace(/[^\x20-\x5b\x5d-\x7e]/g, (unit) => `\\${unit.charCodeAt(0).toString(16)};`);
}

/** Nodes that `ast` gives no position. */
const UNPLACED = new Set(["comprehension", "arguments", "withitem", "match_case"]);

type Child = readonly [string, AstNode | undefined];

interface Fields {
  readonly scalars: string;
  readonly children: readonly Child[];
  readonly start?: number;
  readonly name?: string;
}

class Dumper {
  readonly lines: string[] = [];
  readonly #index: LineIndex;
  readonly #isAscii: boolean;
  readonly #options: DumpOptions;
  readonly #bom: number;
  #segment: Segment = { text: "", body: [], comments: [], problems: [] };
  #base = 0;
  #depth = 0;
  #formatted = 0;

  constructor(text: string, options: DumpOptions) {
    this.#index = new LineIndex(text);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII
    this.#isAscii = !/[^\x00-\x7f]/.test(text);
    this.#options = options;
    this.#bom = text.startsWith("\ufeff") ? 3 : 0;
  }

  segment(segment: Segment, base: number): void {
    this.#segment = segment;
    this.#base = base;
    for (const statement of segment.body) this.node("", statement);
  }

  node(label: string, node: AstNode): void {
    const { scalars, children, start = node.start, name = node.kind } = this.#fields(node);
    const isPlaced = !UNPLACED.has(node.kind) && (this.#formatted === 0 || this.#options.hasExactFStrings);
    const place = isPlaced ? ` ${this.#place(start)}-${this.#place(node.end)}` : "";
    this.lines.push(`${" ".repeat(this.#depth)}${label}${name}${place}${scalars}`);
    const isFormatted = node.kind === "JoinedStr" || node.kind === "TemplateStr";
    this.#depth++;
    if (isFormatted) this.#formatted++;
    for (const [field, child] of children) {
      if (child === undefined) this.lines.push(`${" ".repeat(this.#depth)}${field}: None`);
      else this.node(`${field}: `, child);
    }
    this.#depth--;
    if (isFormatted) this.#formatted--;
  }

  #place(relative: number): string {
    const offset = this.#base + relative;
    const { line, column } = this.#index.positionAt(offset);
    const bytes = this.#isAscii ? column : this.#index.utf8ColumnAt(offset) - (line === 0 ? this.#bom : 0);
    return `${line + 1}:${bytes}`;
  }

  #fields(node: AstNode): Fields {
    switch (node.kind) {
      case "BoolOp":
        return { scalars: ` ${node.op}`, children: list("values", node.values) };
      case "NamedExpr":
        return {
          scalars: "",
          children: [
            ["target", node.target],
            ["value", node.value],
          ],
        };
      case "BinOp":
        return {
          scalars: ` ${node.op}`,
          children: [
            ["left", node.left],
            ["right", node.right],
          ],
        };
      case "UnaryOp":
        return { scalars: ` ${node.op}`, children: [["operand", node.operand]] };
      case "Lambda":
        return {
          scalars: "",
          children: [
            ["args", node.args],
            ["body", node.body],
          ],
        };
      case "IfExp":
        return {
          scalars: "",
          children: [
            ["test", node.test],
            ["body", node.body],
            ["orelse", node.orelse],
          ],
        };
      case "Dict":
        return { scalars: "", children: [...list("keys", node.keys), ...list("values", node.values)] };
      case "Set":
        return { scalars: "", children: list("elts", node.elts) };
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
        return { scalars: "", children: [["elt", node.elt], ...list("generators", node.generators)] };
      case "DictComp":
        return {
          scalars: "",
          children: [["key", node.key], ["value", node.value], ...list("generators", node.generators)],
        };
      case "Await":
      case "YieldFrom":
        return { scalars: "", children: [["value", node.value]] };
      case "Yield":
      case "Return":
        return { scalars: "", children: optional("value", node.value) };
      case "Compare":
        return {
          scalars: ` ${node.ops.join(",")}`,
          children: [["left", node.left], ...list("comparators", node.comparators)],
        };
      case "Call":
        return {
          scalars: "",
          children: [["func", node.func], ...list("args", node.args), ...list("keywords", node.keywords)],
        };
      case "JoinedStr":
      case "TemplateStr":
        return { scalars: "", children: list("values", this.#joined(node.values)) };
      case "FormattedValue":
        return {
          scalars: ` conversion=${node.conversion ?? ""}`,
          children: [["value", node.value], ...optional("format_spec", node.formatSpec)],
        };
      case "Constant":
        return { scalars: ` ${this.#constant(node)}`, children: [] };
      case "Attribute":
        return { scalars: ` attr=${quoted(node.attr.id)} ${node.ctx}`, children: [["value", node.value]] };
      case "Subscript":
        return {
          scalars: ` ${node.ctx}`,
          children: [
            ["value", node.value],
            ["slice", node.slice],
          ],
        };
      case "Starred":
        return { scalars: ` ${node.ctx}`, children: [["value", node.value]] };
      case "Name":
        return { scalars: ` id=${quoted(node.id)} ${node.ctx}`, children: [] };
      case "List":
      case "Tuple":
        return { scalars: ` ${node.ctx}`, children: list("elts", node.elts) };
      case "Slice":
        return {
          scalars: "",
          children: [
            ...optional("lower", node.lower),
            ...optional("upper", node.upper),
            ...optional("step", node.step),
          ],
        };
      case "comprehension":
        return {
          scalars: ` is_async=${node.isAsync ? 1 : 0}`,
          children: [["target", node.target], ["iter", node.iter], ...list("ifs", node.ifs)],
        };
      case "keyword":
        return {
          scalars: node.arg === undefined ? "" : ` arg=${quoted(node.arg.id)}`,
          children: [["value", node.value]],
        };
      case "arg":
        return { scalars: ` arg=${quoted(node.arg.id)}`, children: optional("annotation", node.annotation) };
      case "arguments":
        return { scalars: "", children: argumentsOf(node) };
      case "ExceptHandler":
        return {
          scalars: node.name === undefined ? "" : ` name=${quoted(node.name.id)}`,
          children: [...optional("type", node.type), ...list("body", node.body)],
        };
      case "alias":
        return {
          scalars: ` name=${quoted(node.name.id)}${node.asname === undefined ? "" : ` asname=${quoted(node.asname.id)}`}`,
          children: [],
        };
      case "withitem":
        return {
          scalars: "",
          children: [["context_expr", node.contextExpr], ...optional("optional_vars", node.optionalVars)],
        };
      case "match_case":
        return {
          scalars: "",
          children: [["pattern", node.pattern], ...optional("guard", node.guard), ...list("body", node.body)],
        };
      case "TypeVar":
      case "ParamSpec":
      case "TypeVarTuple":
        return {
          scalars: ` name=${quoted(node.name.id)}`,
          children: [...optional("bound", node.bound), ...optional("default_value", node.defaultValue)],
        };
      case "MatchValue":
        return { scalars: "", children: [["value", node.value]] };
      case "MatchSingleton":
        return { scalars: ` value=${node.value}`, children: [] };
      case "MatchSequence":
      case "MatchOr":
        return { scalars: "", children: list("patterns", node.patterns) };
      case "MatchMapping":
        return {
          scalars: node.rest === undefined ? "" : ` rest=${quoted(node.rest.id)}`,
          children: [...list("keys", node.keys), ...list("patterns", node.patterns)],
        };
      case "MatchClass":
        return {
          scalars: names("kwd_attrs", node.kwdAttrs),
          children: [
            ["cls", node.cls],
            ...list("patterns", node.patterns),
            ...list("kwd_patterns", node.kwdPatterns),
          ],
        };
      case "MatchStar":
        return { scalars: node.name === undefined ? "" : ` name=${quoted(node.name.id)}`, children: [] };
      case "MatchAs":
        return {
          scalars: node.name === undefined ? "" : ` name=${quoted(node.name.id)}`,
          children: optional("pattern", node.pattern),
        };
      case "ErrorExpr":
        return { scalars: "", children: list("parts", node.parts) };
      case "ErrorPattern":
        return { scalars: "", children: [] };
      default:
        return this.#statementFields(node);
    }
  }

  #statementFields(node: Stmt): Fields {
    switch (node.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        return {
          scalars: ` name=${quoted(node.name.id)}`,
          start: node.defStart,
          children: [
            ["args", node.args],
            ...list("body", node.body),
            ...list("decorator_list", node.decoratorList),
            ...optional("returns", node.returns),
            ...list("type_params", node.typeParams),
          ],
        };
      case "ClassDef":
        return {
          scalars: ` name=${quoted(node.name.id)}`,
          start: node.defStart,
          children: [
            ...list("bases", node.bases),
            ...list("keywords", node.keywords),
            ...list("body", node.body),
            ...list("decorator_list", node.decoratorList),
            ...list("type_params", node.typeParams),
          ],
        };
      case "Return":
        return { scalars: "", children: optional("value", node.value) };
      case "Delete":
        return { scalars: "", children: list("targets", node.targets) };
      case "Assign":
        return { scalars: "", children: [...list("targets", node.targets), ["value", node.value]] };
      case "TypeAlias":
        return {
          scalars: "",
          children: [["name", node.name], ...list("type_params", node.typeParams), ["value", node.value]],
        };
      case "AugAssign":
        return {
          scalars: ` ${node.op}`,
          children: [
            ["target", node.target],
            ["value", node.value],
          ],
        };
      case "AnnAssign":
        return {
          scalars: ` simple=${node.isSimple ? 1 : 0}`,
          children: [
            ["target", node.target],
            ["annotation", node.annotation],
            ...optional("value", node.value),
          ],
        };
      case "For":
      case "AsyncFor":
        return {
          scalars: "",
          children: [
            ["target", node.target],
            ["iter", node.iter],
            ...list("body", node.body),
            ...list("orelse", node.orelse),
          ],
        };
      case "While":
      case "If":
        return {
          scalars: "",
          children: [["test", node.test], ...list("body", node.body), ...list("orelse", node.orelse)],
        };
      case "With":
      case "AsyncWith":
        return { scalars: "", children: [...list("items", node.items), ...list("body", node.body)] };
      case "Match":
        return { scalars: "", children: [["subject", node.subject], ...list("cases", node.cases)] };
      case "Raise":
        return { scalars: "", children: [...optional("exc", node.exc), ...optional("cause", node.cause)] };
      case "Try":
      case "TryStar":
        return {
          scalars: "",
          children: [
            ...list("body", node.body),
            ...list("handlers", node.handlers),
            ...list("orelse", node.orelse),
            ...list("finalbody", node.finalbody),
          ],
        };
      case "Assert":
        return { scalars: "", children: [["test", node.test], ...optional("msg", node.msg)] };
      case "Import":
        return { scalars: "", children: list("names", node.names) };
      case "ImportFrom": {
        const module = node.module === undefined ? "" : ` module=${quoted(node.module.id)}`;
        return { scalars: `${module} level=${node.level}`, children: list("names", node.names) };
      }
      case "Global":
      case "Nonlocal":
        return { scalars: names("names", node.names), children: [] };
      case "Expr":
        return { scalars: "", children: [["value", node.value]] };
      case "ErrorStmt":
        return { scalars: "", children: list("body", node.body) };
      default:
        return { scalars: "", children: [] };
    }
  }

  /** What `{x=}` prints is text of the f-string in `ast`, joined with the text before it. */
  #joined(values: readonly (Constant | FormattedValue)[]): (Constant | FormattedValue)[] {
    const joined: (Constant | FormattedValue)[] = [];
    for (const value of values) {
      if (value.kind === "FormattedValue" && value.selfDocumenting !== undefined) {
        const { start, end } = value.selfDocumenting;
        const text = selfDocumentingText(this.#segment, value.selfDocumenting).replace(/[{}]/g, "$&$&");
        const piece = { text, form: "fstring", isRaw: true, start, end } as const;
        const previous = joined.at(-1);
        if (previous?.kind === "Constant")
          joined[joined.length - 1] = { ...previous, pieces: [...previous.pieces, piece], end };
        else joined.push({ kind: "Constant", type: "str", pieces: [piece], start, end });
      }
      joined.push(value);
    }
    return joined;
  }

  #constant(node: Constant): string {
    const decoded = decodeConstant(node, this.#options.lookup);
    switch (decoded.type) {
      case "int":
        return `int 0x${decoded.value.toString(16)}`;
      case "float":
        return `float ${doubleHex(decoded.value)}`;
      case "complex":
        return `complex ${doubleHex(decoded.imaginary)}`;
      case "str":
        return `str ${quoted(decoded.value)}`;
      case "bytes":
        return `bytes ${Buffer.from(decoded.value).toString("hex")}`;
      default:
        return decoded.type;
    }
  }
}

function doubleHex(value: number): string {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleBE(value);
  return buffer.toString("hex");
}

function list(field: string, nodes: readonly (AstNode | undefined)[]): Child[] {
  return nodes.map((node) => [field, node] as const);
}

function optional(field: string, node: AstNode | undefined): Child[] {
  return node === undefined ? [] : [[field, node]];
}

function names(field: string, identifiers: readonly { readonly id: string }[]): string {
  if (identifiers.length === 0) return "";
  return ` ${field}=${identifiers.map((identifier) => quoted(identifier.id)).join(",")}`;
}

function argumentsOf(node: Arguments): Child[] {
  const kwDefaults: readonly (Expr | undefined)[] = node.kwDefaults;
  return [
    ...list("posonlyargs", node.posonlyargs),
    ...list("args", node.args),
    ...optional("vararg", node.vararg),
    ...list("kwonlyargs", node.kwonlyargs),
    ...list("kw_defaults", kwDefaults),
    ...optional("kwarg", node.kwarg),
    ...list("defaults", node.defaults),
  ];
}
