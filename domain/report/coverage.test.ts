import { describe, expect, test } from 'vitest';
import type { PerspectiveKey } from '../perspective.ts';
import { coverageOf, sharesOf } from './coverage.ts';

const written = (prompt: string | null, isUsed = false) => ({ prompt, isUsed });

describe('coverage', () => {
  test('counts what is used of what was written, by room and prompt, whatever the case of a title', () => {
    expect(
      coverageOf([
        { prompts: ['Heard', 'Agreed'], passages: [written('Heard', true), written('heard'), written(null)] },
        { prompts: ['Agreed', 'Open'], passages: [written('Open', true)] },
      ]),
    ).toEqual({ prompts: ['Heard', 'Agreed', 'Open'], rooms: [[{ used: 1, written: 2 }, { used: 0, written: 0 }, null], [null, { used: 0, written: 0 }, { used: 1, written: 1 }]], used: 2, written: 4 });
  });
});

describe('shares of perspectives', () => {
  const share = (accountId: string, perspective: PerspectiveKey, letters: number, isUsed = false) => ({ accountId, perspective, letters, isUsed });

  test('set what the report uses against what the rooms wrote, and put together those of fewer than three people', () => {
    const shares = [share('a', 'teacher', 20, true), share('b', 'coach', 20), share('c', 'administrator', 20), share('d', 'funder', 20, true), share('e', 'developer', 20, true)];
    expect(sharesOf(shares)).toEqual([
      { key: 'educator', inRooms: 0.6, inReport: 1 / 3 },
      { key: null, inRooms: 0.4, inReport: 2 / 3 },
    ]);
  });

  test('are none where nobody wrote', () => expect(sharesOf([])).toEqual([]));
});
