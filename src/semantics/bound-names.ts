/**
 * The names that a segment may bind, delete or declare global, in whichever scope: from the syntax alone, so that most
 * questions about builtins and imports need no symbol table. Class-private names are there as they are written.
 */
import { remember } from "../base/remember.ts";
import type { AstNode, Segment } from "../syntax/ast.ts";
import { orderOf } from "../syntax/node-order.ts";
import { walk } from "../syntax/visit.ts";

export const boundNames = remember((segment: Segment): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const node of orderOf(segment).nodes) {
    const name = nameBoundBy(node);
    if (name !== undefined) names.add(name);
    else if (node.kind === "Global") for (const { id } of node.names) names.add(id);
  }
  return names;
});

function nameBoundBy(node: AstNode): string | undefined {
  switch (node.kind) {
    case "Name":
      // `del x` makes `x` a local name, too.
      return node.ctx === "Load" ? undefined : node.id;
    case "arg":
      return node.arg.id;
    case "alias":
      return node.asname?.id ?? node.name.id.split(".", 1)[0];
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
    case "TypeVar":
    case "ParamSpec":
    case "TypeVarTuple":
    case "ExceptHandler":
    case "MatchAs":
    case "MatchStar":
      return node.name?.id;
    case "MatchMapping":
      return node.rest?.id;
    default:
      return undefined;
  }
}

/** The names that a segment binds in the module's own scope. */
export interface GlobalNames {
  /** Given a value by the top-level code itself, whatever a symbol table says of other places. */
  readonly certain: ReadonlySet<string>;
  /** These and whatever a function may bind by `global`, or `:=` in a comprehension; deletions and declarations. */
  readonly possible: ReadonlySet<string>;
}

export const globalNames = remember((segment: Segment): GlobalNames => {
  const certain = certainNames(segment);
  const isSimple = !/:/.test(segment.text) && !/\bdel\b/.test(segment.text);
  const isAll = isSimple || isPlainDefinition(segment);
  return { certain, possible: isAll ? certain : new Set([...certain, ...boundNames(segment)]) };
});

/** A function or class that declares nothing global: all it binds is its own name. */
function isPlainDefinition({ body, text }: Segment): boolean {
  return body.every((stmt) => "defStart" in stmt) && !/\bglobal\b|:=/.test(text);
}

function certainNames({ body }: Segment): ReadonlySet<string> {
  const names = new Set<string>();
  walk(body, {
    enter(node) {
      if (SCOPES_AND_VALUES.has(node.kind)) {
        if ("defStart" in node) names.add(node.name.id);
        return false;
      }
      // A bare annotation gives no value.
      if (node.kind === "AnnAssign" && node.value === undefined) return false;
      const isDeleted = node.kind === "Name" && node.ctx === "Del";
      const name = isDeleted ? undefined : nameBoundBy(node);
      if (name !== undefined) names.add(name);
      return undefined;
    },
  });
  return names;
}

/** Nothing in them is a target of the code around, but for `:=`. */
const SCOPES_AND_VALUES: ReadonlySet<AstNode["kind"]> = new Set([
  ...(["FunctionDef", "AsyncFunctionDef", "ClassDef", "Lambda", "TypeAlias"] as const),
  ...(["ListComp", "SetComp", "DictComp", "GeneratorExp", "Dict", "Set", "Call", "JoinedStr"] as const),
]);
