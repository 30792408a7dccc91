import type { PromptText } from '../document/prompt-texts.ts';
import type { LiveIndex } from './live-index.ts';
import type { LiveDeliberation } from './deliberation-facts.ts';
import type { TalkFacts } from './live-facts.ts';
import type { PanelFacts } from './panel-facts.ts';
import type { SeatSuggestion } from './suggest-seats.ts';

/** Who has a page open at this moment; known to the gateway alone, and made anew by who connects. */
export type LiveRoster = {
  /** On any page of the live summit. */
  isOnline: (accountId: string) => boolean;
  isInRoom: (roomId: string, accountId: string) => boolean;
  /** Everybody who has the page of a room open. */
  inRoom: (roomId: string) => readonly string[];
};

/** How the writing in a room goes, as last looked at. */
export type RoomActivity = {
  /** In all, without the headings of its prompts. */
  words: number;
  /** Words added in each of the last ten minutes, the oldest first. */
  perMinute: number[];
  lastEditAt: number | null;
  prompts: { id: string; words: number; isInText: boolean }[];
};

/** Everything that screens of a live summit are drawn from. */
export type LiveState = {
  live: LiveIndex;
  talkIn: (roomId: string) => TalkFacts;
  panel: PanelFacts;
  deliberations: readonly LiveDeliberation[];
  roster: LiveRoster;
  activityIn: (roomId: string) => RoomActivity | null;
  /** What stands below the prompts called ready of the room that is on the wall of the hall. */
  wallTexts: readonly PromptText[];
  /** The room that suits best whoever has checked in and has no seat in the breakouts at hand, by account. */
  suggestions: ReadonlyMap<string, SeatSuggestion>;
};
