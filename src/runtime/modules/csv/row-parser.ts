/**
 * From lines to the fields of rows: the state machine of Modules/_csv.c, parse_process_char (CPython 3.13). A row may
 * take several lines. It makes no objects.
 */
import { type Dialect, Quoting } from "./dialect.ts";

const enum State {
  START_RECORD,
  START_FIELD,
  ESCAPED_CHARACTER,
  IN_FIELD,
  IN_QUOTED_FIELD,
  ESCAPE_IN_QUOTED_FIELD,
  QUOTE_IN_QUOTED_FIELD,
  EAT_LINE_END,
  AFTER_ESCAPED_LINE_END,
}

/** What the end of a line counts as; no character. */
const END_OF_LINE = "";

/** A field of a row: its text, a number, or nothing. */
export type ParsedField = string | number | undefined;

export interface RowParserTraits {
  /** QUOTE_STRINGS and QUOTE_NOTNULL matter when reading (3.13). */
  readonly readsNulls: boolean;
  readonly newlineAdvice: string;
  /** What `float` makes of a text; undefined where it raises. */
  parseNumber(text: string): number | undefined;
}

/** Something is wrong with a line. */
export class CsvError {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** A field that should be a number is none. */
export class NotANumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export class RowParser {
  fields: ParsedField[] = [];
  /** In characters, of the field that is being read. */
  fieldLength = 0;
  /** The longest field of this parser so far, in characters. */
  longestField = 0;
  private field = "";
  private state = State.START_RECORD;
  private isUnquoted = false;
  private readonly dialect: Dialect;
  private readonly traits: RowParserTraits;

  constructor(dialect: Dialect, traits: RowParserTraits) {
    this.dialect = dialect;
    this.traits = traits;
  }

  reset(): void {
    this.fields = [];
    this.field = "";
    this.fieldLength = 0;
    this.state = State.START_RECORD;
    this.isUnquoted = false;
  }

  /** Takes a line; says whether the row is complete. Throws CsvError and NotANumber. */
  takeLine(line: string, limit: number): boolean {
    for (const character of line) this.take(character, limit);
    this.take(END_OF_LINE, limit);
    return this.state === State.START_RECORD;
  }

  /** The lines are over: whether there is a row that was not finished. Throws as `takeLine` does. */
  finish(): boolean {
    if (this.fieldLength === 0 && this.state !== State.IN_QUOTED_FIELD) return false;
    if (this.dialect.isStrict) throw new CsvError("unexpected end of data");
    this.save();
    return true;
  }

  private save(): void {
    const { quoting } = this.dialect;
    const { readsNulls } = this.traits;
    const isEmpty = this.fieldLength === 0;
    const isStringsOrNull = quoting === Quoting.STRINGS || quoting === Quoting.NOTNULL;
    const isNull = readsNulls && this.isUnquoted && isEmpty && isStringsOrNull;
    const asNumbers = quoting === Quoting.NONNUMERIC || (readsNulls && quoting === Quoting.STRINGS);
    const isNumber = this.isUnquoted && !isEmpty && asNumbers;
    this.fields.push(isNull ? undefined : isNumber ? this.number() : this.field);
    this.field = "";
    this.fieldLength = 0;
  }

  private number(): number {
    const value = this.traits.parseNumber(this.field);
    if (value === undefined) throw new NotANumber(this.field);
    return value;
  }

  private add(character: string, limit: number): void {
    if (this.fieldLength >= limit) throw new CsvError(`field larger than field limit (${limit})`);
    this.field += character;
    this.fieldLength++;
    if (this.fieldLength > this.longestField) this.longestField = this.fieldLength;
  }

  /** Ends field and row. */
  private endRecord(character: string): void {
    this.save();
    this.state = character === END_OF_LINE ? State.START_RECORD : State.EAT_LINE_END;
  }

