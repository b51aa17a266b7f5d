// What the verdicts of precision.json come to: per sample, and per rule in it.

/** Samples in the order of their seeds. */
export function figures({ verdicts }) {
  const seeds = [...new Set(verdicts.flatMap((verdict) => verdict.seeds))].sort((a, b) => a - b);
  return seeds.map((seed) => {
    const sample = verdicts.filter((verdict) => verdict.seeds.includes(seed));
    const names = [...new Set(sample.map(({ rule }) => rule))].sort();
    const rules = names.map((name) => [name, tally(sample.filter(({ rule }) => rule === name))]);
    return { seed, ...tally(sample), rules: new Map(rules) };
  });
}

/** For each rule the last sample it was drawn in: what an earlier one showed to be wrong was mended before. */
export function deciding(data) {
  return new Map(figures(data).flatMap(({ rules }) => [...rules]));
}

function tally(sample) {
  const right = sample.filter(({ verdict }) => verdict === "right").length;
  return { judged: sample.length, right, share: right / sample.length };
}
