// Chance that can be repeated.

/** Numbers from 0 (inclusive) to 1, the same for the same seed (mulberry32). */
export function chance_of(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The seed of this run: named in ASSAY_SEED, or one of its own. */
export const seed_of_run = Number(process.env.ASSAY_SEED ?? Math.floor(Math.random() * 1e9));
