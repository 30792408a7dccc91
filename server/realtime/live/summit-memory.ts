import type { PromptText } from '#domain/document/prompt-texts.ts';
import { roomOnWall } from '#domain/live/breakouts-on-wall.ts';
import type { LiveDeliberation } from '#domain/live/deliberation-facts.ts';
import type { LiveChange } from '#domain/live/live-change.ts';
import { ACTS_KEPT, ANNOUNCEMENTS_KEPT, type ConveningAct, type LiveAnnouncement, type LiveMessage, type LiveRoom, MESSAGES_KEPT, noTalk, type SummitFacts, type TalkFacts } from '#domain/live/live-facts.ts';
import { indexFacts, type LiveIndex } from '#domain/live/live-index.ts';
import type { LiveRoster, LiveState, RoomActivity } from '#domain/live/live-state.ts';
import { noPanel, type PanelFacts } from '#domain/live/panel-facts.ts';
import { breakoutsAtHand } from '#domain/live/place-of.ts';
import { type SeatSuggestion, suggestSeats } from '#domain/live/suggest-seats.ts';

export type LoadFacts = { summit: (summitId: string) => Promise<SummitFacts>; talk: (roomId: string) => Promise<TalkFacts>; panel: (summitId: string) => Promise<PanelFacts>; deliberations: (summitId: string) => Promise<LiveDeliberation[]>; wall: (room: LiveRoom) => Promise<PromptText[]> };

/** What is read as one, whenever anything of it changed. */
const parts = ['summit', 'panel', 'deliberations'] as const;
type Part = (typeof parts)[number];

const nothingOnWall = { of: '', texts: [] };

/** The facts of one summit as they were last read from the database, and which of them have to be read anew. */
export class SummitMemory {
  readonly #summitId: string;
  readonly #load: LoadFacts;
  readonly #talk = new Map<string, TalkFacts>();
  readonly #activity = new Map<string, RoomActivity>();
  readonly #staleTalk = new Set<string>();
  /** Messages that came while the talk of their room was being read, which may have missed them. */
  readonly #arrived = new Map<string, LiveMessage[]>();
  readonly #stale = new Set<Part>(parts);
  #panel: PanelFacts = noPanel;
  #deliberations: readonly LiveDeliberation[] = [];
  #live: LiveIndex | null = null;
  #suggestions: Map<string, SeatSuggestion> | null = null;
  #wall: { of: string; texts: readonly PromptText[] } = nothingOnWall;
  #refreshing: Promise<void> | null = null;

  constructor(summitId: string, load: LoadFacts) {
    this.#summitId = summitId;
    this.#load = load;
  }

  get isStale(): boolean {
    return this.#stale.size > 0 || this.#staleTalk.size > 0;
  }

  /** Something is stale, or is being read just now: then it is not stale any more, and not there yet. */
  get isBehind(): boolean {
    return this.isStale || this.#refreshing !== null;
  }

  get index(): LiveIndex | null {
    return this.#live;
  }

