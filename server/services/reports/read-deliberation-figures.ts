import { countDeliberation, findMap, listDeliberations } from '#db/repositories/deliberations.ts';
import { listStatements } from '#db/repositories/statements.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import { deliberationFigure } from '#domain/report/deliberation-figure.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import type { ReadFigure } from './read-figures.ts';

/** The results that a report of this summit can show: of closed deliberations in which people were told that everybody may read it. Reports are public, so that others stay with those who took part. */
export async function readDeliberationFigures(db: DbOrTx, summit: SummitRow, language: string): Promise<ReadFigure[]> {
  const closed = (await listDeliberations(db, summit.id)).filter(({ deliberation: { state, isResultPublic } }) => state === 'closed' && isResultPublic);
  const figures = await Promise.all(
    closed.map(async ({ deliberation, question }): Promise<ReadFigure[]> => {
      const { id, slug, title, closedAt, createdAt, agendaSessionId } = deliberation;
      const [stored, rows, { people, votes, statements }] = await Promise.all([findMap(db, id), listStatements(db, id), countDeliberation(db, id)]);
      if (!stored?.map || stored.inputHash === null) return [];
      const standing = new Map(rows.flatMap(({ statement: { number, text, state } }) => (state === 'accepted' ? [[String(number), text]] : [])));
      const told = {
        question: title,
        about: question.text,
        closedOn: zonedDate(closedAt ?? createdAt, summit.timeZone),
        url: `/summits/${summit.slug}/deliberations/${slug}`,
        inputHash: stored.inputHash,
        people,
        votes,
        statements,
        map: stored.map,
        textOf: (statementId: string) => standing.get(statementId) ?? null,
      };
      const figure = saidIn(spokenFor(language), () => deliberationFigure(told));
      return figure === null ? [] : [{ kind: 'deliberation', of: id, name: `Opinion map: ${title}`, agendaSessionId, figure, named: [] }];
    }),
  );
  return figures.flat();
}
