import type { RoomsView } from '#server/services/agenda/prepare-rooms.ts';

/** The fields of a room's form as the browser holds them. */
export type RoomFields = {
  focus: string;
  summary: string;
  questionId: string;
  prompts: { title: string; hint: string }[];
  capacity: number;
  reserve: number;
  language: string;
  meets: string[];
  meetingUrl: string;
  facilitatorId: string;
  attribution: string;
};

/** What a room's form offers to choose from. */
export type RoomChoices = Pick<RoomsView, 'questions' | 'facilitators' | 'templates'>;
