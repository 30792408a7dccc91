/** Of a normal deviate: one-sided 90 %. */
export const SIGNIFICANT = 1.2816;

/** How likely somebody says so, from few votes: (count + 1) / (votes + 2), Laplace's rule of succession; one half without votes. */
export const likelihood = (count: number, votes: number): number => (count + 1) / (votes + 2);

/** Whether more than half say so: the normal deviate of one proportion against one half, with one added to both counts (Small et al. 2021). */
export const oneProportion = (count: number, votes: number): number => 2 * Math.sqrt(votes + 1) * ((count + 1) / (votes + 1) - 0.5);

/**
 * Whether some say so more than others: the normal deviate of two proportions with a pooled share, one added to all four counts (Small et
 * al. 2021). 0 where everybody says so.
 */
export function twoProportions(count: number, votes: number, otherCount: number, otherVotes: number): number {
  const [said, of, otherSaid, otherOf] = [count + 1, votes + 1, otherCount + 1, otherVotes + 1];
  const pooled = (said + otherSaid) / (of + otherOf);
  if (pooled === 1) return 0;
  return (said / of - otherSaid / otherOf) / Math.sqrt(pooled * (1 - pooled) * (1 / of + 1 / otherOf));
}
