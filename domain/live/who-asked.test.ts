import { expect, test } from 'vitest';
import { attributions, type Attribution } from '../attribution.ts';
import type { Contributor } from '../document/attributed-content.ts';
import type { PeopleShown } from '../report/shown-as.ts';
import { type AskedQuestion, whoAsked } from './who-asked.ts';

const aCoach = { perspective: 'educator', educatorRole: 'coach' } as const;
/** A question by a coach who is named unless something asks for less. */
const asked = (authorId: string, shownAs: Attribution, given: Partial<AskedQuestion['attribution']> = {}): AskedQuestion => ({
  question: { authorId, shownAs, kept: null },
  asker: { name: authorId, ...aCoach },
  place: aCoach,
  attribution: { profile: 'named', own: null, level: 'named', mayChoose: true, ...given },
});
const keptFrom = (by: Contributor): AskedQuestion => ({ ...asked('nobody', by.kind), question: { authorId: null, shownAs: by.kind, kept: { by, wanted: 0 } }, asker: null });
const coaches = (attribution: Attribution, count: number): PeopleShown => ({ key: 'coach', attribution, count });
const nobody = { kind: 'anonymous' };
const someCoach = { kind: 'perspective', perspective: 'coach' };

test('of three coaches of whom two are named the third is nobody', () => {
  const third = asked('Cyd', 'perspective', { profile: 'perspective' });
  expect(whoAsked([asked('Ada', 'named'), asked('Ben', 'named'), third], [coaches('named', 2), coaches('perspective', 1)])(third)).toEqual(nobody);
  expect(whoAsked([third], [coaches('perspective', 3)])(third)).toEqual(someCoach);
});

test('who is named elsewhere and asks by perspective is one of those who are shown so, once however often they ask', () => {
  const [ada, ben, cyd] = [asked('Ada', 'perspective'), asked('Ben', 'perspective'), asked('Cyd', 'perspective')];
  const people = [coaches('named', 9)];
  expect(whoAsked([ada, ada, ben], people)(ada)).toEqual(nobody);
  expect(whoAsked([ada, ben, cyd], people)(ada)).toEqual(someCoach);
  expect(whoAsked([ada], [coaches('named', 9), coaches('perspective', 2)])(ada)).toEqual(someCoach);
});

test('who is shown by perspective anyway is not counted again for asking', () => {
  const cyd = asked('Cyd', 'perspective', { own: 'perspective' });
  expect(whoAsked([cyd], [coaches('perspective', 2)])(cyd)).toEqual(nobody);
});

test('where nobody is shown with more than their perspective, all but those who are shown with nothing hide each other', () => {
  const ada = asked('Ada', 'named');
  expect(whoAsked([ada], [coaches('named', 2), coaches('perspective', 1)], 'perspective')(ada)).toEqual(someCoach);
  expect(whoAsked([ada], [coaches('named', 2), coaches('anonymous', 1)], 'perspective')(ada)).toEqual(nobody);
  expect(whoAsked([ada], [coaches('named', 3)], 'anonymous')(ada)).toEqual(nobody);
});

test('who asked a question that came in a bundle stays as the bundle showed them, and is nobody where less is shown', () => {
  const named: Contributor = { kind: 'named', name: 'Ada', perspective: 'coach' };
  const kept: Contributor[] = [named, { kind: 'perspective', perspective: 'coach' }, { kind: 'anonymous' }];
  const shown = (most: Attribution) => kept.map((by) => whoAsked([], [], most)(keptFrom(by)));
  expect(attributions.map(shown)).toEqual([kept, [nobody, someCoach, nobody], [nobody, nobody, nobody]]);
});

test('who was named in a bundle is nobody where the summit names nobody by now', () => {
  const kept = keptFrom({ kind: 'named', name: 'Ada', perspective: 'coach' });
  const shown = (level: Attribution, mayChoose: boolean) => whoAsked([], [])({ ...kept, attribution: { ...kept.attribution, level, mayChoose } }).kind;
  expect([shown('named', false), shown('perspective', true), shown('perspective', false)]).toEqual(['named', 'named', 'anonymous']);
});

test('who is not known any more is nobody', () => {
  const gone = { ...asked('Ada', 'named', { profile: null }), asker: null };
  expect(whoAsked([gone], [coaches('perspective', 5)])(gone)).toEqual(nobody);
});
