/**
 * The classes of `ast`, with their fields, as each version has them. The source is Parser/Python.asdl of each version;
 * what is written here in its notation is also the docstring of the class.
 */
import type { Profile } from "./profile.ts";
import { PYTHON_VERSIONS, type PythonVersion } from "./version.ts";

/** `one`: always there. `optional`: may be None. `many`: a list. `manyOptional`: a list that may hold None. */
export type FieldCount = "one" | "optional" | "many" | "manyOptional";

export interface NodeField {
  readonly name: string;
  /** A class of nodes, or `identifier`, `string`, `int`, `constant`. */
  readonly type: string;
  readonly count: FieldCount;
}

export interface NodeClass {
  readonly name: string;
  /** The class that it derives from: `AST`, or the kind of node that it is one of. */
  readonly base: string;
  readonly fields: readonly NodeField[];
  /** Nodes have `lineno`, `col_offset` and their ends: all may be asked for, or the ends may be left out. */
  readonly place: "none" | "start" | "whole";
  readonly docstring: string;
  /** Other classes derive from it, and trees hold nodes of these only. */
  readonly isKind: boolean;
}

/** A kind of node. One without alternatives is a class of its own (a product of ASDL). */
interface NodeKindSpec {
  readonly name: string;
  /** `@3.10`: nodes have places from that version on. */
  readonly place?: "start" | "whole" | "start@3.10";
  /** `@3.12` behind a field or a class: from that version on. */
  readonly classes: readonly string[];
}

const KINDS: readonly NodeKindSpec[] = [
  {
    name: "mod",
    classes: [
      "Module(stmt* body, type_ignore* type_ignores)",
      "Interactive(stmt* body)",
      "Expression(expr body)",
      "FunctionType(expr* argtypes, expr returns)",
    ],
  },
  {
    name: "stmt",
    place: "start",
    classes: [
      "FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params@3.12)",
      "AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params@3.12)",
      "ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params@3.12)",
      "Return(expr? value)",
      "Delete(expr* targets)",
      "Assign(expr* targets, expr value, string? type_comment)",
      "TypeAlias(expr name, type_param* type_params, expr value)@3.12",
      "AugAssign(expr target, operator op, expr value)",
      "AnnAssign(expr target, expr annotation, expr? value, int simple)",
      "For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)",
      "AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)",
      "While(expr test, stmt* body, stmt* orelse)",
      "If(expr test, stmt* body, stmt* orelse)",
      "With(withitem* items, stmt* body, string? type_comment)",
      "AsyncWith(withitem* items, stmt* body, string? type_comment)",
      "Match(expr subject, match_case* cases)@3.10",
      "Raise(expr? exc, expr? cause)",
      "Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)",
      "TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)@3.11",
      "Assert(expr test, expr? msg)",
      "Import(alias* names, int? is_lazy@3.15)",
      "ImportFrom(identifier? module, alias* names, int? level, int? is_lazy@3.15)",
      "Global(identifier* names)",
      "Nonlocal(identifier* names)",
      "Expr(expr value)",
      "Pass",
      "Break",
      "Continue",
    ],
  },
  {
    name: "expr",
    place: "start",
    classes: [
      "BoolOp(boolop op, expr* values)",
      "NamedExpr(expr target, expr value)",
      "BinOp(expr left, operator op, expr right)",
      "UnaryOp(unaryop op, expr operand)",
      "Lambda(arguments args, expr body)",
      "IfExp(expr test, expr body, expr orelse)",
      "Dict(expr* keys, expr* values)",
      "Set(expr* elts)",
      "ListComp(expr elt, comprehension* generators)",
      "SetComp(expr elt, comprehension* generators)",
      "DictComp(expr key, expr value, comprehension* generators)",
      "GeneratorExp(expr elt, comprehension* generators)",
      "Await(expr value)",
      "Yield(expr? value)",
      "YieldFrom(expr value)",
      "Compare(expr left, cmpop* ops, expr* comparators)",
      "Call(expr func, expr* args, keyword* keywords)",
      "FormattedValue(expr value, int? conversion, expr? format_spec)",
      "Interpolation(expr value, constant str, int conversion, expr? format_spec)@3.14",
      "JoinedStr(expr* values)",
      "TemplateStr(expr* values)@3.14",
      "Constant(constant value, string? kind)",
      "Attribute(expr value, identifier attr, expr_context ctx)",
      "Subscript(expr value, expr slice, expr_context ctx)",
      "Starred(expr value, expr_context ctx)",
      "Name(identifier id, expr_context ctx)",
      "List(expr* elts, expr_context ctx)",
      "Tuple(expr* elts, expr_context ctx)",
      "Slice(expr? lower, expr? upper, expr? step)",
    ],
  },
  { name: "expr_context", classes: ["Load", "Store", "Del"] },
  { name: "boolop", classes: ["And", "Or"] },
  {
    name: "operator",
    classes: [
      ...["Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow"],
      ...["LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv"],
    ],
  },
  { name: "unaryop", classes: ["Invert", "Not", "UAdd", "USub"] },
  { name: "cmpop", classes: ["Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"] },
  { name: "comprehension(expr target, expr iter, expr* ifs, int is_async)", classes: [] },
  {
    name: "excepthandler",
    place: "start",
    classes: ["ExceptHandler(expr? type, identifier? name, stmt* body)"],
  },
  {
    name: "arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)",
    classes: [],
  },
  { name: "arg(identifier arg, expr? annotation, string? type_comment)", place: "start", classes: [] },
  { name: "keyword(identifier? arg, expr value)", place: "start", classes: [] },
  { name: "alias(identifier name, identifier? asname)", place: "start@3.10", classes: [] },
  { name: "withitem(expr context_expr, expr? optional_vars)", classes: [] },
  { name: "match_case(pattern pattern, expr? guard, stmt* body)@3.10", classes: [] },
  {
    name: "pattern@3.10",
    place: "whole",
    classes: [
      "MatchValue(expr value)",
      "MatchSingleton(constant value)",
      "MatchSequence(pattern* patterns)",
      "MatchMapping(expr* keys, pattern* patterns, identifier? rest)",
      "MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)",
      "MatchStar(identifier? name)",
      "MatchAs(pattern? pattern, identifier? name)",
      "MatchOr(pattern* patterns)",
    ],
  },
  { name: "type_ignore", classes: ["TypeIgnore(int lineno, string tag)"] },
  {
    name: "type_param@3.12",
    place: "whole",
    classes: [
      "TypeVar(identifier name, expr? bound, expr? default_value@3.13)",
      "ParamSpec(identifier name, expr? default_value@3.13)",
      "TypeVarTuple(identifier name, expr? default_value@3.13)",
    ],
  },
];

