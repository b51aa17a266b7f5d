export declare function checksumBlocks(
  items: readonly (number | readonly [code: number, mapping: string])[],
): string;
