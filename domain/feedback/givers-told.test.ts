import { describe, expect, it } from 'vitest';
import { attributions, type Attribution } from '../attribution.ts';
import { couldBe, type ToldOfRound } from '#test/support/could-be.ts';
import { type PerspectiveKey, perspectiveKeys } from '../perspective.ts';
import { randomFrom } from '../random.ts';
import { type GiverTold, giversTold } from './givers-told.ts';

const so = (many: number, perspective: PerspectiveKey, level: Attribution): GiverTold[] => Array.from({ length: many }, () => ({ perspective, level }));
const counted = (givers: readonly GiverTold[]) => [...giversTold(givers).countedApart].filter((key) => givers.some(({ perspective }) => perspective === key));

describe('what is told of those who give feedback to those who ask', () => {
  it('counts what was said by a perspective of three, as long as nobody can be found by subtraction', () => {
    expect(counted([...so(3, 'teacher', 'perspective'), ...so(3, 'coach', 'perspective')])).toEqual(['teacher', 'coach']);
    expect(counted([...so(3, 'teacher', 'perspective'), ...so(1, 'funder', 'anonymous')])).toEqual([]);
    expect(counted([...so(5, 'teacher', 'perspective'), ...so(2, 'coach', 'perspective'), ...so(1, 'funder', 'anonymous')])).toEqual(['teacher']);
  });

  it('counts what is said by name anyway, which leaves nobody to be found', () => {
    expect(counted([...so(3, 'teacher', 'perspective'), ...so(1, 'funder', 'named')])).toEqual(['teacher', 'funder']);
  });

  it('hides the perspective of who is the only one of theirs, where somebody else would be found by it', () => {
    expect([...giversTold([...so(1, 'teacher', 'perspective'), ...so(1, 'coach', 'perspective'), ...so(1, 'funder', 'anonymous')]).shown]).not.toContain('coach');
    expect([...giversTold([...so(1, 'teacher', 'perspective'), ...so(1, 'coach', 'perspective')]).shown]).toContain('coach');
    expect([...giversTold([...so(1, 'coach', 'perspective'), ...so(3, 'funder', 'anonymous')]).shown]).toContain('coach');
  });
});

/** Somebody who gave so many remarks. */
type Speaker = GiverTold & { remarks: number };
/** All that the pages of a round tell to those who ask: who came, how much was said, and what stands on each remark. */
function toldOf(speakers: readonly Speaker[]): ToldOfRound {
  const { shown, countedApart } = giversTold(speakers);
  const sum = (those: readonly Speaker[]) => those.reduce((count, { remarks }) => count + remarks, 0);
  const byPerspective = (keys: Iterable<PerspectiveKey>, isMeant: (speaker: Speaker) => boolean) => new Map([...keys].map((key) => [key, sum(speakers.filter((each) => each.perspective === key && isMeant(each)))]));
  const labels = byPerspective(shown, ({ level }) => level === 'perspective');
  const named = speakers.filter(({ level, remarks }) => level === 'named' && remarks > 0).map(({ perspective, remarks }) => ({ perspective, remarks }));
  const all = sum(speakers);
  const anonymous = all - [...labels.values()].reduce((count, each) => count + each, 0) - named.reduce((count, { remarks }) => count + remarks, 0);
  return { people: new Map(perspectiveKeys.map((key) => [key, speakers.filter(({ perspective }) => perspective === key).length])), total: all, counts: byPerspective(countedApart, () => true), labels, named, anonymous };
}

describe('a remark that is shown as nobody’s', () => {
  it('can be of three people at least, or of all who are not named where they are fewer, whatever is told beside it', () => {
    const below = randomFrom(7);
    const upTo = (most: number) => below(most + 1);
    for (let round = 0; round < 3_000; round += 1) {
      const speakers = Array.from({ length: 1 + upTo(9) }, (): Speaker => ({ perspective: perspectiveKeys[upTo(3)] ?? 'teacher', level: attributions[upTo(2)] ?? 'anonymous', remarks: upTo(2) }));
      const unnamed = speakers.filter(({ level }) => level !== 'named').length;
      for (const people of couldBe(toldOf(speakers))) expect(people, JSON.stringify(speakers)).toBeGreaterThanOrEqual(Math.min(3, unnamed));
    }
  });
});
