/**
 * Expressions as source text: what `from __future__ import annotations` keeps of an annotation.
 * Follows Python/ast_unparse.c (3.13), which adds only the parentheses that are needed.
 */
import { assertNever } from "../base/invariant.ts";
import type { Constant } from "../bytecode/code.ts";
import type * as ast from "../syntax/ast.ts";
import { constantRepr, strRepr } from "./folding/repr.ts";

export interface UnparseContext {
  /** The value of a literal. */
  readonly valueOf: (constant: ast.Constant) => Constant | undefined;
  /** The source text of a span. */
  readonly sourceText: (span: ast.Span) => string;
  /** What a self-documenting field prints before its value. */
  readonly printedText: (span: ast.Span) => string;
}

const enum Priority {
  TUPLE,
  TEST,
  OR,
  AND,
  NOT,
  COMPARISON,
  BIT_OR,
  BIT_XOR,
  BIT_AND,
  SHIFT,
  ARITHMETIC,
  TERM,
  FACTOR,
  POWER,
  AWAIT,
  ATOM,
}

const binaryPriorities: Readonly<Record<ast.BinaryOperator, Priority>> = {
  "|": Priority.BIT_OR,
  "^": Priority.BIT_XOR,
  "&": Priority.BIT_AND,
  "<<": Priority.SHIFT,
  ">>": Priority.SHIFT,
  "+": Priority.ARITHMETIC,
  "-": Priority.ARITHMETIC,
  "*": Priority.TERM,
  "@": Priority.TERM,
  "/": Priority.TERM,
  "%": Priority.TERM,
  "//": Priority.TERM,
  "**": Priority.POWER,
};

export function unparse(expr: ast.Expr, context: UnparseContext): string {
  return write(expr, Priority.TEST, context);
}

function write(expr: ast.Expr, level: Priority, context: UnparseContext): string {
  const inner = (child: ast.Expr, priority: Priority) => write(child, priority, context);
  const list = (items: readonly ast.Expr[]) => items.map((item) => inner(item, Priority.TEST)).join(", ");
  const wrap = (priority: Priority, text: string) => (level > priority ? `(${text})` : text);
  switch (expr.kind) {
    case "BoolOp": {
      const priority = expr.op === "and" ? Priority.AND : Priority.OR;
      return wrap(priority, expr.values.map((value) => inner(value, priority + 1)).join(` ${expr.op} `));
    }
    case "BinOp": {
      const priority = binaryPriorities[expr.op];
      const isRight = expr.op === "**" ? 1 : 0;
      const left = inner(expr.left, priority + isRight);
      return wrap(priority, `${left} ${expr.op} ${inner(expr.right, priority + 1 - isRight)}`);
    }
    case "UnaryOp": {
      const priority = expr.op === "not" ? Priority.NOT : Priority.FACTOR;
      const op = expr.op === "not" ? "not " : expr.op;
      return wrap(priority, op + inner(expr.operand, priority));
    }
    case "Lambda":
      return wrap(Priority.TEST, writeLambda(expr, context));
    case "IfExp": {
      const body = inner(expr.body, Priority.OR);
      const test = inner(expr.test, Priority.OR);
      return wrap(Priority.TEST, `${body} if ${test} else ${inner(expr.orelse, Priority.TEST)}`);
    }
    case "Dict":
      return `{${expr.values.map((value, index) => writeItem(expr.keys[index], value, context)).join(", ")}}`;
    case "Set":
      return `{${list(expr.elts)}}`;
    case "List":
      return `[${list(expr.elts)}]`;
    case "Tuple": {
      const text = expr.elts.length === 1 ? `${list(expr.elts)},` : list(expr.elts);
      return expr.elts.length === 0 ? "()" : wrap(Priority.TUPLE, text);
    }
    case "GeneratorExp":
      return `(${inner(expr.elt, Priority.TEST)}${writeFors(expr, context)})`;
    case "ListComp":
      return `[${inner(expr.elt, Priority.TEST)}${writeFors(expr, context)}]`;
    case "SetComp":
      return `{${inner(expr.elt, Priority.TEST)}${writeFors(expr, context)}}`;
    case "DictComp":
      return `{${writeItem(expr.key, expr.value, context)}${writeFors(expr, context)}}`;
    case "Yield":
      return expr.value === undefined ? "(yield)" : `(yield ${inner(expr.value, Priority.TEST)})`;
    case "YieldFrom":
      return `(yield from ${inner(expr.value, Priority.TEST)})`;
    case "Await":
      return wrap(Priority.AWAIT, `await ${inner(expr.value, Priority.ATOM)}`);
    case "Compare": {
      const rest = expr.comparators.map(
        (item, index) => ` ${expr.ops[index]} ${inner(item, Priority.BIT_OR)}`,
      );
      return wrap(Priority.COMPARISON, inner(expr.left, Priority.BIT_OR) + rest.join(""));
    }
    case "Call":
      return inner(expr.func, Priority.ATOM) + writeArguments(expr, context);
    case "Constant":
      return writeConstant(expr, context);
    case "JoinedStr":
      return `f${strRepr(writeParts(expr, context))}`;
    case "FormattedValue":
      return writeField(expr, context);
    case "Attribute": {
      const isInt = expr.value.kind === "Constant" && expr.value.type === "int";
      return `${inner(expr.value, Priority.ATOM)}${isInt ? " ." : "."}${expr.attr.id}`;
    }
    case "Subscript":
      return `${inner(expr.value, Priority.ATOM)}[${inner(expr.slice, Priority.TUPLE)}]`;
    case "Starred":
      return `*${inner(expr.value, Priority.BIT_OR)}`;
    case "Slice": {
      const part = (item: ast.Expr | undefined) => (item === undefined ? "" : inner(item, Priority.TEST));
      const step = expr.step === undefined ? "" : `:${part(expr.step)}`;
      return `${part(expr.lower)}:${part(expr.upper)}${step}`;
    }
    case "Name":
      return expr.id;
    case "NamedExpr": {
      const value = inner(expr.value, Priority.ATOM);
      return wrap(Priority.TUPLE, `${inner(expr.target, Priority.ATOM)} := ${value}`);
    }
    case "TemplateStr":
    case "ErrorExpr":
      return context.sourceText(expr);
    default:
      return assertNever(expr);
  }
}

