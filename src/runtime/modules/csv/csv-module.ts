/** What the parts of `_csv` share: the error class, the registered dialects, the longest field. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import type { TypeObject } from "../../objects/type-object.ts";

export interface CsvModule {
  readonly error: TypeObject;
  /** A dict of dialects by name; the module keeps it. */
  readonly dialects: Ref;
  /** Known once the type is defined. */
  dialectType(): TypeObject;
  /** `field_size_limit`, in characters. */
  fieldLimit: number;
}

export function raiseUnknownDialect(m: Interpreter, module: CsvModule): never {
  return m.raise(module.error, "unknown dialect");
}