  private take(character: string, limit: number): void {
    switch (this.state) {
      case State.START_RECORD:
        if (character === END_OF_LINE) return;
        if (isLineBreak(character)) {
          this.state = State.EAT_LINE_END;
          return;
        }
        this.startField(character, limit);
        return;
      case State.START_FIELD:
        this.startField(character, limit);
        return;
      case State.ESCAPED_CHARACTER:
        this.add(character === END_OF_LINE ? "\n" : character, limit);
        this.state = isLineBreak(character) ? State.AFTER_ESCAPED_LINE_END : State.IN_FIELD;
        return;
      case State.AFTER_ESCAPED_LINE_END:
        if (character !== END_OF_LINE) this.continueField(character, limit);
        return;
      case State.IN_FIELD:
        this.continueField(character, limit);
        return;
      case State.IN_QUOTED_FIELD:
        this.continueQuotedField(character, limit);
        return;
      case State.ESCAPE_IN_QUOTED_FIELD:
        this.add(character === END_OF_LINE ? "\n" : character, limit);
        this.state = State.IN_QUOTED_FIELD;
        return;
      case State.QUOTE_IN_QUOTED_FIELD:
        this.afterQuote(character, limit);
        return;
      case State.EAT_LINE_END:
        if (character === END_OF_LINE) this.state = State.START_RECORD;
        else if (!isLineBreak(character)) {
          const what = "new-line character seen in unquoted field";
          throw new CsvError(`${what} - do you need to open the file ${this.traits.newlineAdvice}?`);
        }
    }
  }

  private startField(character: string, limit: number): void {
    const { dialect } = this;
    const isEscape = character === dialect.escapeCharacter;
    // Through 3.12 only a plain character begins a number.
    this.isUnquoted = this.traits.readsNulls || !isEscape;
    this.state = State.START_FIELD;
    if (character === END_OF_LINE || isLineBreak(character)) this.endRecord(character);
    else if (character === dialect.quoteCharacter && dialect.quoting !== Quoting.NONE) {
      this.isUnquoted = false;
      this.state = State.IN_QUOTED_FIELD;
    } else if (isEscape) this.state = State.ESCAPED_CHARACTER;
    else if (character === " " && dialect.skipsInitialSpace) return;
    else if (character === dialect.delimiter) this.save();
    else {
      this.add(character, limit);
      this.state = State.IN_FIELD;
    }
  }

  /** Behind an escaped line break, too, and stays there: then the end of the line does not end the row. */
  private continueField(character: string, limit: number): void {
    const { dialect } = this;
    if (character === END_OF_LINE || isLineBreak(character)) this.endRecord(character);
    else if (character === dialect.escapeCharacter) this.state = State.ESCAPED_CHARACTER;
    else if (character === dialect.delimiter) {
      this.save();
      this.state = State.START_FIELD;
    } else this.add(character, limit);
  }

  private continueQuotedField(character: string, limit: number): void {
    const { dialect } = this;
    if (character === END_OF_LINE) return;
    if (character === dialect.escapeCharacter) this.state = State.ESCAPE_IN_QUOTED_FIELD;
    else if (character === dialect.quoteCharacter && dialect.quoting !== Quoting.NONE) {
      this.state = dialect.doublesQuotes ? State.QUOTE_IN_QUOTED_FIELD : State.IN_FIELD;
    } else this.add(character, limit);
  }

  /** Behind a quote in a quoted field: the second of two, or the end of the field. */
  private afterQuote(character: string, limit: number): void {
    const { dialect } = this;
    if (character === dialect.quoteCharacter && dialect.quoting !== Quoting.NONE) {
      this.add(character, limit);
      this.state = State.IN_QUOTED_FIELD;
    } else if (character === dialect.delimiter) {
      this.save();
      this.state = State.START_FIELD;
    } else if (character === END_OF_LINE || isLineBreak(character)) this.endRecord(character);
    else if (!dialect.isStrict) {
      this.add(character, limit);
      this.state = State.IN_FIELD;
    } else {
      throw new CsvError(`'${dialect.delimiter}' expected after '${dialect.quoteCharacter}'`);
    }
  }
}

function isLineBreak(character: string): boolean {
  return character === "\n" || character === "\r";
}
