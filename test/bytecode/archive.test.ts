/** Archives of code: what was written comes back, for compiled programs and for every kind of constant. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { CodeArchive, writeArchive } from "../../src/bytecode/archive.ts";
import { ByteReader, ByteWriter } from "../../src/bytecode/byte-stream.ts";
import { type CodeUnit, type Constant, POSITION_ROW_LENGTH } from "../../src/bytecode/code.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { fixtureNames, fixtureUnit } from "./fixture.ts";

const FOLDER = "/folder";

/** Archives keep the lines of positions only, and say where the file is. */
function expected(unit: CodeUnit): CodeUnit {
  const positions = unit.positions.slice();
  for (let row = 0; row < positions.length; row += POSITION_ROW_LENGTH) {
    const line = positions[row] as number;
    positions.set([line, line, -1, -1], row);
  }
  const consts = unit.consts.map((each) =>
    each.kind === "code" ? { kind: each.kind, unit: expected(each.unit) } : each,
  );
  return { ...unit, fileName: `${FOLDER}/${unit.fileName}`, positions, consts };
}

function passThrough(unit: CodeUnit): CodeUnit {
  return readWhole(new CodeArchive(writeArchive(new Map([["module", unit]]))), "module");
}

/** With all nested code, which an archive reads when it is asked for. */
function readWhole(archive: CodeArchive, name: string): CodeUnit {
  return withNestedUnits(archive.read(name, FOLDER));
}

function withNestedUnits(unit: CodeUnit): CodeUnit {
  const consts = unit.consts.map((each) => {
    if (each.kind !== "code") return each;
    const nested = each.unit;
    assert.deepEqual(each.header, { name: nested.name, qualname: nested.qualname });
    return { kind: each.kind, unit: withNestedUnits(nested) };
  });
  return { ...unit, consts };
}

describe("archives of code", () => {
  let parser: PythonParser;
  let units: ReadonlyMap<string, CodeUnit>;
  before(async () => {
    parser = await testParser();
    units = new Map(fixtureNames().map((name) => [name, fixtureUnit(parser, name)]));
  });

  it("give every compiled module back", () => {
    const archive = new CodeArchive(writeArchive(units));
    assert.deepEqual(archive.names, [...units.keys()]);
    for (const [name, unit] of units) {
      assert.equal(archive.fileNameOf(name), unit.fileName);
      assert.deepEqual(readWhole(archive, name), expected(unit), name);
    }
  });

  it("know only their own modules", () => {
    assert.equal(new CodeArchive(writeArchive(units)).fileNameOf("no_such_module"), undefined);
  });

  it("keep every kind of constant", () => {
    const [plain] = units.values();
    assert.ok(plain !== undefined);
    const integer = fc.oneof(
      fc.maxSafeInteger().map((value) => (Object.is(value, -0) ? 0 : value)),
      fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n }),
      fc.bigInt({ min: -(2n ** 200n), max: -(2n ** 53n) }),
    );
    const text = fc
      .string({ unit: "binary" })
      .chain((value) => fc.constantFrom(value, `${value}\ud800`, `\ufeff${value}`));
    const scalar: fc.Arbitrary<Constant> = fc.oneof(
      fc.constantFrom<Constant>({ kind: "None" }, { kind: "True" }, { kind: "False" }, { kind: "..." }),
      integer.map((value): Constant => ({ kind: "int", value })),
      fc.double().map((value): Constant => ({ kind: "float", value })),
      fc.tuple(fc.double(), fc.double()).map(([real, imag]): Constant => ({ kind: "complex", real, imag })),
      text.map((value): Constant => ({ kind: "str", value })),
      fc.uint8Array().map((value): Constant => ({ kind: "bytes", value })),
    );
    const nested = fc
      .tuple(fc.constantFrom("tuple" as const, "frozenset" as const), fc.array(scalar))
      .map(([kind, items]): Constant => ({ kind, items }));
    fc.assert(
      fc.property(fc.array(fc.oneof(scalar, nested)), (consts) => {
        const none = new Int32Array(0);
        const unit = { ...plain, instructions: none, positions: none, exceptionTable: none, consts };
        assert.deepEqual(passThrough(unit), expected(unit));
      }),
    );
  });

  it("write numbers of any length", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer(), (unsigned, signed) => {
        const writer = new ByteWriter();
        writer.unsigned(unsigned);
        writer.signed(signed);
        const reader = new ByteReader(writer.finish());
        assert.deepEqual([reader.unsigned(), reader.signed()], [unsigned, signed]);
      }),
    );
  });
});
