import type { DbOrTx } from '#db/client.ts';
import { insertAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { listConvenedCommunities } from '#db/repositories/community-members.ts';
import { insertParticipation } from '#db/repositories/participations.ts';
import { insertSummitIfFree, listSlugsLike, type SummitRow } from '#db/repositories/summits.ts';
import type { Actor, Person } from '#domain/actor.ts';
import { createId, freeSlug, slugFrom } from '#domain/ids.ts';
import { invalid, notFound } from '#domain/refusal.ts';
import { daysBetween } from '#domain/summit.ts';
import type { CreateSummit } from '#domain/summit-creation.ts';
import { agendaFromTemplate, summitTemplate, type SummitTemplate } from '#domain/summit-template.ts';
import { addDays } from '#domain/time-zone.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingInCommunity } from '../standing.ts';
import { drawJoinCode, takeFreeJoinCode } from './draw-join-code.ts';

/** Addresses that are pages of ours. */
const RESERVED = ['new'];
const MAX_DAYS = 31;

/**
 * Makes a draft summit from a template, with its sessions at their times, and its creator as convener.
 * Refuses whoever does not convene the community, and dates shorter than the template or longer than a month.
 */
export async function createSummit({ db, now, record }: Deps, actor: Actor, input: CreateSummit): Promise<{ slug: string }> {
  const person = requirePerson(actor);
  requireCan(await standingInCommunity(db, person, input.communityId), 'summit.create');
  const convened = await listConvenedCommunities(db, person.isSiteAdmin ? null : person.accountId);
  if (!convened.some(({ id }) => id === input.communityId)) throw notFound('community');

  const template = summitTemplate(input.templateId);
  const endsOn = lastDay(template, input);
  const at = now();
  return db.transaction(async (tx) => {
    const summit = await takeFreeJoinCode(drawJoinCode, async (joinCode) =>
      insertSummitIfFree(tx, {
        id: createId(),
        communityId: input.communityId,
        slug: freeSlug(slugFrom(input.title, 'summit'), new Set([...RESERVED, ...(await listSlugsLike(tx, slugFrom(input.title, 'summit')))])),
        title: input.title,
        place: input.place || template.place,
        timeZone: input.timeZone,
        startsOn: input.startsOn,
        endsOn,
        state: 'draft',
        licence: '',
        joinCode,
        createdAt: at,
        updatedAt: at,
      }),
    );
    await insertTemplateAgenda(tx, summit, template, at);
    await insertParticipation(tx, convenerOf(summit, person, at));
    await record(tx, actor, { act: 'summit.created', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId });
    return { slug: summit.slug };
  });
}

/** The last day asked for, or the one on which the template ends. */
function lastDay(template: SummitTemplate, { startsOn, endsOn }: CreateSummit): string {
  const templateEnds = addDays(startsOn, template.days - 1);
  const last = endsOn ?? templateEnds;
  if (last < startsOn) throw invalid('endsOn', 'ends-before-start', t`The last day cannot be before the first.`);
  if (last < templateEnds) throw invalid('endsOn', 'shorter-than-template', t`“${template.name}” needs ${template.days} days. Choose a later last day, or another template.`);
  if (daysBetween(startsOn, last) >= MAX_DAYS) throw invalid('endsOn', 'too-long', t`A summit lasts at most ${MAX_DAYS} days.`);
  return last;
}

async function insertTemplateAgenda(tx: DbOrTx, summit: SummitRow, template: SummitTemplate, at: Date): Promise<void> {
  for (const planned of agendaFromTemplate(template, summit)) {
    const blank = { subtitle: '', outcome: '', place: '', language: summit.language, people: [], points: [], questionIds: [] };
    await insertAgendaSession(tx, summit.id, { ...blank, ...planned, id: createId(), guid: createId() }, at);
  }
}

const convenerOf = (summit: SummitRow, { accountId, perspective, educatorRole }: Person, at: Date) => ({
  summitId: summit.id,
  accountId,
  role: 'convener' as const,
  state: 'registered' as const,
  perspective,
  educatorRole,
  joinedAt: at,
});
