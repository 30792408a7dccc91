import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type XmlElement, type XmlText } from 'yjs';
import { withText } from '#domain/credential/content/set-text.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { readStoredContent } from '#domain/document/stored-content.ts';
import { writeFields } from '#server/services/credentials/write-field.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { aWrittenCredential } from '#test/support/written-credential.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

const COMPETENCY = 'Educator sorts the answers of a class.';
const draft = () => ({ ...sampleCredential(), competency: COMPETENCY, audience: 'Teachers.' });

describe('writing into fields of a credential', () => {
  it('keeps what somebody else writes at the same moment, and says whose each word is', async () => {
    const { author, member, slug, documentId } = await aWrittenCredential(house, draft());
    const wordsOf = (ydoc: Parameters<Parameters<typeof house.edit>[2]>[0], key: string) =>
      ((ydoc.getXmlFragment(TEXT_FIELD).toArray().find((each) => (each as XmlElement).getAttribute('key') === key) as XmlElement).get(0) as XmlElement).get(0) as XmlText;
    const [, , written] = await Promise.all([
      house.edit(documentId, author.accountId, (ydoc) => wordsOf(ydoc, 'audience').insert(8, ' and coaches')),
      house.edit(documentId, author.accountId, (ydoc) => wordsOf(ydoc, 'competency').insert(0, 'Every ')),
      writeFields(house.deps, { credential: { documentId }, accountId: member.accountId, change: (now) => ({ ...now, competency: now.competency.replace('a class', 'two classes') }) }),
    ]);
    expect(written.after.competency.replace('Every ', '')).toBe('Educator sorts the answers of two classes.');
    house.clock.now = new Date(house.clock.now.getTime() + 1_000);
    const { draft: read } = await house.services.credentials.readStudio(author, slug);
    expect([read.competency, read.audience]).toEqual(['Every Educator sorts the answers of two classes.', 'Teachers and coaches.']);
    const competency = JSON.stringify((await readStoredContent(house.store, documentId)).find((part) => 'attributes' in part && part.attributes.key === 'competency'));
    expect(competency).toMatch(new RegExp(`"text":"Every Educator sorts the answers of ","marks":\\{\\},"minute":"[^"]*","accountId":"${author.accountId}"`));
    expect(competency).toMatch(new RegExp(`"text":"two classes","marks":\\{\\},"minute":"[^"]*","accountId":"${member.accountId}"`));
  });

  it('writes nothing where the place no longer reads as expected or is gone, and says so', async () => {
    const { author, slug, documentId } = await aWrittenCredential(house, draft());
    const { draft: asRead } = await house.services.credentials.readStudio(author, slug);
    const put = (place: Parameters<typeof withText>[1], expected?: string) => writeFields(house.deps, { credential: { documentId }, accountId: author.accountId, change: (now) => withText(now, place, 'Anything else.', expected) });
    expect(await refusalOf(put({ field: 'competency' }, 'Educator sorts.'))).toBe('reads-otherwise');
    expect(await refusalOf(put({ field: 'artifacts', entryId: 'gone', entryField: 'title' }))).toBe('gone');
    const { before, after } = await put({ field: 'competency' }, COMPETENCY);
    expect([before.competency, after.competency]).toEqual([COMPETENCY, 'Anything else.']);
    house.clock.now = new Date(house.clock.now.getTime() + 1_000);
    expect((await house.services.credentials.readStudio(author, slug)).draft).toEqual({ ...asRead, competency: 'Anything else.' });
  });
});
