/** Rule `growing-module-or-class-container`: a container of the module or a class that functions only ever add to. */
import {
  type ContainerUse,
  containerKind,
  steadyGrowth,
  usesOfAttribute,
  usesOfGlobal,
} from "../../../semantics/container-sites.ts";
import { runsAtImport } from "../../../semantics/import-time.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { AnnAssign, Assign, ClassDef, Expr, Stmt } from "../../../syntax/ast.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  readonly name: string;
  readonly owner: "module" | "class";
  readonly function: string;
}

export const growingModuleOrClassContainer = defineRule<Facts>({
  meta: {
    id: "growing-module-or-class-container",
    group: "leaks",
    summary: "Container of the module or class that only ever grows",
    defaultSeverity: "information",
    isOnByDefault: false,
    docs: {
      whatItDoes:
        "Finds lists, dicts, sets and deques of a module or class body to which functions add what depends on their arguments, while no code of the module takes anything out, clears or replaces them, or passes them to other code.",
      whyItCostsMemory:
        "The container lives as long as the program, and holds everything that was ever put in. A cache without a bound is a leak with another name: in a process that runs for long, it grows until the memory is used up.",
      example:
        "_results = {}\n\n\ndef area(width, height):\n    key = (width, height)\n    if key not in _results:\n        _results[key] = width * height\n    return _results[key]\n",
      better:
        "from functools import lru_cache\n\n\n@lru_cache(maxsize=1024)\ndef area(width, height):\n    return width * height\n",
      whenNotTo:
        "The rule is off by default: of 29 findings that were read in the standard library of 3.11, most were caches with few different keys in practice (modules, types, alphabets), which the source does not say. It is worth a run over a program that grows. Where the number of different keys is small, such as the classes of a program. The rule is silent for registries that are filled at import time (decorators, functions that only top-level code calls, names such as `register` and `install`), for keys that do not depend on the arguments, for `deque(maxlen=...)`, and where the container is exported by `__all__`, returned or passed on: others may empty it then.",
      fixSafety:
        "No fix: `functools.lru_cache(maxsize=...)` instead of a dict, `deque(maxlen=...)` instead of a list, weak dictionaries for information about objects, or a line that removes what is no longer needed.",
      measured: "Bytes that stay after 10,000 calls with different arguments, as `tracemalloc` counts them.",
    },
  },
  visitor: { Assign: visit, AnnAssign: visit },
  message: ({ name, owner, function: around }) =>
    `\`${name}\` belongs to the ${owner} and lives as long as the program; \`${around}\` adds to it with each new argument, and nothing in this module takes anything out. ` +
    `Bound it (functools.lru_cache, deque(maxlen=...)), hold its keys weakly, or remove what is done with.`,
});

function visit(statement: Assign | AnnAssign, { model, report }: RuleContext<Facts>): void {
  const target = statement.kind === "Assign" ? statement.targets[0] : statement.target;
  const { value } = statement;
  if (target?.kind !== "Name" || value === undefined) return;
  const kind = containerKind(model, value);
  if (kind === undefined || target.id === "__all__") return;
  const owner = ownerOf(model, statement);
  const uses = owner === undefined ? undefined : usesOf(model, target, owner);
  if (owner === undefined || uses === undefined) return;
  const growth = steadyGrowth(uses, kind);
  if (
    !growth.every(dependsOnArguments) ||
    growth.some(({ at, around }) => around !== undefined && runsAtImport(at, around))
  )
    return;
  const [first] = growth;
  if (first?.around === undefined) return;
  const { start, end } = target;
  const related = growth.map(({ node, at }) => ({
    start: node.start,
    end: node.end,
    segment: at.segment,
    message: `\`${target.id}\` grows here`,
  }));
  const facts = {
    name: target.id,
    owner: owner.kind === "ClassDef" ? "class" : "module",
    function: first.around.name.id,
  } as const;
  report({ start, end, facts, related });
}

type Owner = ClassDef | { readonly kind: "module" };

/** The class in whose body a statement stands, or the module; nothing for functions. */
function ownerOf(model: SegmentModel, statement: Stmt): Owner | undefined {
  for (const ancestor of model.ancestorsOf(statement)) {
    if (ancestor.kind === "ClassDef") return model.parentOf(ancestor) === undefined ? ancestor : undefined;
    if (ancestor.kind !== "If" && ancestor.kind !== "Try") return undefined;
  }
  return { kind: "module" };
}

function usesOf(
  model: SegmentModel,
  name: Expr & { readonly kind: "Name" },
  owner: Owner,
): readonly ContainerUse[] | undefined {
  if (owner.kind === "module") {
    const binding = model.bindingOf(name);
    if (binding === undefined || binding.definitions.length > 1 || isExported(model, name.id))
      return undefined;
    return usesOfGlobal(model, binding);
  }
  // An attribute of this name that is assigned anywhere may be another one of each instance: a replacement.
  return usesOfAttribute(model, name.id);
}

/** Others may do with it what they like. */
function isExported(model: SegmentModel, name: string): boolean {
  return model.module
    .placesOf("__all__")
    .some(
      ({ scope }) => scope.segment?.text.includes(`"${name}"`) || scope.segment?.text.includes(`'${name}'`),
    );
}

/** What is added has something of the arguments of the call in it. */
function dependsOnArguments({ added, at, around }: ContainerUse): boolean {
  const [key] = added;
  if (key === undefined || around === undefined) return false;
  const names = at.collect(key, (node) => (node.kind === "Name" ? node : undefined));
  return names.some((name) => {
    const binding = at.localBindingOf(name);
    return binding !== undefined && binding.owner.kind !== "class" && !/^(?:self|cls)$/.test(name.id);
  });
}
