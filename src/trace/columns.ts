/** Typed arrays that grow by doubling. They know no units and no trace; bounds are the caller's business. */

export type ColumnType =
  | Uint8ArrayConstructor
  | Uint16ArrayConstructor
  | Uint32ArrayConstructor
  | Int32ArrayConstructor
  | Float64ArrayConstructor;

export type ColumnOf<C extends ColumnType> = InstanceType<C>;

/** A table of columns, each by its name. */
export type Schema = Readonly<Record<string, ColumnType>>;
export type Columns<S extends Schema> = { [K in keyof S]: ColumnOf<S[K]> };

/** A copy of a column with room for at least `length` elements, and twice what it had. */
export function grow<T extends InstanceType<ColumnType>>(column: T, length: number): T {
  const type = column.constructor as new (length: number) => T;
  const grown = new type(Math.max(length, column.length * 2));
  grown.set(column);
  return grown;
}

/**
 * Rows of several columns that grow together. The owner writes into `columns` at the index that `add` returned,
 * and reads `columns` anew after each `add`, since growing replaces the arrays.
 */
export class Rows<S extends Schema> {
  readonly columns: Columns<S>;
  length = 0;
  private capacity: number;

  constructor(schema: S, capacity = 16) {
    this.capacity = capacity;
    const made = Object.entries(schema).map(([name, type]) => [name, new type(capacity)]);
    this.columns = Object.fromEntries(made) as Columns<S>;
  }

  /** Appends a row of zeros and returns its index. */
  add(): number {
    if (this.length === this.capacity) this.enlarge();
    return this.length++;
  }

  /** Exact copies of the columns, each with a buffer of its own. */
  finish(): Columns<S> {
    const cut = Object.entries(this.columns).map(([name, column]) => [name, column.slice(0, this.length)]);
    return Object.fromEntries(cut) as Columns<S>;
  }

  private enlarge(): void {
    this.capacity *= 2;
    for (const name of Object.keys(this.columns) as (keyof S)[])
      this.columns[name] = grow(this.columns[name], this.capacity);
  }
}
