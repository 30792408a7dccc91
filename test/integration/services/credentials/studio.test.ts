import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type XmlElement, XmlText } from 'yjs';
import { visitor } from '#domain/actor.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { refusalOf } from '#test/support/refusals.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

async function aCredential() {
  const community = await aCommunity(house.db);
  const [author, member, convener] = [await aMember(house.db, community.id), await aMember(house.db, community.id), await aMember(house.db, community.id, 'convener')];
  const { slug } = await house.services.credentials.beginCredential(author, community.slug, { name: 'Using exit questions' });
  const { documentId } = await house.services.credentials.readStudio(author, slug);
  return { community, author, member, convener, slug, documentId };
}

/** Writes words into the first paragraph of a field. */
const writeInto = (documentId: string, accountId: string, key: string, words: string) =>
  house.edit(documentId, accountId, (ydoc) => {
    const field = ydoc.getXmlFragment(TEXT_FIELD).toArray().find((node) => (node as XmlElement).getAttribute('key') === key) as XmlElement;
    const place = field.nodeName === 'credentialLine' ? field : (field.get(0) as XmlElement);
    place.insert(place.length, [new XmlText(words)]);
  });

describe('a credential', () => {
  it('is begun by a member, stands in the list of its community, and has room for every field', async () => {
    const { community, author, member, slug } = await aCredential();
    const { credentials } = house.services;
    expect(slug).toBe('using-exit-questions');
    const studio = await credentials.readStudio(author, slug);
    expect(studio).toMatchObject({ credential: { name: 'Using exit questions', state: 'draft' }, readOnly: null, mayManage: true, authors: [author.name] });
    expect(studio.draft).toMatchObject({ name: 'Using exit questions', competency: '', rubric: { levels: [{ label: 'Proficient' }, { label: 'Basic' }, { label: 'Developing' }] } });
    expect((await credentials.listCredentials(member, community.slug)).credentials).toMatchObject([{ slug, name: 'Using exit questions', state: 'draft', authors: [author.name] }]);
    expect((await credentials.beginCredential(author, community.slug, { name: 'Using exit questions' })).slug).toBe('using-exit-questions-2');
  });

  it('says what its authors wrote, and is called by the name that they gave it', async () => {
    const { community, author, slug, documentId } = await aCredential();
    await writeInto(documentId, author.accountId, 'competency', 'Educator sorts answers.');
    await writeInto(documentId, author.accountId, 'name', ' today');
    const { draft, credential } = await house.services.credentials.readStudio(author, slug);
    expect([draft.competency, credential.name]).toEqual(['Educator sorts answers.', 'Using exit questions today']);
    expect((await house.services.credentials.listCredentials(author, community.slug)).credentials[0]?.name).toBe('Using exit questions today');
  });

  it('is followed by members and written by its authors, and by every member once they let them', async () => {
    const { author, member, convener, slug, documentId } = await aCredential();
    const { credentials, documents } = house.services;
    const mayWrite = async (person: typeof member) => (await documents.openDocument(person, documentId)).mayWrite;
    expect([await mayWrite(author), await mayWrite(convener), await mayWrite(member)]).toEqual([true, true, false]);
    expect((await credentials.readStudio(member, slug)).readOnly).toMatch(/^Its authors write here/);
    await credentials.changeAuthors(author, slug, { intent: 'open-to', whoWrites: 'members' });
    expect(await mayWrite(member)).toBe(true);
    await credentials.changeAuthors(convener, slug, { intent: 'open-to', whoWrites: 'authors' });
    expect(await mayWrite(member)).toBe(false);
    await credentials.changeAuthors(author, slug, { intent: 'add', accountId: member.accountId });
    expect(await mayWrite(member)).toBe(true);
    await credentials.changeAuthors(member, slug, { intent: 'remove', accountId: author.accountId });
    expect(await mayWrite(author)).toBe(false);
    expect((await credentials.readAuthors(member, slug)).acts.map(({ sentence }) => sentence).sort()).toEqual(['added an author', 'began this credential', 'let every member write', 'let only its authors write', 'took somebody off the authors']);
  });

  it('is nothing to strangers, guests and visitors', async () => {
    const { community, slug, documentId, member } = await aCredential();
    const { credentials, documents } = house.services;
    const [stranger, guest] = [await aPerson(house.db), await aPerson(house.db, { email: null, emailVerifiedAt: null })];
    for (const outsider of [stranger, guest]) {
      expect(await refusalOf(credentials.readStudio(outsider, slug))).toBe('not-found');
      expect(await refusalOf(credentials.readAuthors(outsider, slug))).toBe('not-found');
      expect(await refusalOf(credentials.beginCredential(outsider, community.slug, { name: 'Another' }))).toBe('forbidden');
      expect(await refusalOf(documents.openDocument(outsider, documentId))).toBe('forbidden');
    }
    expect(await refusalOf(credentials.readStudio(visitor, slug))).toBe('forbidden');
    expect((await credentials.listCredentials(visitor, community.slug)).credentials).toEqual([]);
    expect(await refusalOf(credentials.readAuthors(member, slug))).toBe('forbidden');
    expect(await refusalOf(credentials.changeAuthors(member, slug, { intent: 'add', accountId: member.accountId }))).toBe('forbidden');
  });

  it('keeps an author, and takes none who is no member', async () => {
    const { author, slug } = await aCredential();
    const { credentials } = house.services;
    const stranger = await aPerson(house.db);
    expect(await refusalOf(credentials.changeAuthors(author, slug, { intent: 'remove', accountId: author.accountId }))).toBe('last-author');
    expect(await refusalOf(credentials.changeAuthors(author, slug, { intent: 'add', accountId: stranger.accountId }))).toBe('not-found');
    expect(await refusalOf(credentials.changeAuthors(author, slug, { intent: 'remove', accountId: stranger.accountId }))).toBe('not-found');
  });

  it('keeps one of two authors who take each other off at once', async () => {
    const { credentials } = house.services;
    for (let round = 0; round < 3; round += 1) {
      const { author, member, slug } = await aCredential();
      await credentials.changeAuthors(author, slug, { intent: 'add', accountId: member.accountId });
      const outcomes = await Promise.allSettled([credentials.changeAuthors(author, slug, { intent: 'remove', accountId: member.accountId }), credentials.changeAuthors(member, slug, { intent: 'remove', accountId: author.accountId })]);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'last-author' } });
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('is written no more by who leaves the community', async () => {
    const { community, author, convener, slug, documentId } = await aCredential();
    const { credentials, documents } = house.services;
    await house.services.community.leaveCommunity(author, community.slug);
    expect(await refusalOf(documents.openDocument(author, documentId))).toBe('forbidden');
    expect((await credentials.readAuthors(convener, slug)).authors).toEqual([]);
  });

  it('takes remarks of its community, and calls its members by name', async () => {
    const { member, author, documentId } = await aCredential();
    const { documents, remarks } = house.services;
    const stranger = await aPerson(house.db);
    expect((await documents.listMentionable(member, documentId)).people.map(({ id }) => id).sort()).toEqual(expect.arrayContaining([member.accountId, author.accountId].sort()));
    const id = await remarks.addRemark(member, documentId, { text: 'Which answers?', mentions: [author.accountId, stranger.accountId], quote: 'answers', start: 'a', end: 'b' });
    const { threads, closed } = await remarks.listRemarks(author, documentId);
    expect(threads.find((thread) => thread.id === id)).toMatchObject({ text: 'Which answers?', mentions: [{ id: author.accountId }], mayEdit: false, mayRemove: false, mayResolve: true });
    expect(closed).toBeNull();
    expect(await refusalOf(remarks.listRemarks(stranger, documentId))).toBe('forbidden');
    expect((await house.services.accounts.exportAccount(member)).remarks).toMatchObject([{ credential: 'Using exit questions', summit: null, text: 'Which answers?' }]);
  });
});

