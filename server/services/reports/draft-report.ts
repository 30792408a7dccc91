import { randomInt } from 'node:crypto';
import { deleteSources, insertReportAct, insertSources } from '#db/repositories/reports.ts';
import { deleteRecommendations, insertRecommendations } from '#db/repositories/recommendations.ts';
import type { Actor } from '#domain/actor.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { beginReportText } from '#domain/document/passages/edit-report.ts';
import { createId } from '#domain/ids.ts';
import { assembleDraft } from '#domain/report/assemble-draft.ts';
import { conflict } from '#domain/refusal.ts';
import { sameBlocks } from '#domain/report/fresh-source.ts';
import { MOST_RECOMMENDATIONS } from '#domain/report/recommendation-forms.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { loadComposing } from './load-composing.ts';
import { openReportToChange } from './open-report.ts';
import { figureNode, headingNode, passageNode } from '#domain/report/report-nodes.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { readFigures } from './read-figures.ts';
import { requireCommitted } from '../documents/require-committed.ts';
import { sourceOf } from './take-passage.ts';

/**
 * Assembles the first draft of a report from what the rooms wrote, what was voted on and asked, by the rules of `assembleDraft`. What is
 * recommended already is not once more, and what would be more than a report holds stays in the rooms. Refuses a report in
 * which something stands already, and a summit in which nothing was written yet; nothing is lost then.
 */
export async function draftReport(deps: Deps, actor: Actor, slug: string): Promise<{ passages: number }> {
  const { db, now, documentHands } = deps;
  const { report, summit } = await openReportToChange(db, actor, slug, 'report.compose');
  const { accountId, name } = requirePerson(actor);
  const { rooms, blocks, people, sources: known, recommended: standing } = await loadComposing(deps, report);
  if (blocks.length > 0) throw notEmpty();
  const figures = await readFigures(db, summit, { people, most: report.attribution, language: report.language, now: now() });
  const draft = {
    kind: report.kind,
    agendaSessionId: report.agendaSessionId,
    rooms: rooms.map(({ room, passages }) => ({ prompts: room.prompts.map(({ title }) => title), passages: passages.map((passage) => ({ room, passage, prompt: passage.prompt, wording: passage.wording })) })),
    figures,
  };
  const drafted = saidIn(spokenFor(report.language), () => assembleDraft(draft));
  if (drafted.parts.every(({ kind }) => kind === 'figure') && drafted.recommended.length === 0 && rooms.every(({ passages }) => passages.length === 0)) throw conflict('nothing-written', 'The rooms have written nothing yet, so there is nothing to make a draft of.');
  const recommendedFrom = known.filter(({ id }) => standing.some(({ sourceId }) => sourceId === id));
  const fresh = drafted.recommended.filter(({ room, passage: { block } }) => sameBlocks(recommendedFrom, [{ roomId: room.id, block }]).length === 0).slice(0, Math.max(0, MOST_RECOMMENDATIONS - standing.length));
  const taken = { takenById: accountId, takenAt: now() };
  const used = drafted.parts.flatMap((part) => (part.kind === 'passage' ? [part.passage] : []));
  const sources = new Map([...used, ...fresh].map((found) => [found.passage, sourceOf(report.id, found, taken)]));
  const nodes = drafted.parts.map((part) => {
    if (part.kind === 'heading') return headingNode(part.title);
    if (part.kind === 'figure') return figureNode(part.figure.kind, part.figure.of);
    const source = sources.get(part.passage.passage);
    return passageNode(source ? [source.id] : [], part.passage.passage.nodes);
  });
  const first = Math.max(-1, ...standing.map(({ position }) => position)) + 1;
  const recommended = fresh.map(({ passage }, place) => ({ id: createId(), reportId: report.id, position: first + place, text: passage.wording, sourceId: sources.get(passage)?.id ?? null, createdAt: now() }));
  await db.transaction(async (tx) => {
    await insertSources(tx, [...sources.values()]);
    await insertRecommendations(tx, recommended);
    await insertReportAct(tx, { id: createId(), reportId: report.id, actorId: accountId, kind: 'drafted', sentence: `had a first draft made of ${sources.size} passages`, actedAt: now() });
  });
  const outcome = await documentHands().edit(report.documentId, accountId, (present, authors) => beginReportText(present, nodes, { accountId, authors, randomClientId: () => randomInt(CLIENT_IDS) }), `${name} had a first draft made.`);
  if (outcome === 'not-stored' || outcome === 'too-large' || outcome === 'missing' || outcome === 'unchanged') {
    await deleteRecommendations(db, recommended.map(({ id }) => id));
    await deleteSources(db, [...sources.values()].map(({ id }) => id));
  }
  // Somebody else had a draft made, or began to write, in the same moment.
  if (outcome === 'unchanged') throw notEmpty();
  requireCommitted(outcome, 'report');
  return { passages: sources.size };
}

const notEmpty = () => conflict('not-empty', 'Something stands in this report already. Add to it from the list of what the rooms wrote.');
