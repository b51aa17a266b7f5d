/** `_templates`: the types of template strings (3.14, PEP 750), and how the machine makes them. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineInterpolation } from "./interpolation.ts";
import { defineTemplate, newTemplate } from "./template.ts";

/** DIVERGES: the types are made when the first template is, and `sys.modules` lists this module then. */
export function defineTemplates(m: Interpreter, module: Ref): void {
  const interpolation = defineInterpolation(m);
  const template = defineTemplate(m, interpolation);
  setInModule(m, module, "Interpolation", newReference(m, interpolation.ref));
  setInModule(m, module, "Template", newReference(m, template.ref));
  addFunctions(m, module, [
    native("build", "(strings, interpolations, /)", (_, __, strings, interpolations) =>
      newTemplate(m, template, newReference(m, strings), newReference(m, interpolations)),
    ),
  ]);
}