describe('references that are pasted', () => {
  const BIBTEX = '@article{black, title={Assessment and classroom learning}, author={Black, Paul and Wiliam, Dylan}, journal={Assessment in Education}, year={1998}, doi={10.1080/0969595980050102}}';

  it('are read for its authors alone, what cannot be read with its reason', async () => {
    const { author, member, slug } = await aCredential();
    const { credentials } = house.services;
    const { works, unread } = await credentials.readReferences(author, slug, { text: BIBTEX });
    expect(works).toMatchObject([{ title: 'Assessment and classroom learning', year: 1998, authors: [{ family: 'Black', given: 'Paul' }, { family: 'Wiliam', given: 'Dylan' }], doi: '10.1080/0969595980050102' }]);
    expect(unread).toEqual([]);
    expect((await credentials.readReferences(author, slug, { text: 'nothing of the kind' })).unread).toHaveLength(1);
    expect(await refusalOf(credentials.readReferences(member, slug, { text: BIBTEX }))).toBe('forbidden');
    expect(await refusalOf(credentials.readReferences(visitor, slug, { text: BIBTEX }))).toBe('forbidden');
  });

  it('are looked up by their DOI, at most ten at a time', async () => {
    const asked: string[] = [];
    const known = '10.1080/0969595980050102';
    const other = await openReportingHouse({
      lookUpDoi: async (doi) => {
        asked.push(doi);
        return doi === known ? { title: 'Assessment and classroom learning', author: [{ family: 'Black', given: 'Paul' }], DOI: doi } : null;
      },
    });
    try {
      const community = await aCommunity(other.db);
      const author = await aMember(other.db, community.id);
      const { slug } = await other.services.credentials.beginCredential(author, community.slug, { name: 'Looked up' });
      const text = [known, ...Array.from({ length: 10 }, (_each, place) => `10.5555/${place}`)].join(' and ');
      const { works, unread } = await other.services.credentials.readReferences(author, slug, { text });
      expect(works.map(({ title }) => title)).toEqual(['Assessment and classroom learning']);
      expect(asked).toHaveLength(10);
      expect(unread.map((each) => each.text)).toEqual(Array.from({ length: 10 }, (_each, place) => `10.5555/${place}`));
      expect(unread.at(-1)?.reason).toContain('At most 10');
    } finally {
      await other.close();
    }
  });
});
