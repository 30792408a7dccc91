import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributions, type Attribution } from '../attribution.ts';
import { questionShownAs } from './question-shown-as.ts';

const open = { profile: 'named', own: null, level: 'named', mayChoose: true } as const;
const reserve = (level: Attribution) => attributions.indexOf(level);

test('a question is shown as its asker chose where nothing asks for less', () => {
  expect(attributions.map((shownAs) => questionShownAs({ shownAs, attribution: open }))).toEqual([...attributions]);
});

test('a question of somebody who is not known any more is shown without name or perspective', () => {
  expect(questionShownAs({ shownAs: 'named', attribution: { ...open, profile: null } })).toBe('anonymous');
});

test('a question is never shown with more than was chosen for it, nor than the summit allows where nobody may choose', () => {
  const level = fc.constantFrom(...attributions);
  fc.assert(
    fc.property(level, level, level, fc.constantFrom(null, ...attributions), (shownAs, summit, profile, own) => {
      const shown = questionShownAs({ shownAs, attribution: { profile, own, level: summit, mayChoose: false } });
      expect(reserve(shown)).toBeGreaterThanOrEqual(Math.max(reserve(shownAs), reserve(summit)));
    }),
  );
});
