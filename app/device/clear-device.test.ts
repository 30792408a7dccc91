import { expect, it } from 'vitest';
import { KEPT_FOR_DAYS, outdated } from './clear-device.ts';
import type { TextOnDevice } from './device-register.ts';

const NOW = Date.parse('2030-01-01');
const text: TextOnDevice = { accountId: 'ada', documentId: 'room', name: 'Notes of room 2', address: '/notes', openedAt: NOW, isWhole: true, isSetAside: false, unsent: {} };
const long = NOW - (KEPT_FOR_DAYS + 1) * 86_400_000;

it('a text goes once it was not opened for a month, and once its person is not signed in here', () => {
  expect(outdated([text], 'ada', NOW)).toEqual([]);
  expect(outdated([{ ...text, openedAt: long }], 'ada', NOW)).toHaveLength(1);
  expect(outdated([text], 'ben', NOW)).toHaveLength(1);
  expect(outdated([text], null, NOW)).toHaveLength(1);
});

it('words that the server does not have stay for their person, however long they stay away', () => {
  const kept = [{ ...text, unsent: { 7: long } }, { ...text, isSetAside: true }].map((one) => ({ ...one, openedAt: long }));
  expect(outdated(kept, null, NOW)).toEqual([]);
});