/** Fields that are written otherwise in some versions: from which on, class, and what stands there. */
const CHANGED_FIELDS: readonly (readonly [PythonVersion, string, string, string])[] = [
  ["3.10", "FormattedValue", "int? conversion", "int conversion"],
  ["3.14", "Dict", "expr* keys", "expr?* keys"],
  ["3.14", "arguments", "expr* kw_defaults", "expr?* kw_defaults"],
  ["3.15", "DictComp", "expr value", "expr? value"],
];

const found = new Map<PythonVersion, readonly NodeClass[]>();

/** All classes of nodes but `AST` itself, in the order of the module; a kind comes before what belongs to it. */
export function syntaxNodes({ version }: Profile): readonly NodeClass[] {
  let classes = found.get(version);
  if (classes === undefined) {
    classes = KINDS.flatMap((kind) => classesOf(kind, version));
    found.set(version, classes);
  }
  return classes;
}

function classesOf(spec: NodeKindSpec, version: PythonVersion): NodeClass[] {
  const written = writtenIn(spec.name, version);
  if (written === undefined) return [];
  const [place = "none", since] = (spec.place ?? "none").split("@");
  const hasPlace = since === undefined || isFrom(version, since);
  const nodePlace = hasPlace ? (place as NodeClass["place"]) : "none";
  const own = (text: string, base: string): NodeClass => {
    const name = text.replace(/\(.*/, "");
    return { name, base, fields: fieldsOf(text), place: nodePlace, docstring: text, isKind: false };
  };
  const alternatives = spec.classes.flatMap((text) => writtenIn(text, version) ?? []);
  if (alternatives.length === 0) return [own(written, "AST")];
  const isPlain = alternatives.every((text) => !text.includes("("));
  const separator = isPlain ? " | " : `\n${" ".repeat(written.length)} | `;
  const docstring = `${written} = ${alternatives.join(separator)}`;
  const kind = { ...own(written, "AST"), docstring, isKind: true };
  return [kind, ...alternatives.map((text) => own(text, written))];
}

/** A class as a version has it; undefined where it has none. */
function writtenIn(text: string, version: PythonVersion): string | undefined {
  const since = /@([\d.]+)$/.exec(text)?.[1];
  if (since !== undefined && !isFrom(version, since)) return undefined;
  let written = text
    .replace(/@[\d.]+$/, "")
    .replace(/, [^,@)]+@([\d.]+)/g, (field, from: string) =>
      isFrom(version, from) ? field.replace(/@.*/, "") : "",
    );
  const name = written.replace(/\(.*/, "");
  for (const [from, changed, old, fresh] of CHANGED_FIELDS) {
    if (changed === name && isFrom(version, from)) written = written.replace(old, fresh);
  }
  return written;
}

function isFrom(version: PythonVersion, since: string): boolean {
  return PYTHON_VERSIONS.indexOf(version) >= PYTHON_VERSIONS.indexOf(since as PythonVersion);
}

const COUNTS: Readonly<Record<string, FieldCount>> = {
  "": "one",
  "?": "optional",
  "*": "many",
  "?*": "manyOptional",
};

function fieldsOf(text: string): NodeField[] {
  const list = /\((.*)\)/.exec(text)?.[1] ?? "";
  return [...list.matchAll(/(\w+)([?*]*) (\w+)/g)].map(([, type = "", mark = "", name = ""]) => ({
    name,
    type,
    count: COUNTS[mark] ?? "one",
  }));
}

/** Names of what a node has beside its fields. */
export const PLACE_ATTRIBUTES = ["lineno", "col_offset", "end_lineno", "end_col_offset"] as const;
