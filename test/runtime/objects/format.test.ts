/** `format`, `%` and `str.format` against what CPython answers. */
import { describeRecorded } from "../../support/recorded.ts";

describeRecorded("format");
