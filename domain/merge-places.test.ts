import { describe, expect, it } from 'vitest';
import { mergeChoices, mergePlaces, type Place } from './merge-places.ts';

const monday = new Date('2026-03-02T09:00:00Z');
const tuesday = new Date('2026-03-03T09:00:00Z');
const aPlace = (given: Partial<Place>): Place => ({
  role: 'participant',
  state: 'registered',
  affiliation: '',
  accessNeeds: [],
  accessNote: '',
  languages: [],
  joinedAt: tuesday,
  checkedInAt: null,
  steppedOutAt: null,
  isMuted: false,
  ...given,
});

describe('two places of one person in one summit', () => {
  it('become one with the higher role, the earlier coming and everything either said', () => {
    const kept = aPlace({ accessNeeds: ['captions'], accessNote: 'Near a door', languages: ['en'] });
    const brought = aPlace({ role: 'facilitator', affiliation: 'BloomBoard', accessNeeds: ['captions', 'step-free'], accessNote: 'No stairs', languages: ['en', 'es'], joinedAt: monday, checkedInAt: tuesday });
    expect(mergePlaces(kept, brought)).toEqual({
      role: 'facilitator',
      state: 'registered',
      affiliation: 'BloomBoard',
      accessNeeds: ['captions', 'step-free'],
      accessNote: 'Near a door\nNo stairs',
      languages: ['en', 'es'],
      joinedAt: monday,
      checkedInAt: tuesday,
      steppedOutAt: null,
      isMuted: false,
    });
  });

  it('keep the place whichever of the two holds it', () => {
    expect(mergePlaces(aPlace({ state: 'left' }), aPlace({ state: 'registered' })).state).toBe('registered');
    expect(mergePlaces(aPlace({ state: 'registered' }), aPlace({ state: 'waiting' })).state).toBe('registered');
    expect(mergePlaces(aPlace({ state: 'left' }), aPlace({ state: 'waiting' })).state).toBe('waiting');
  });

  it('bring no role that was given back by leaving', () => {
    expect(mergePlaces(aPlace({ state: 'left', role: 'convener' }), aPlace({})).role).toBe('participant');
    expect(mergePlaces(aPlace({ role: 'facilitator' }), aPlace({ state: 'left', role: 'convener' })).role).toBe('facilitator');
  });

  it('stay removed when a convener removed either', () => {
    expect(mergePlaces(aPlace({ state: 'removed' }), aPlace({ state: 'registered' })).state).toBe('removed');
    expect(mergePlaces(aPlace({ state: 'registered' }), aPlace({ state: 'removed' })).state).toBe('removed');
  });

  it('say the same thing once', () => {
    expect(mergePlaces(aPlace({ accessNote: 'Near a door' }), aPlace({ accessNote: 'Near a door' })).accessNote).toBe('Near a door');
  });

  it('are stepped out of unless either is here', () => {
    const [here, steppedOut, notYet] = [aPlace({ checkedInAt: monday }), aPlace({ checkedInAt: monday, steppedOutAt: tuesday }), aPlace({})];
    expect(mergePlaces(here, steppedOut).steppedOutAt).toBeNull();
    expect(mergePlaces(steppedOut, here).steppedOutAt).toBeNull();
    expect(mergePlaces(notYet, steppedOut).steppedOutAt).toEqual(tuesday);
    expect(mergePlaces(steppedOut, { ...here, state: 'left' }).steppedOutAt).toEqual(tuesday);
  });

  it('are muted when either is', () => {
    expect(mergePlaces(aPlace({ isMuted: true }), aPlace({})).isMuted).toBe(true);
    expect(mergePlaces(aPlace({}), aPlace({ isMuted: true })).isMuted).toBe(true);
  });
});

it('somebody is shown with what shows less of what their two places said', () => {
  expect(mergeChoices({ own: null, otherwise: 'named' }, { own: null, otherwise: 'anonymous' })).toBeNull();
  expect(mergeChoices({ own: 'named', otherwise: 'named' }, { own: 'perspective', otherwise: 'named' })).toBe('perspective');
  expect(mergeChoices({ own: 'named', otherwise: 'named' }, { own: null, otherwise: 'perspective' })).toBe('perspective');
});
