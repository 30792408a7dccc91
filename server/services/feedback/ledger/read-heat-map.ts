import type { Actor } from '#domain/actor.ts';
import { whereOf } from '#domain/feedback/asked-text.ts';
import { type HeatMap, heatMap } from '#domain/feedback/heat-map.ts';
import type { RoundAddress, SubjectAddress } from '#domain/feedback/subject.ts';
import type { Deps } from '#server/services/deps.ts';
import { openRound } from '../open-round.ts';
import { portOf } from '../subject/subjects.ts';
import { countPeople, groupsOf } from './ledger-groups.ts';
import { letStand, loadLedger } from './load-ledger.ts';

export type HeatMapView = {
  subject: SubjectAddress & { name: string };
  round: { number: number; title: string };
  people: number;
  heat: HeatMap;
  /** What the checks find in the draft that was asked about, each with its place. */
  failed: { check: string; reason: string; where: string }[];
};

/** Where the remarks of a round fell, with ratings and the checks that fail in the draft that it asked about, where there are any, for those who say what becomes of them. Refuses like the round. */
export async function readHeatMap({ db, now }: Deps, actor: Actor, address: RoundAddress): Promise<HeatMapView> {
  const { round, subject } = await openRound(db, actor, address, 'feedback.decide');
  const { rounds, remarks: given } = await loadLedger(db, [round], 'inside', null);
  const remarks = letStand(given);
  const [loaded] = rounds;
  const asked = loaded?.asked;
  const findings = portOf(subject).failing(round.content, now().toISOString().slice(0, 10));
  return {
    subject: { kind: subject.kind, slug: subject.slug, name: subject.name },
    round: { number: round.number, title: round.title },
    people: countPeople(remarks),
    heat: heatMap({ remarks: remarks.map(({ remark, word }) => ({ place: remark.place, rating: remark.rating, word })), groups: groupsOf(remarks), parts: asked?.parts ?? [], findings: findings && findings.map(({ place }) => place) }),
    failed: (findings ?? []).map(({ check, reason, place }) => ({ check, reason, where: asked ? whereOf(asked, place) : '' })),
  };
}
