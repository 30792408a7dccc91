import { slugFrom } from '../ids.ts';
import type { AgendaFile, BundledReport, BundledRoom } from './bundle-schema.ts';

/** The files of a bundle that are there once. */
export const bundlePaths = {
  index: 'index.html',
  agendaPage: 'agenda.html',
  manifest: 'manifest.json',
  summit: 'summit.json',
  agenda: 'agenda/agenda.json',
  schedule: 'agenda/schedule.json',
  calendar: 'agenda/agenda.ics',
  questions: 'questions.json',
  floor: 'floor.json',
  /** There only where deliberations were closed. */
  deliberations: 'deliberations.json',
  people: 'people.json',
  checksums: 'SHA256SUMS',
} as const;

/** Where the files of each room stand, by its id: in the order of the agenda, so that no two are the same. */
export const roomFolders = ({ rooms }: Pick<AgendaFile, 'rooms'>): Map<string, string> => new Map(rooms.map(({ id, slug }, place) => [id, `rooms/${String(place + 1).padStart(2, '0')}-${slugFrom(slug, 'room')}`]));

export const notesPaths = (folder: string) => ({ json: `${folder}/notes.json`, markdown: `${folder}/notes.md`, html: `${folder}/notes.html`, state: `${folder}/notes.yjs` });

const extensions = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const;
/** Where an image of a room's notes lies, seen from these. */
export const imageFile = ({ id, kind }: { id: string; kind: 'image/jpeg' | 'image/png' }): string => `images/${id}.${extensions[kind]}`;

const reportFolder = ({ slug }: Pick<BundledReport, 'slug'>): string => `reports/${slugFrom(slug, 'report')}`;
export const reportAboutPath = (report: Pick<BundledReport, 'slug'>): string => `${reportFolder(report)}/about.json`;
export const versionPath = (report: Pick<BundledReport, 'slug'>, number: number, name: string): string => `${reportFolder(report)}/version-${number}/${name}`;

/** How somebody finds a room's notes from the first page: "Room 3: Who assesses?". */
export const roomTitle = ({ number, focus }: Pick<BundledRoom, 'number' | 'focus'>): string => `Room ${number}: ${focus}`;
