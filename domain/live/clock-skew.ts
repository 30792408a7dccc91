/** One exchange with the server: when it was asked and answered on this clock, and what the server's clock said. */
export type ClockReading = { askedAt: number; answeredAt: number; serverAt: number };

/**
 * How far this clock is behind the server's, in milliseconds: add it to the own time for the server's. Of several readings the one
 * with the shortest way is taken, since it errs by half its way at most (Cristian 1989). Zero without any.
 */
export function skewOf(readings: readonly ClockReading[]): number {
  const way = ({ askedAt, answeredAt }: ClockReading): number => answeredAt - askedAt;
  const best = readings.reduce<ClockReading | null>((least, reading) => (least === null || way(reading) < way(least) ? reading : least), null);
  return best === null ? 0 : best.serverAt - (best.askedAt + way(best) / 2);
}
