import { quoted } from '../agenda/agenda-words.ts';
import { t } from '../words/t.ts';
import type { PublishedReport, ReportSource } from './published-report.ts';
import type { DayGround } from './report-days.ts';
import { changedWords, editedWords, placeWords, writtenByWords } from './report-words.ts';

/** What is said of a source: where it stood, who wrote it, how it read there, and what became of it since. */
export function sourceSentences(source: ReportSource, ground: DayGround, isEdited: boolean): string[] {
  const under = source.prompt === null ? '' : t`, under ${quoted(source.prompt)}`;
  const changed = changedWords(source);
  return [
    `${placeWords(source, ground)}${under}.`,
    t`Written by ${writtenByWords(source.by)}.`,
    t`In the room’s words: ${quoted(source.wording.trim())}`,
    ...(isEdited ? [editedWords()] : []),
    ...(changed === null ? [] : [changed]),
  ];
}

/** The numbers of the sources whose words were edited wherever a passage of the report shows them. */
export const editedSources = ({ blocks }: Pick<PublishedReport, 'blocks'>): ReadonlySet<number> =>
  new Set(blocks.flatMap((block) => (block.kind === 'passage' && block.isEdited ? block.sources : [])));
