import { expect, test } from 'vitest';
import { checkCredential } from '#domain/credential/checks/check-credential.ts';
import { demoDraft } from './demo-draft.ts';

test('the credential of the demo shows what checks find: two things that block it, and some that warn', () => {
  const findings = checkCredential(demoDraft, { today: '2026-11-30' });
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).map(({ id, place }) => [id, place.entryId ?? place.field]);
  expect(of('E')).toEqual([['L14', 'component-5'], ['L15', 'row-2']]);
  expect(of('W').map(([id]) => id)).toEqual(expect.arrayContaining(['L08', 'L17', 'L24']));
});
