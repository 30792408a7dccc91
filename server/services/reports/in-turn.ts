/**
 * Does the same for each, whatever became of the one before, and tells the sum of what was done. What failed is thrown together once all have had their turn, so
 * that whoever asked logs it, and nothing that fails keeps the rest waiting.
 */
export async function inTurn(acts: readonly (() => Promise<number>)[]): Promise<number> {
  let sum = 0;
  const defects: unknown[] = [];
  for (const act of acts) {
    try {
      sum += await act();
    } catch (defect) {
      defects.push(defect);
    }
  }
  if (defects.length > 0) throw new AggregateError(defects, `${defects.length} of ${acts.length} could not be done`);
  return sum;
}
