/**
 * Everything known about one top-level segment and what it needs of its module: the questions that rules ask.
 */
import type { Segment } from "../syntax/ast.ts";

export interface SegmentModel {
  readonly segment: Segment;
}
