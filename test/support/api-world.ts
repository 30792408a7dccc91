import type { Person } from '#domain/actor.ts';
import type { EndpointName } from '#domain/api/endpoints/index.ts';
import { aStoredAgendaSession } from './agenda-summit.ts';
import { aMember, aParticipant, aSummit } from './builders.ts';
import { inDeliberation } from './deliberation-builders.ts';
import type { ReportingHouse } from './reporting-house.ts';
import { posted } from './discussion.ts';
import { aWrittenCredential } from './written-credential.ts';

/** What a call of an endpoint sends: what stands in its path, and its body. */
type Sent = { params: Record<string, string | number>; query?: string; body?: unknown };

/** A house with something of everything that programs can ask for, and a call that fits for each endpoint. */
export async function anApiWorld(house: ReportingHouse) {
  const { db, services } = house;
  const credential = await aWrittenCredential(house);
  const { community, convener } = credential;
  const at = await house.aReportedSummit({ communityId: community.id, releaseNumber: 0 });
  const { slug: summit } = at.summit;
  const agendaSession = await aStoredAgendaSession(db, at.summit.id, { title: 'Promises', people: [{ name: 'Ada', affiliation: '', part: 'speaker', biography: '', accountId: null }] });
  const ada = await at.aWriter({ name: 'Ada of the room', attribution: 'named' });
  const room = await at.aRoom();
  await house.write(room.documentId, [{ prompt: 'Agreements' }, { by: ada, words: 'Trust is earned twice.' }]);
  const { slug: report } = await services.reports.beginReport(convener, summit, { kind: 'summit' });
  await services.reports.draftReport(convener, report);
  const draft = await aSummit(db, { communityId: community.id, state: 'draft', publishedAt: null, tagline: 'What nobody knows yet', place: 'Here' });
  await aStoredAgendaSession(db, draft.id, {});
  const question = await services.questions.proposeQuestion(convener, community.slug, { text: 'Who pays for what teachers learn?', background: '' });
  const settled = await services.questions.proposeQuestion(convener, community.slug, { text: 'Who reads what teachers write?', background: '' });
  const other: Person = await aMember(db, community.id);
  const topic = await posted(services.discussion.beginTopic(convener, community.slug, { title: 'Who trusts whom?', text: '**I** do', visibility: 'members', about: null }));
  await services.discussion.replyToTopic(other, { slug: community.slug, number: topic.number }, { text: 'So do I', repliesTo: 1 });
  const deliberation = await inDeliberation(db, services, { summit: at.summit, convener, slug: summit }, {});
  await aParticipant(db, at.summit.id, 'participant', convener);
  const [statement] = await deliberation.numbered();

  const inCommunity = { community: community.slug };
  const inSummit = { summit };
  const inTopic = { ...inCommunity, number: topic.number };
  const inDeliberationOf = { ...inSummit, deliberation: deliberation.address.deliberationSlug };
  const ofQuestion = { ...inCommunity, id: question.id };
  const agendaSessionBody = { title: 'Questions', kind: 'panel', day: agendaSession.startsAt.toISOString().slice(0, 10), starts: '16:00', ends: '17:00' };
  const { title, timeZone, startsOn, endsOn } = at.summit;

  /** In an order in which each finds what it is about as it has to be; later ones build on earlier ones. */
  const calls: Record<EndpointName, Sent> = {
    readMe: { params: {} },
    listCommunities: { params: {} },
    listSummits: { params: {} },
    createSummit: { params: inCommunity, body: { templateId: 'working-day', title: 'Made by a program', startsOn: '2026-06-01', timeZone: 'UTC' } },
    readSummit: { params: inSummit },
    readDescription: { params: inSummit },
    describeSummit: { params: inSummit, body: { title, timeZone, startsOn, endsOn, tagline: 'Written by a program' } },
    publishSummit: { params: { summit: draft.slug } },
    unpublishSummit: { params: { summit: draft.slug } },
    readAgenda: { params: inSummit },
    addAgendaSession: { params: inSummit, body: { ...agendaSessionBody, points: [{ title: 'First', text: 'Words', voice: 'teacher' }] } },
    readAgendaSession: { params: { ...inSummit, id: agendaSession.id } },
    changeAgendaSession: { params: { ...inSummit, id: agendaSession.id }, body: { ...agendaSessionBody, title: 'Answers', starts: '18:00', ends: '19:00' } },
    removeAgendaSession: { params: { ...inSummit, id: agendaSession.id } },
    releaseAgenda: { params: inSummit, body: { note: 'By a program' } },
    listQuestions: { params: inCommunity },
    proposeQuestion: { params: inCommunity, body: { text: 'What do programs ask for?' } },
    readQuestion: { params: ofQuestion },
    refineQuestion: { params: ofQuestion, body: { text: 'Who pays for what teachers learn there?' } },
    givePoints: { params: ofQuestion, body: { points: 2 } },
    settleQuestion: { params: { ...inCommunity, id: settled.id }, body: { state: 'answered', outcome: 'In the report' } },
    reopenQuestion: { params: { ...inCommunity, id: settled.id } },
    listTopics: { params: inCommunity, query: '?page=1' },
    beginTopic: { params: inCommunity, body: { title: 'Said by a program', text: 'Something', visibility: 'public', about: `summit:${summit}` } },
    readTopic: { params: inTopic },
    addPost: { params: inTopic, body: { text: 'And I', repliesTo: 1 } },
    editPost: { params: { ...inTopic, post: 1 }, body: { text: 'I do, still' } },
    react: { params: { ...inTopic, post: 2 }, body: { kind: 'agree' } },
    removePost: { params: { ...inTopic, post: 1 } },
    beginCredential: { params: inCommunity, body: { name: 'Begun by a program' } },
    readCredentialPublishing: { params: { credential: credential.slug } },
    publishCredential: { params: { credential: credential.slug }, body: { hash: (await services.credentials.readCredentialPublishing(convener, credential.slug)).hash } },
    listCredentials: { params: {}, query: '?words=exit' },
    readCredential: { params: { credential: credential.slug } },
    retireCredential: { params: { credential: credential.slug }, body: { reason: 'Another took its place.' } },
    listSummitReports: { params: inSummit },
    beginReport: { params: inSummit, body: { kind: 'brief' } },
    readReportSettings: { params: { report } },
    publishReport: { params: { report }, body: {} },
    describeReport: { params: { report }, body: { title: 'What we found', attribution: 'named' } },
    listReports: { params: {}, query: '?kind=summit' },
    readReport: { params: { report }, query: '?version=1' },
    withdrawReport: { params: { report }, body: { reason: 'A room asked for it.' } },
    listDeliberations: { params: inSummit },
    readDeliberation: { params: inDeliberationOf },
    castVote: { params: { ...inDeliberationOf, statement: statement?.id ?? '' }, body: { vote: 'agree' } },
    proposeStatement: { params: inDeliberationOf, body: { text: 'Programs can vote as well.' } },
  };
  return { calls, convener, summit: at.summit, community };
}
export type ApiWorld = Awaited<ReturnType<typeof anApiWorld>>;

/** The path of a call, filled. */
export const pathOf = (path: string, { params, query = '' }: Sent): string => `${path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(params[name])))}${query}`;
