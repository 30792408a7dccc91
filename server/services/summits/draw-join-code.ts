import { randomInt } from 'node:crypto';
import { createJoinCode } from '#domain/join-code.ts';

const TRIES = 8;

export const drawJoinCode = (): string => createJoinCode((bound) => randomInt(bound));

/**
 * Draws codes until one is free: `take` returns null when somebody has it already.
 * Some five million codes make a second draw rare; giving up after a few is a defect, not a refusal.
 */
export async function takeFreeJoinCode<Taken>(draw: () => string, take: (code: string) => Promise<Taken | null>): Promise<Taken> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const taken = await take(draw());
    if (taken !== null) return taken;
  }
  throw new Error(`No free join code in ${TRIES} draws`);
}
