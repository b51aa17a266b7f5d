/**
 * Where CPython's Unicode data differs from that of JavaScript engines. Written by test/runtime/record-unicode.mjs
 * from what CPython answers. Ranges are in base 36: the first code point, and how many more follow.
 */

/** Code points that are unassigned before the named version of Unicode, `later` for those after 15.1. */
export const ADDED_IN = {
  "14.0":
    "17h 1o0-u 1ow-1 1p4-7 1px 1qg-a 2f0 2fx 2jh 4jx 4k5 4kf 4r3 5a9-d 5e4 5fh-1 5x6 6gw 8q7 8rj 95f-a vlp-2 x4w-1 x5c-1 x5f x5h-4 x6a-2 1dqa 1e0w-f 1e4v 1e66-1 1fn4-a 1fng-e 1fnw-6 1fo4-1 1fo7-a 1foj-e 1foz-6 1fp7-1 1g1s-5 1g1z-15 1g36-8 1hm8-p 1htc-5 1hvm 1j21 1j5s-6 1ju8-f 1nyo-2q 1zlc-26 1znk-9 2dbk-3 2dbp-6 2dbx-1 2djz-3 2jgg-19 2jhs-m 2jio-37 2k15-1 2mm8-u 2nbk-u 2odc-6 2odk-3 2odp-1 2ods-e 2rbx-2 2rjk 2ruh 2rws 2s1n-1 2s2x-3 2s3b-3 2s3n-2 2s47-2 2s4g-7 2s4w-6 3q3i-1 3tbp-3",
  "15.0":
    "2k3 2xa 1hj1-2 1i67-2 1jwg-9 1kow-g 1kpe-14 1kqm-r 1ovj 1ovt-s 2dki 2dlh 2k74-j 2mn9-5 2muo-1p 2mxb 2nrk-15 2rbw 2rg4-2 2rgb-4 2rix 2s1h-2 2s1z-1 2s31-2 2s3f-2 2s3j 2s3y-1 2s4a-1 2s4o 2s53-1 3tbt 4bio-38f",
  "15.1": "9h8-3 9v3 43qo-h9",
  later:
    "1ov 1p3 2fw 2jg 5an-e 5b4-b 5e6-1 5fj 5mx-1 6gx 753-2 8ly 9us-1 x57-4 x5e x5g x5m-2 x69 1dqb-f 1e34-1 1e4o-6 1fpc-1f 1ge8-p 1h6o-11 1h7t-s 1h8u-1 1hhe-5 1hhs-8 1hiy-2 1if4-9 1iff 1ifi 1ifk-11 1ign-9 1igy 1ih1 1ih3-3 1ih8-9 1ihj-1 1iht-1 1j2o-j 1jz4-7 1k1s-x 1k34-9 1kfk-17 1kgw-9 1kre 1oww-32y 1xq8-1l 205c-1l 20f4-o 20fv-o 20oi-4 25fc-7 26f3 26fd-l 26io-36 2iv4-70 2j28-c3 2jei-m 2jfk-g 2nyo-16 2nzz 2o5c-u 2o68-l 2o72-1 2rbs 2rg7-3 2roy-9 2rpc-1 2rps-8 2s0k-3 2s21-1 2s26-1 2s3i 2s3q 2s3s 2s3x 2s4c 2s4f 2s4p-1 2s4v 2saz-10 2sca 3tbu-5 3xya-b 4er4-3bd",
} as const;

/** `isdigit` beyond the decimal digits: superscripts, circled digits and the like. */
export const DIGITS =
  "4y-1 55 3u1-8 53u 6eo 6es-5 6f4-9 76o-8 778-8 77s-8 7ai 7at-8 7b3 7sm-8 7sw-8 7t6-8 1glc-3 1heo-8 1hsi-8 2q68-a";

/** `isnumeric` beyond the general category N: ideographs that are numbers. */
export const NUMERIC_LETTERS =
  "a9x adf b3e bpp feo fer fev fex fh9 fik fis fiu fjz-1 fkv fl4 fm5 fow g04 g1y g2x g2z g31 gg1 gg3-2 ggc gjl-3 h5n hkh hkp inu iri-1 irw-2 is0 jjy jm4 kia lxi mty nem pdy q3w rse rsj rw0 tnl tom tos tq0 tti 1d9n 1d9v 1da0 1dbm 1dch 1dcj 1ddp 2t4x 2t7o 2tb6 2tcx 2uy2 2v0j 2v0s 2v18 2vai 2vb1 2vbt 305s 31co 34t7 3ckt 468g";
/** The same, from Unicode 15.1 on. */
export const NUMERIC_LETTERS_15_1 = "ffo fjg fs9 ft2 jio ljy nf9 o31 sum td5";