  /** The room that suits somebody best who has no seat; counted when it is first asked for. */
  get suggestions(): ReadonlyMap<string, SeatSuggestion> {
    return (this.#suggestions ??= this.#live ? suggestSeats(this.#live) : new Map());
  }

  changed(change: LiveChange): void {
    switch (change.part) {
      case 'summit':
      case 'panel':
      case 'deliberations':
        this.#stale.add(change.part);
        return;
      case 'talk':
        if (this.#talk.has(change.roomId)) this.#staleTalk.add(change.roomId);
        return;
      case 'message':
        this.#add(change.roomId, change.message);
        return;
      case 'announcement':
        this.#announce(change.announcement, change.act);
    }
  }

  /** Everything may have changed without a word of it, as while nobody watched. */
  distrust(): void {
    for (const part of parts) this.#stale.add(part);
    for (const roomId of this.#talk.keys()) this.#staleTalk.add(roomId);
  }

  noteActivity(roomId: string, activity: RoomActivity): void {
    this.#activity.set(roomId, activity);
    if (this.#live && roomOnWall(this.#live.rooms)?.id === roomId) this.#forgetWall();
  }

  activityIn(roomId: string): RoomActivity | null {
    return this.#activity.get(roomId) ?? null;
  }

  /** Reads what is stale, and what a channel shows that was never read. */
  async fresh(channel: string): Promise<void> {
    if (this.isBehind) await this.refresh();
    for (const roomId of this.#roomsOf(channel)) if (!this.#talk.has(roomId)) this.#staleTalk.add(roomId);
    if (this.#staleTalk.size > 0) await this.refresh();
  }

  /** Reads what is stale anew. What becomes stale meanwhile stays so; who asks meanwhile waits for it, and for theirs. */
  async refresh(): Promise<void> {
    while (this.#refreshing) await this.#refreshing;
    if (!this.isStale) return;
    this.#refreshing = this.#read().finally(() => (this.#refreshing = null));
    await this.#refreshing;
  }

  state(roster: LiveRoster): LiveState {
    if (this.#live === null) throw new Error('The facts of this summit were not read yet.');
    return { live: this.#live, talkIn: (roomId) => this.#talk.get(roomId) ?? noTalk, panel: this.#panel, deliberations: this.#deliberations, roster, activityIn: (roomId) => this.activityIn(roomId), wallTexts: this.#wall.texts, suggestions: this.suggestions };
  }

  async #read(): Promise<void> {
    const [stale, rooms] = [new Set(this.#stale), [...this.#staleTalk]];
    this.#stale.clear();
    this.#staleTalk.clear();
    for (const roomId of rooms) this.#arrived.set(roomId, []);
    try {
      const read = <Facts>(part: Part, load: (summitId: string) => Promise<Facts>): Promise<Facts> | null => (stale.has(part) ? load(this.#summitId) : null);
      const [facts, panel, deliberations, talks] = await Promise.all([read('summit', this.#load.summit), read('panel', this.#load.panel), read('deliberations', this.#load.deliberations), Promise.all(rooms.map((roomId) => this.#load.talk(roomId)))]);
      if (facts) {
        this.#live = indexFacts(facts);
        this.#suggestions = null;
        await this.#readWall(facts.rooms);
      }
      if (panel) this.#panel = panel;
      if (deliberations) this.#deliberations = deliberations;
      talks.forEach((talk, place) => this.#keepTalk(rooms[place] ?? '', talk));
    } catch (reason) {
      for (const part of stale) this.#stale.add(part);
      for (const roomId of rooms) this.#staleTalk.add(roomId);
      throw reason;
    } finally {
      for (const roomId of rooms) this.#arrived.delete(roomId);
    }
  }

  /** Reads what the room on the wall has found, unless that is known. */
  async #readWall(rooms: readonly LiveRoom[]): Promise<void> {
    const room = roomOnWall(rooms);
    const of = room ? [room.id, room.shownAt, room.state, ...room.readyPrompts].join(' ') : '';
    if (of !== this.#wall.of) this.#wall = room ? { of, texts: await this.#load.wall(room) } : nothingOnWall;
  }

  /** Something was written there. */
  #forgetWall(): void {
    this.#wall = { ...this.#wall, of: 'written' };
    this.#stale.add('summit');
  }

  #keepTalk(roomId: string, talk: TalkFacts): void {
    const known = new Set(talk.messages.map(({ id }) => id));
    const missed = (this.#arrived.get(roomId) ?? []).filter(({ id }) => !known.has(id));
    this.#talk.set(roomId, { ...talk, messages: [...talk.messages, ...missed] });
  }

  #add(roomId: string, message: LiveMessage): void {
    this.#arrived.get(roomId)?.push(message);
    const talk = this.#talk.get(roomId);
    if (talk && !talk.messages.some(({ id }) => id === message.id)) this.#talk.set(roomId, { ...talk, messages: [...talk.messages.slice(1 - MESSAGES_KEPT), message] });
  }

  #announce(announcement: LiveAnnouncement, act: ConveningAct): void {
    // What is being read just now may have missed it.
    if (this.#refreshing || !this.#live) this.#stale.add('summit');
    if (this.#live) this.#live = { ...this.#live, announcements: [announcement, ...this.#live.announcements].slice(0, ANNOUNCEMENTS_KEPT), acts: [act, ...this.#live.acts].slice(0, ACTS_KEPT) };
  }

  #roomsOf(channel: string): string[] {
    if (channel.startsWith('room:')) return [channel.slice('room:'.length)];
    if (channel !== 'board' || !this.#live) return [];
    const atHand = breakoutsAtHand(this.#live);
    return this.#live.rooms.filter(({ agendaSessionId }) => agendaSessionId === atHand).map(({ id }) => id);
  }
}
