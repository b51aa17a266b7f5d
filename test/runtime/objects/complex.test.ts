/** `complex` against what CPython answers. */
import { describeRecorded } from "../../support/recorded.ts";

describeRecorded("complex");
