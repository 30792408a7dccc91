import { createHash } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { canonicalVotes } from '#domain/opinion-map/canonical-votes.ts';
import { opinionMap } from '#domain/opinion-map/opinion-map.ts';
import type { MapVotes } from '#domain/opinion-map/vote.ts';
import type { Perspective } from '#domain/perspective.ts';
import { plantedVotes } from '#test/support/opinion-votes.ts';
import { createMapMaker } from './map-in-thread.ts';

const nobody = new Map<string, Perspective>();

function aMaker() {
  const maker = createMapMaker();
  onTestFinished(() => maker.close());
  return maker;
}

it('the thread makes the map that the function does, with the hash of its votes', async () => {
  const cast = plantedVotes({ people: 30, statements: 10, groups: 2 });
  expect(await aMaker().make({ cast, declared: nobody })).toEqual({ map: opinionMap(cast, nobody), inputHash: createHash('sha256').update(canonicalVotes(cast)).digest('hex') });
});

it('a map that takes too long is none', async () => {
  const maker = createMapMaker(1);
  onTestFinished(() => maker.close());
  expect(await maker.make({ cast: plantedVotes({ people: 300, statements: 300, groups: 3 }), declared: nobody })).toBeNull();
});

it('a map that cannot be made fails alone', async () => {
  const maker = aMaker();
  const broken = { statements: [], votes: null } as unknown as MapVotes;
  const [failed, sound] = await Promise.allSettled([maker.make({ cast: broken, declared: nobody }), maker.make({ cast: plantedVotes({ people: 3, statements: 3, groups: 1 }), declared: nobody })]);
  expect([failed.status, sound.status]).toEqual(['rejected', 'fulfilled']);
});
