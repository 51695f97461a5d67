// How much the random browser tests try, and where their numbers start: `BACKCAST_ROUNDS` and `BACKCAST_SEED`.

/** Marks a test that does more for more rounds; the long run takes these. */
export const LONG = { tag: "@long" };

/** As many rounds as usual, or as `BACKCAST_ROUNDS` says. */
export function rounds(usual: number): number {
  return Number(process.env.BACKCAST_ROUNDS ?? usual);
}

/** Where random numbers start: where `BACKCAST_SEED` says, else anywhere. To be printed. */
export const seed = Number(process.env.BACKCAST_SEED ?? Date.now() % 0x1_0000_0000);

/** Random numbers from 0 up to 1, by Mulberry32 (Tommy Ettinger, 2017). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
