import { t } from '#domain/words/t.ts';

const roomsWords = (count: number): string => (count === 0 ? t`no rooms` : count === 1 ? t`one room` : t`${count} rooms`);
const reportsWords = (count: number): string => (count === 0 ? t`no reports` : count === 1 ? t`one report` : t`${count} reports`);

/** What a bundle holds, in a few lines. */
export const WhatIsInIt = ({ rooms, reports }: { rooms: number; reports: number }) => (
  <ul className="max-w-measure list-disc space-y-1.5 pl-5 text-s">
    <li>A page for the summit, with its agenda as a calendar and as a schedule for other programs.</li>
    <li>The notes of {roomsWords(rooms)}, as pages, Markdown, JSON and Yjs state, with their pictures.</li>
    <li>Published: {reportsWords(reports)}, every version as it was published, with its hash and its files. Drafts stay here.</li>
    <li>Strategic questions, questions from the floor with their answers, and polls as counts.</li>
    <li>People as they chose to be shown. Nobody’s address or account is in it, and words that somebody took back are left out.</li>
    <li>Checksums of all files. Another Plenary can import it.</li>
  </ul>
);
