/**
 * Encodings of several bytes a character as CPython has them (Modules/cjkcodecs), told by how they differ from the
 * host's decoder: a host takes `gb2312` for GBK, `shift_jis` for code page 932, `euc-kr` for code page 949 or less.
 * Measured over all pairs of bytes against CPython 3.9 to 3.14, which do not differ.
 */

export interface MultibyteEncoding {
  /** The host's decoder that has most of the table. */
  readonly host: string;
  /** Names in lower case (encodings/aliases.py). */
  readonly aliases: readonly string[];
  /** First and last pair that is taken from the host; with `isSquare` both bytes must be at least 0xa1. */
  readonly from?: number;
  readonly to?: number;
  readonly isSquare?: boolean;
  /** Bytes that stand alone beside ASCII, as `Changes`; others from 0x80 on begin a longer sequence. */
  readonly singles?: string;
  /** Bytes that begin nothing, so that an error does not wait for the next byte: first and last, as numbers. */
  readonly neverLeads?: readonly (readonly [number, number])[];
  readonly hasPrivateUse?: boolean;
  /** Sequences that the host knows and CPython does not: `8740-875d 877e`. */
  readonly absent?: string;
  /** Sequences that mean something else: bytes, character, and how many follow one another. */
  readonly changed?: string;
  /** Sequences that are not written, since later ones mean the same. */
  readonly readOnly?: readonly number[];
  /** Characters that are written as another one's bytes. */
  readonly writtenOnly?: string;
  /** Hangul that is not in KS X 1001 fills the places before it in order (Unified Hangul Code). */
  readonly hasAllHangul?: boolean;
  /** Sequences of three bytes after 0x8f, of four with digits in the second. */
  readonly hasThreeBytes?: boolean;
  readonly hasFourBytes?: boolean;
}

const KANA_AND_MORE =
  "c6a1ヾ c6a2ゝ2 c6a4々 c6a5ぁ83 c6f8ァ7 c740エ63 c7a1ョ16 c7b1Д2 c7b3Ё c7b4Ж7 c7bbУ19 c7ceё c7cfж26 c7e9①10 c7f3⑴10";
const HALF_WIDTH = "a1｡63";

export const MULTIBYTE_ENCODINGS: Readonly<Record<string, MultibyteEncoding>> = {
  gb2312: {
    host: "gbk",
    aliases: [
      "chinese",
      "csiso58gb231280",
      "euc_cn",
      "euccn",
      "eucgb2312_cn",
      "gb2312_1980",
      "gb2312_80",
      "iso_ir_58",
    ],
    isSquare: true,
    absent: "a2a1-a2aa a6e0-a6eb a6ee-a6f2 a6f4-a6f5 a8bb a8bd-a8be a8c0",
    changed: "a1a4・ a1aa―",
  },
  gbk: { host: "gbk", aliases: ["936", "cp936", "ms936"] },
  gb18030: {
    host: "gb18030",
    aliases: ["gb18030_2000"],
    hasPrivateUse: true,
    hasFourBytes: true,
    changed:
      "a3a0\ue5e5 a6d9\ue78d7 a6ec\ue7942 a6f3\ue796 a8bc\ue7c7 fe59\ue81e fe61\ue826 fe66\ue82b2 fe6d\ue832 fe7e\ue843 " +
      "fe90\ue854 fea0\ue864",
  },
  big5: {
    host: "big5",
    aliases: ["big5_tw", "csbig5", "x_mac_trad_chinese"],
    from: 0xa140,
    to: 0xf9fe,
    absent: "a3e1 f9d6-f9fe",
    changed: `a145• a14e､ a1c2‾ a1e3∼ a1f2♁ a1f3☉ a241／ a242＼ a244¥ a246¢2 ${KANA_AND_MORE}`,
    readOnly: [0xa1fe, 0xa240, 0xa2cc, 0xa2ce],
  },
  cp950: {
    host: "big5",
    aliases: ["950", "ms950"],
    from: 0xa140,
    to: 0xf9fe,
    changed: KANA_AND_MORE,
    readOnly: [0xa2cc, 0xa2ce],
    writtenOnly: "a246¢ a247£ a244¥ a145• a1c2‾ a1e3∼ a1f3☉ a1f2♁ a14e､",
  },
  shift_jis: {
    host: "shift_jis",
    aliases: ["csshiftjis", "shiftjis", "sjis", "s_jis", "x_mac_japanese"],
    to: 0xeaff,
    singles: HALF_WIDTH,
    neverLeads: [
      [0x80, 0x80],
      [0xa0, 0xa0],
      [0xeb, 0xff],
    ],
    absent: "8740-875d 875f-8775 877e 8780-879c",
    changed: "8160〜 8161‖ 817c− 8191¢2 81ca¬",
    writtenOnly: "5c¥ 7e‾",
  },
  cp932: {
    host: "shift_jis",
    aliases: ["932", "ms932", "mskanji", "ms_kanji", "windows_31j"],
    hasPrivateUse: true,
    singles: `80\u0080 a0\uf8f0 ${HALF_WIDTH} fd\uf8f13`,
    writtenOnly: "8191¢2 81ca¬ 8161‖ 817c− 8160〜",
  },
  euc_jp: {
    host: "euc-jp",
    aliases: ["eucjp", "ujis", "u_jis"],
    to: 0xf9a0,
    hasThreeBytes: true,
    absent: "8ee0-8ee2 ada1-adbe adc0-add6 addf-adfc 8ff3a1-8ff3b4 8ff3b7",
    changed: "a1c1〜 a1c2‖ a1dd− a1f1¢2 a2cc¬ 8fa2b7~",
    writtenOnly: "5c¥ 7e‾",
  },
  euc_kr: {
    host: "euc-kr",
    aliases: [
      "euckr",
      "korean",
      "ksc5601",
      "ks_c_5601",
      "ks_c_5601_1987",
      "ksx1001",
      "ks_x_1001",
      "x_mac_korean",
    ],
    isSquare: true,
    absent: "a4d4",
    changed: "a2e6€ a2e7®",
  },
  cp949: {
    host: "euc-kr",
    aliases: ["949", "ms949", "uhc"],
    isSquare: true,
    hasAllHangul: true,
    changed: "a2e6€ a2e7®",
  },
};
