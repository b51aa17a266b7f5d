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

/** The most rows that `AppendedRows` has in one piece. */
const MOST_IN_PIECE = 1 << 16;

/**
 * Rows that are only appended. They lie in pieces, so that nothing is copied while they grow. The owner writes into
 * `columns` at the place that `add` returned; the newest row stays there, at `place`, until the next `add`.
 */
export class AppendedRows<S extends Schema> {
  /** The piece that the newest row is in. */
  columns: Columns<S>;
  /** Of the newest row in `columns`; -1 where there is none. */
  place = -1;
  private capacity: number;
  private readonly schema: S;
  private readonly full: Columns<S>[] = [];
  private fullLength = 0;

  constructor(schema: S, capacity = 256) {
    this.schema = schema;
    this.capacity = capacity;
    this.columns = makeColumns(schema, capacity);
  }

  get length(): number {
    return this.fullLength + this.place + 1;
  }

  /** Appends a row of zeros and returns its place. */
  add(): number {
    if (this.place + 1 === this.capacity) this.startPiece();
    return ++this.place;
  }

  /** The columns in one piece, each with a buffer of its own. */
  finish(): Columns<S> {
    const { length, schema } = this;
    const whole = makeColumns(schema, length);
    for (const name of Object.keys(schema) as (keyof S)[]) {
      let start = 0;
      for (const piece of this.full) {
        whole[name].set(piece[name], start);
        start += piece[name].length;
      }
      whole[name].set(this.columns[name].subarray(0, this.place + 1), start);
    }
    return whole;
  }

  private startPiece(): void {
    this.full.push(this.columns);
    this.fullLength += this.capacity;
    this.capacity = Math.min(this.fullLength, MOST_IN_PIECE);
    this.columns = makeColumns(this.schema, this.capacity);
    this.place = -1;
  }
}

function makeColumns<S extends Schema>(schema: S, length: number): Columns<S> {
  const made = Object.entries(schema).map(([name, type]) => [name, new type(length)]);
  return Object.fromEntries(made) as Columns<S>;
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
    this.columns = makeColumns(schema, capacity);
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
