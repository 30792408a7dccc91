import { acceptProposal } from './accept-proposal.ts';
import { exportSchedule } from './export-schedule.ts';
import { applyImport, prepareImport, previewImport } from './import-schedule.ts';
import { addRoom, changeRoom, letPeopleChoose, moveRoom, removeRoom } from './plan-rooms.ts';
import { editAgendaSession, prepareAgendaSession } from './prepare-agenda-session.ts';
import { prepareAgenda } from './prepare-agenda.ts';
import { prepareRooms } from './prepare-rooms.ts';
import { readAgendaSession } from './read-agenda-session.ts';
import { readAgenda } from './read-agenda.ts';
import { readPersonalCalendar, readSummitCalendar } from './read-calendars.ts';
import { readOwnSchedule } from './read-own-schedule.ts';
import { prepareRelease, readReleases } from './read-releases.ts';
import { releaseAgenda } from './release-agenda.ts';
import { removeAgendaSession } from './remove-agenda-session.ts';
import { renewCalendarAddress } from './renew-calendar-address.ts';
import { addAgendaSession, changeAgendaSession } from './save-agenda-session.ts';
import { starAgendaSession } from './star-agenda-session.ts';

export const agenda = {
  acceptProposal,
  addAgendaSession,
  addRoom,
  applyImport,
  changeAgendaSession,
  changeRoom,
  editAgendaSession,
  exportSchedule,
  letPeopleChoose,
  moveRoom,
  prepareAgenda,
  prepareAgendaSession,
  prepareImport,
  prepareRelease,
  prepareRooms,
  previewImport,
  readAgenda,
  readAgendaSession,
  readOwnSchedule,
  readPersonalCalendar,
  readReleases,
  readSummitCalendar,
  releaseAgenda,
  removeAgendaSession,
  removeRoom,
  renewCalendarAddress,
  starAgendaSession,
};
