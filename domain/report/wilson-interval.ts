/** The normal deviate of 95 %. */
const Z = 1.959964;

/**
 * Where a share lies with 95 % confidence when `count` of `votes` (at least one) said so: Wilson's score interval (Wilson 1927,
 * JASA 22), which stays within 0 and 1 and holds for few votes. Shares from 0 to 1.
 */
export function wilsonInterval(count: number, votes: number): { from: number; at: number; to: number } {
  const at = count / votes;
  const centre = at + (Z * Z) / (2 * votes);
  const spread = Z * Math.sqrt((at * (1 - at)) / votes + (Z * Z) / (4 * votes * votes));
  const scale = 1 + (Z * Z) / votes;
  return { from: Math.max(0, (centre - spread) / scale), at, to: Math.min(1, (centre + spread) / scale) };
}
