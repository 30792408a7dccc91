import { insertConveningAct } from '#db/repositories/convening-acts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { RoomOfSummit } from '#db/repositories/live-rooms.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { Person } from '#domain/actor.ts';
import type { AgendaSessionKind } from '#domain/agenda/agenda-session.ts';
import { createId } from '#domain/ids.ts';
import type { LiveAct, LiveActKind, LiveActOf } from '#domain/live/live-act.ts';
import type { ConveningAct } from '#domain/live/live-facts.ts';
import type { LiveChange } from '#domain/live/live-change.ts';
import type { Undo } from '#domain/live/undo.ts';
import type { Standing } from '#domain/standing.ts';
import type { AccessScope, Deps } from '../deps.ts';

/** What every act of a live summit is given: who acts, where, when. That they may was asked before. */
export type LiveGiven = { deps: Deps; summit: SummitRow; standing: Standing; person: Person; now: Date };

/**
 * What an act changed: who watches is told of it, connections to notes whose access it concerns come back, what is watched by whom it took out
 * of a room is looked at again, and what need not be waited for follows.
 */
export type Outcome = { changes: LiveChange[]; access?: AccessScope[]; takenOut?: AccessScope[]; areTimesChanged?: boolean; afterwards?: () => Promise<void> };

export type RoomAct = Extract<LiveAct, { roomId: string }>;
export type AgendaAct = Exclude<Extract<LiveAct, { agendaSessionId: string }>, RoomAct>;
export type OtherAct = Exclude<LiveAct, RoomAct | AgendaAct>;

/** The session that an act names, which is of this summit. */
export type ActEntry = { id: string; title: string; kind: AgendaSessionKind; startsAt: Date; endsAt: Date; isChoiceOpen: boolean; takesAnonymous: boolean };

export type RoomUseCase<Kind extends RoomAct['kind']> = (given: LiveGiven & { room: RoomOfSummit }, act: LiveActOf<Kind>) => Promise<Outcome>;
export type AgendaUseCase<Kind extends AgendaAct['kind']> = (given: LiveGiven & { entry: ActEntry }, act: LiveActOf<Kind>) => Promise<Outcome>;
export type OtherUseCase<Kind extends OtherAct['kind']> = (given: LiveGiven, act: LiveActOf<Kind>) => Promise<Outcome>;

export const summitChanged: LiveChange[] = [{ part: 'summit' }];

/** Writes down who did what, as others who convene see it: "moved Ada from room 2 to room 5". */
export async function noteAct(tx: DbOrTx, given: LiveGiven, kind: LiveActKind, sentence: string, undo: Undo | null = null, id: string = createId()): Promise<void> {
  const { summit, person, now } = given;
  await insertConveningAct(tx, { id, summitId: summit.id, actorId: person.accountId, kind, sentence, undo, actedAt: now });
}

/** An act that cannot be taken back, as others who convene see it. */
export const seenAct = ({ person, now }: LiveGiven, sentence: string): ConveningAct => ({ id: createId(), actorId: person.accountId, actorName: person.name, sentence, at: now.getTime(), mayUndo: false });
