import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, visitor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Services } from '#server/services/index.ts';
import { anAgendaSummit, asFormValue, aStoredAgendaSession, type AgendaSummit } from '#test/support/agenda-summit.ts';
import { aMember, aParticipant, aPerson } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

type Made = AgendaSummit & { panel: Awaited<ReturnType<typeof aStoredAgendaSession>> };

const roles = {
  visitor: async () => visitor,
  'somebody signed in': async () => aPerson(test.db),
  'a guest': async () => aPerson(test.db, { email: null }),
  'a member of the community': async ({ summit }: Made) => aMember(test.db, summit.communityId),
  'a participant': async ({ participant }: Made) => participant,
  'a facilitator': async ({ summit }: Made) => aParticipant(test.db, summit.id, 'facilitator'),
  'a co-convener': async ({ summit }: Made) => aParticipant(test.db, summit.id, 'convener'),
  'a convener of the community': async ({ convener }: Made) => convener,
  'a convener of another community': async () => (await anAgendaSummit(test.db)).convener,
  'the site’s administrator': async () => aPerson(test.db, { isSiteAdmin: true }),
} satisfies Record<string, (made: Made) => Promise<Actor>>;
type Who = keyof typeof roles;

const everybody = Object.keys(roles) as Who[];
const conveners: Who[] = ['a co-convener', 'a convener of the community', 'the site’s administrator'];
const facilitators: Who[] = ['a facilitator', ...conveners];
const signedIn = everybody.filter((who) => who !== 'visitor');

type Act = (agenda: Services['agenda'], actor: Actor, made: Made) => Promise<unknown>;
const room = (made: Made) => ({ agendaSessionId: made.panel.id, focus: 'Trust', summary: '', questionId: null });

const open: Record<string, [Act, Who[], inDraft: Who[]]> = {
  readAgenda: [(agenda, actor, { slug }) => agenda.readAgenda(actor, slug), everybody, facilitators],
  readAgendaSession: [(agenda, actor, { slug, panel }) => agenda.readAgendaSession(actor, slug, panel.slug), everybody, facilitators],
  readReleases: [(agenda, actor, { slug }) => agenda.readReleases(actor, slug), everybody, facilitators],
  readSummitCalendar: [(agenda, actor, { slug }) => agenda.readSummitCalendar(actor, slug), everybody, facilitators],
  exportSchedule: [(agenda, actor, { slug }) => agenda.exportSchedule(actor, slug), everybody, facilitators],
  readOwnSchedule: [(agenda, actor, { slug }) => agenda.readOwnSchedule(actor, slug), signedIn, facilitators],
  renewCalendarAddress: [(agenda, actor, { slug }) => agenda.renewCalendarAddress(actor, slug), signedIn, facilitators],
  starAgendaSession: [(agenda, actor, { slug, panel }) => agenda.starAgendaSession(actor, slug, { agendaSessionId: panel.id, isStarred: true }), signedIn, facilitators],
};

const preparing: Record<string, Act> = {
  prepareAgenda: (agenda, actor, { slug }) => agenda.prepareAgenda(actor, slug),
  prepareAgendaSession: (agenda, actor, { slug }) => agenda.prepareAgendaSession(actor, slug),
  editAgendaSession: (agenda, actor, { slug, panel }) => agenda.editAgendaSession(actor, slug, panel.id),
  addAgendaSession: (agenda, actor, { slug, panel }) => agenda.addAgendaSession(actor, slug, asFormValue(panel)),
  changeAgendaSession: (agenda, actor, { slug, panel }) => agenda.changeAgendaSession(actor, slug, panel.id, asFormValue(panel), ''),
  prepareRooms: (agenda, actor, { slug }) => agenda.prepareRooms(actor, slug),
  addRoom: (agenda, actor, made) => agenda.addRoom(actor, made.slug, room(made)),
  moveRoom: (agenda, actor, { slug, panel }) => agenda.moveRoom(actor, slug, panel.id, 'up'),
  changeRoom: (agenda, actor, made) => agenda.changeRoom(actor, made.slug, made.panel.id, room(made)),
  removeRoom: (agenda, actor, { slug, panel }) => agenda.removeRoom(actor, slug, panel.id, ''),
  letPeopleChoose: (agenda, actor, { slug, panel }) => agenda.letPeopleChoose(actor, slug, { agendaSessionId: panel.id, isChoiceOpen: false }),
  acceptProposal: (agenda, actor, { slug }) => agenda.acceptProposal(actor, slug, ''),
  prepareRelease: (agenda, actor, { slug }) => agenda.prepareRelease(actor, slug),
  releaseAgenda: (agenda, actor, { slug }) => agenda.releaseAgenda(actor, slug, ''),
  prepareImport: (agenda, actor, { slug }) => agenda.prepareImport(actor, slug),
  previewImport: (agenda, actor, { slug }) => agenda.previewImport(actor, slug, new Uint8Array()),
  applyImport: (agenda, actor, { slug }) => agenda.applyImport(actor, slug, { file: new Uint8Array(), mark: '', removesMissing: true }),
  removeAgendaSession: (agenda, actor, { slug, panel }) => agenda.removeAgendaSession(actor, slug, panel.id, panel.title),
};

/** Who gets past the door: anything but "forbidden", and "not-found" of the summit itself, means that the act was allowed. */
async function whoMay(act: Act, state: 'published' | 'draft'): Promise<Who[]> {
  const allowed: Who[] = [];
  for (const who of everybody) {
    const made = await anAgendaSummit(test.db, { state });
    const panel = await aStoredAgendaSession(test.db, made.summit.id, { title: 'Panel', kind: 'breakouts' });
    const actor = await roles[who]({ ...made, panel });
    if (await isLetIn(act(services.agenda, actor, { ...made, panel }))) allowed.push(who);
  }
  return allowed;
}

async function isLetIn(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return thrown.kind !== 'forbidden' && !thrown.message.startsWith('This summit');
  }
}

describe('who may read and star an agenda', () => {
  it.each(Object.entries(open))('%s', async (_, [act, published, draft]) => {
    expect(await whoMay(act, 'published')).toEqual(published);
    expect(await whoMay(act, 'draft')).toEqual(everybody.filter((who) => draft.includes(who)));
  });
});

describe('who may prepare an agenda: those who convene it, and nobody else', () => {
  it.each(Object.entries(preparing))('%s', async (_, act) => {
    expect(await whoMay(act, 'published')).toEqual(conveners);
    expect(await whoMay(act, 'draft')).toEqual(conveners);
  });
});

it('names every use case of the agenda', () => {
  const byAddressAlone = ['readPersonalCalendar'];
  expect([...Object.keys(open), ...Object.keys(preparing), ...byAddressAlone].sort()).toEqual(Object.keys(services.agenda).sort());
});
