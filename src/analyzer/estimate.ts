/**
 * What a finding costs in bytes for one Python version. All numbers come from `cpython/` layouts and growth
 * formulas, so that findings and simulator cannot disagree.
 */

/** The sizes of one Python version, as the rules need them. */
export interface CostModel {
  /** "3.13" */
  readonly pythonVersion: string;
}
