/** Programs whose moments are looked at, run by the real worker: `?real&demo=closures.py`. */

import closures from "../../../docs/moments/closures.py" with { type: "text" };
import dict_growth from "../../../docs/moments/dict_growth.py" with { type: "text" };
import exception_keeps_frame from "../../../docs/moments/exception_keeps_frame.py" with { type: "text" };
import generator_pipeline from "../../../docs/moments/generator_pipeline.py" with { type: "text" };
import linked_list from "../../../docs/moments/linked_list.py" with { type: "text" };
import list_against_generator from "../../../docs/moments/list_against_generator.py" with { type: "text" };
import slots from "../../../docs/moments/slots.py" with { type: "text" };
import string_building from "../../../docs/moments/string_building.py" with { type: "text" };
import tree_with_parents from "../../../docs/moments/tree_with_parents.py" with { type: "text" };
import weakref_cache from "../../../docs/moments/weakref_cache.py" with { type: "text" };

export const moments: Readonly<Record<string, string>> = {
  "linked_list.py": linked_list,
  "tree_with_parents.py": tree_with_parents,
  "closures.py": closures,
  "generator_pipeline.py": generator_pipeline,
  "list_against_generator.py": list_against_generator,
  "dict_growth.py": dict_growth,
  "string_building.py": string_building,
  "slots.py": slots,
  "exception_keeps_frame.py": exception_keeps_frame,
  "weakref_cache.py": weakref_cache,
};
