/** Functions that fill registries while modules are imported: decorators, and what only top-level code calls. */
import type { FunctionDef } from "../syntax/ast.ts";
import { callSitesOf } from "./call-sites.ts";
import { functionAround } from "./function-around.ts";
import type { SegmentModel } from "./segment-model.ts";

const REGISTERING = /^_*(?:register|add_|install|define|declare|setup|init|load|import|extend|plugin)/i;

/** Whether a function is run once for each thing that is defined, as far as its name and the module's calls tell. */
export function runsAtImport(model: SegmentModel, node: FunctionDef): boolean {
  if (REGISTERING.test(node.name.id) || /^__(?:init_subclass|set_name|new)__$/.test(node.name.id))
    return true;
  const outer = functionAround(model, node);
  if (outer !== undefined && runsAtImport(model, outer)) return true;
  if (returnsItsParameter(node)) return true;
  const sites = callSitesOf(model, node);
  if (sites === undefined) return false;
  if (isDecorator(model, node)) return true;
  return (
    sites.calls.length > 0 &&
    !sites.escapes &&
    sites.calls.every(({ call, at }) => functionAround(at, call) === undefined)
  );
}

/** `def register(cls): ...; return cls` */
function returnsItsParameter({ args, body }: FunctionDef): boolean {
  const [first, second] = [...args.posonlyargs, ...args.args];
  const last = body.at(-1);
  if (last?.kind !== "Return" || last.value?.kind !== "Name") return false;
  const { id } = last.value;
  return id === first?.arg.id || id === second?.arg.id;
}

function isDecorator(model: SegmentModel, node: FunctionDef): boolean {
  return (model.bindingDefinedBy(node)?.uses ?? []).some((place) => {
    const at = model.modelAt(place);
    let child: { readonly start: number } = place.node;
    for (const ancestor of at.ancestorsOf(place.node)) {
      if ("decoratorList" in ancestor) return ancestor.decoratorList.some((each) => each === child);
      if (ancestor.kind !== "Call" && ancestor.kind !== "Attribute") return false;
      child = ancestor;
    }
    return false;
  });
}