function writeConstant(expr: ast.Constant, context: UnparseContext): string {
  const value = context.valueOf(expr);
  if (value === undefined) return context.sourceText(expr);
  if (value.kind === "...") return "...";
  const prefix = expr.type === "str" && expr.pieces[0]?.text.startsWith("u") ? "u" : "";
  const text = constantRepr(value);
  const isNumber = value.kind === "float" || value.kind === "complex";
  return prefix + (isNumber ? text.replaceAll("inf", "1e309") : text);
}

function writeItem(key: ast.Expr | undefined, value: ast.Expr, context: UnparseContext): string {
  if (key === undefined) return `**${write(value, Priority.BIT_OR, context)}`;
  return `${write(key, Priority.TEST, context)}: ${write(value, Priority.TEST, context)}`;
}

function writeFors(expr: ast.ComprehensionExpr, context: UnparseContext): string {
  return expr.generators
    .map(({ isAsync, target, iter, ifs }) => {
      const start = `${isAsync ? " async" : ""} for ${write(target, Priority.TUPLE, context)}`;
      const conditions = ifs.map((condition) => ` if ${write(condition, Priority.OR, context)}`).join("");
      return `${start} in ${write(iter, Priority.OR, context)}${conditions}`;
    })
    .join("");
}

function writeArguments(call: ast.Call, context: UnparseContext): string {
  const [only] = call.args;
  if (call.args.length === 1 && call.keywords.length === 0 && only?.kind === "GeneratorExp") {
    return write(only, Priority.TEST, context);
  }
  const args = call.args.map((arg) => write(arg, Priority.TEST, context));
  const keywords = call.keywords.map(({ arg, value }) => {
    const name = arg === undefined ? "**" : `${arg.id}=`;
    return name + write(value, Priority.TEST, context);
  });
  return `(${[...args, ...keywords].join(", ")})`;
}

function writeLambda(expr: ast.Lambda, context: UnparseContext): string {
  const { args } = expr;
  const hasPositional = args.args.length + args.posonlyargs.length > 0;
  const body = write(expr.body, Priority.TEST, context);
  return `${hasPositional ? "lambda " : "lambda"}${writeParameters(args, context)}: ${body}`;
}

function writeParameters(args: ast.Arguments, context: UnparseContext): string {
  const withDefault = (name: string, value: ast.Expr | undefined) =>
    value === undefined ? name : `${name}=${write(value, Priority.TEST, context)}`;
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  const parts = positional.map(({ arg }, index) => withDefault(arg.id, args.defaults[index - firstDefault]));
  if (args.posonlyargs.length > 0) parts.splice(args.posonlyargs.length, 0, "/");
  if (args.vararg !== undefined || args.kwonlyargs.length > 0) parts.push(`*${args.vararg?.arg.id ?? ""}`);
  args.kwonlyargs.forEach(({ arg }, index) => {
    parts.push(withDefault(arg.id, args.kwDefaults[index]));
  });
  if (args.kwarg !== undefined) parts.push(`**${args.kwarg.arg.id}`);
  return parts.join(", ");
}

/** The text between the quotes of an f-string, with braces doubled. */
function writeParts(expr: ast.JoinedStr, context: UnparseContext): string {
  return expr.values
    .map((part) => {
      if (part.kind === "FormattedValue") {
        const printed = part.selfDocumenting === undefined ? "" : context.printedText(part.selfDocumenting);
        return doubleBraces(printed) + writeField(part, context);
      }
      const value = context.valueOf(part);
      return value?.kind === "str" ? doubleBraces(value.value) : "";
    })
    .join("");
}

function doubleBraces(text: string): string {
  return text.replaceAll("{", "{{").replaceAll("}", "}}");
}

function writeField(field: ast.FormattedValue, context: UnparseContext): string {
  const value = write(field.value, Priority.OR, context);
  const opening = value.startsWith("{") ? "{ " : "{";
  const conversion = field.conversion === undefined ? "" : `!${field.conversion}`;
  const spec = field.formatSpec === undefined ? "" : `:${writeParts(field.formatSpec, context)}`;
  return `${opening}${value}${conversion}${spec}}`;
}
