import type { Actor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { ReportKind } from '#domain/report/report.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { arrivalName } from './bundle-store.ts';
import { type ReadBundle, readBundle } from './read-bundle.ts';
import { whatIsHere } from './what-is-here.ts';

/** What a bundle that arrived would bring in. */
export type ArrivedBundle = {
  /** Tells this bundle from another; to be sent with the yes. */
  mark: string;
  title: string;
  startsOn: string;
  endsOn: string;
  place: string;
  host: string;
  isDraft: boolean;
  /** Where it was held. */
  from: { community: string; address: string };
  rooms: { number: number; focus: string }[];
  reports: { title: string; kind: ReportKind; versions: number }[];
  holds: { agendaSessions: number; images: number; strategicQuestions: number; floorQuestions: number; polls: number; readings: number; deliberations: number };
  people: { attendance: number; named: number; unnamed: number };
  here: { obstacle: string | null; summit: { slug: string; title: string } | null; questions: number };
};
export type ArrivalView = { community: CommunityName; arrived: ArrivedBundle | null };

/** The bundle that somebody brought to a community and has not said yes to, and what it would bring in; null where there is none. Refuses who may not make summits there. */
export async function previewArrival({ db, bundleStore }: Deps, actor: Actor, communitySlug: string): Promise<ArrivalView> {
  const { community } = await openCommunity(db, actor, communitySlug, 'summit.create');
  const name = arrivalName(community.id, requirePerson(actor).accountId);
  try {
    const arrived = await bundleStore.readParts(name, async (source) => previewOf(db, await readBundle(source), community.id));
    return { community: nameOf(community), arrived };
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    // An older program took it, and this one reads another form of it.
    await bundleStore.remove(name);
    return { community: nameOf(community), arrived: null };
  }
}

async function previewOf(db: DbOrTx, bundle: ReadBundle, communityId: string): Promise<ArrivedBundle> {
  const { hash, manifest, summit, agenda, questions, floor, people, reports, deliberations } = bundle;
  const { obstacle, summit: inTheWay, questionIds } = await whatIsHere(db, bundle, communityId);
  const named = people.contributors.filter(({ kind }) => kind === 'named').length;
  return {
    mark: hash,
    title: manifest.summit.title,
    ...{ startsOn: summit.startsOn, endsOn: summit.endsOn, place: summit.place, host: summit.host },
    isDraft: summit.state === 'draft',
    from: { community: manifest.community.name, address: `${manifest.origin}/summits/${manifest.summit.slug}` },
    rooms: agenda.rooms.map(({ number, focus }) => ({ number, focus })),
    reports: reports.map(({ title, kind, versions }) => ({ title, kind, versions: versions.length })),
    holds: { agendaSessions: agenda.agendaSessions.length, images: manifest.holds.images, strategicQuestions: questions.questions.length, floorQuestions: floor.questions.length, polls: floor.polls.length, readings: summit.readings.length, deliberations: deliberations.length },
    people: { attendance: people.attendance.total, named, unnamed: people.contributors.length - named },
    here: { obstacle, summit: inTheWay, questions: questionIds.size },
  };
}
