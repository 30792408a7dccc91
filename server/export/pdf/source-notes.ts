import type { PublishedReport, ReportSource } from '#domain/report/published-report.ts';
import { changedWords, editedWords, placeWords, writtenByWords } from '#domain/report/report-words.ts';
import { quoted } from '#domain/agenda/agenda-words.ts';
import { type PrintedRun, runOf } from './printed-runs.ts';
import { soundLine } from './printed-words.ts';

/** What reads alike is the same wording, however it is spaced. */
const plainOf = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The footnotes of a report: one for each source, where it is first named; later marks lead back to it. */
export class SourceNotes {
  readonly #report: PublishedReport;
  readonly #sources: ReadonlyMap<number, ReportSource>;
  readonly #notes = new Map<number, PrintedRun[]>();

  constructor(report: PublishedReport) {
    this.#report = report;
    this.#sources = new Map(report.sources.map((source) => [source.number, source]));
  }

  /** The marks of these sources. `shown`: the words that stand before them; a wording that reads otherwise is told in its note. */
  marksOf(numbers: readonly number[], shown: string | null, isEdited = false): PrintedRun[] {
    const sources = numbers.flatMap((number) => this.#sources.get(number) ?? []);
    return sources.flatMap((source, place): PrintedRun[] => {
      const { number } = source;
      const first = !this.#notes.has(number);
      if (first) this.#notes.set(number, this.#noteOf(source, shown, isEdited));
      return [...(place > 0 ? [{ comma: true as const }] : []), { note: number, first }];
    });
  }

  /** The sources that no mark has named. */
  unnamed(): ReportSource[] {
    return this.#report.sources.filter(({ number }) => !this.#notes.has(number));
  }

  /** By their number, as nodes.typ looks them up. */
  all(): Record<string, PrintedRun[]> {
    return Object.fromEntries(this.#notes);
  }

  #noteOf(source: ReportSource, shown: string | null, isEdited: boolean): PrintedRun[] {
    const isAsShown = shown !== null && plainOf(shown).includes(plainOf(source.wording));
    const changed = changedWords(source);
    const prompt = source.prompt === null ? '' : `, below ${quoted(soundLine(source.prompt))}`;
    const sentences = [
      `${placeWords(source, this.#report)}${prompt}.`,
      `By ${writtenByWords(source.by)}.`,
      ...(isEdited ? [editedWords()] : []),
      ...(isEdited || !isAsShown ? [`In the room: ${quoted(source.wording)}`] : []),
      ...(changed === null ? [] : [changed]),
    ];
    return [runOf(soundLine(sentences.join(' ')))];
  }
}
