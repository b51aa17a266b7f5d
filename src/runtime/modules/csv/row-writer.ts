/** From the fields of a row to its text (Modules/_csv.c, join_append_data, csv_writerow, CPython 3.13). */
import { type Dialect, Quoting } from "./dialect.ts";
import { CsvError } from "./row-parser.ts";

export interface RowWriterTraits {
  /** Line breaks are always quoted, empty fields where a space separates (3.13). */
  readonly quotesLineBreaks: boolean;
  /** The escape character itself is escaped (3.10). */
  readonly escapesEscape: boolean;
}

/** A field: its text, undefined for None; whether it is to be quoted in any case. */
export interface WrittenField {
  readonly text: string | undefined;
  readonly isQuoted: boolean;
}

/** The row with its line terminator. Throws CsvError. */
export function rowText(fields: readonly WrittenField[], dialect: Dialect, traits: RowWriterTraits): string {
  const written = fields.map((field) => fieldText(field, dialect, traits));
  const [only] = fields;
  if (fields.length === 1 && only !== undefined && written[0] === "") {
    if (mustStayUnquoted(only, dialect)) throw new CsvError("single empty field record must be quoted");
    written[0] = dialect.quoteCharacter === undefined ? "" : dialect.quoteCharacter.repeat(2);
  }
  return written.join(dialect.delimiter) + dialect.lineTerminator;
}

function mustStayUnquoted({ text }: WrittenField, { quoting }: Dialect): boolean {
  if (quoting === Quoting.NONE) return true;
  return text === undefined && (quoting === Quoting.STRINGS || quoting === Quoting.NOTNULL);
}

function fieldText(field: WrittenField, dialect: Dialect, traits: RowWriterTraits): string {
  const { quoteCharacter = "", quoting } = dialect;
  let { isQuoted } = field;
  const text = field.text ?? "";
  if (traits.quotesLineBreaks && text === "" && dialect.delimiter === " " && dialect.skipsInitialSpace) {
    if (mustStayUnquoted(field, dialect)) {
      throw new CsvError("empty field must be quoted if delimiter is a space and skipinitialspace is true");
    }
    isQuoted = true;
  }
  let result = "";
  for (const character of text) {
    if (isSpecial(character, dialect, traits)) {
      const prefix = escapeFor(character, dialect, traits);
      if (prefix === undefined) isQuoted = true;
      else if (prefix === "quote") {
        result += quoteCharacter;
        isQuoted = true;
      } else {
        if (dialect.escapeCharacter === undefined) {
          throw new CsvError("need to escape, but no escapechar set");
        }
        result += dialect.escapeCharacter;
      }
    }
    result += character;
  }
  return isQuoted && quoting !== Quoting.NONE ? quoteCharacter + result + quoteCharacter : result;
}

function isSpecial(character: string, dialect: Dialect, { quotesLineBreaks }: RowWriterTraits): boolean {
  return (
    character === dialect.delimiter ||
    character === dialect.escapeCharacter ||
    character === dialect.quoteCharacter ||
    (quotesLineBreaks && (character === "\n" || character === "\r")) ||
    dialect.lineTerminator.includes(character)
  );
}

/** What comes before a special character; undefined where quoting the field is enough. */
function escapeFor(
  character: string,
  { quoting, quoteCharacter, escapeCharacter, doublesQuotes }: Dialect,
  { escapesEscape }: RowWriterTraits,
): "quote" | "escape" | undefined {
  if (quoting === Quoting.NONE) return "escape";
  if (character === quoteCharacter) return doublesQuotes ? "quote" : "escape";
  return character === escapeCharacter && escapesEscape ? "escape" : undefined;
}
