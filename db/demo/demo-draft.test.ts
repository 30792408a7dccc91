import { expect, test } from 'vitest';
import { checkCredential } from '#domain/credential/checks/check-credential.ts';
import { changedPlaces } from '#domain/feedback/asked-text.ts';
import { wordsAt, wordsByPlace } from '#domain/feedback/draft-passages.ts';
import { demoDraft } from './demo-draft.ts';
import { demoPublishedDraft } from './demo-published-draft.ts';
import { peopleGroups } from '#domain/feedback/people-groups.ts';
import { defaultQuestions } from '#domain/feedback/round-questions.ts';
import { perspectiveKeys } from '#domain/perspective.ts';
import { demoAnswers } from './demo-round-answers.ts';
import { DEMO_ASKED } from './demo-round.ts';
import { REPORT_ASKED } from './reports/report-round.ts';
import { demoGivers, demoRemarks, demoRoundDraft } from './demo-round-said.ts';

test('the credential of the demo shows what checks find: two things that block it, and some that warn', () => {
  const findings = checkCredential(demoDraft, { today: '2026-11-30' });
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).map(({ id, place }) => [id, place.entryId ?? place.field]);
  expect(of('E')).toEqual([['L14', 'component-5'], ['L15', 'row-2']]);
  expect(of('W').map(([id]) => id)).toEqual(expect.arrayContaining(['L08', 'L17', 'L24']));
});

test('the published credential of the demo passes every check', () => {
  expect(checkCredential(demoPublishedDraft, { today: '2026-11-30' }).map(({ id, place, reason }) => `${id} ${place.field}: ${reason}`)).toEqual([]);
});

test('what is said in the round of the demo is said of words that stand in its draft', () => {
  for (const { place, quote } of demoRemarks) {
    const words = place === '' ? '' : wordsAt(demoRoundDraft, place)?.text;
    expect(words, place).toBeDefined();
    if (quote !== undefined) expect(words).toContain(quote);
  }
});

test('what the authors of the demo changed reads before as in its round, and after as in its draft', () => {
  const changed = demoRemarks.flatMap(({ place, closed }) => (closed?.change ? [{ place, ...closed.change }] : []));
  expect([...changedPlaces(wordsByPlace(demoRoundDraft), wordsByPlace(demoDraft))].sort()).toEqual(changed.map(({ place }) => place).sort());
  for (const { place, before, after } of changed) expect([wordsAt(demoRoundDraft, place)?.text, wordsAt(demoDraft, place)?.text]).toEqual([before, after]);
});

test('the round of the demo has an answer of its own to each question that is answered in words', () => {
  const asked = [...defaultQuestions('credential', DEMO_ASKED, () => ''), ...defaultQuestions('report', REPORT_ASKED, () => '')].filter(({ kind }) => kind === 'words');
  expect(Object.keys(demoAnswers).toSorted()).toEqual([...new Set(asked.map(({ text }) => text))].toSorted());
});

test('enough people of two perspectives speak in the round of the demo that its heat map tells them apart', () => {
  const speakers = demoGivers.filter(({ key }) => demoRemarks.some(({ by }) => by === key));
  expect(speakers).toHaveLength(demoGivers.length);
  const wordOf = ({ key, attribution }: (typeof demoGivers)[number]) => (attribution === 'anonymous' ? null : (perspectiveKeys.find((each) => key.startsWith(`${each}-`)) ?? null));
  expect(peopleGroups(speakers.map(wordOf)).groups).toEqual(['teacher', 'coach', 'other']);
});
