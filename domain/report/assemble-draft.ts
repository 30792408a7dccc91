import { foldName } from '../agenda/plain-text.ts';
import { t } from '../words/t.ts';
import type { FigureKind } from '../document/passages/passage-attributes.ts';
import type { ReportKind } from './report.ts';

/** A passage that a draft may use. */
type DraftPassage = { prompt: string | null; wording: string };
export type DraftRoom<Passage extends DraftPassage> = { /** The titles of its prompts, in their order. */ prompts: readonly string[]; passages: readonly Passage[] };
export type DraftFigure = { kind: FigureKind; of: string | null; agendaSessionId: string | null };
/** A part of a draft, in its order. */
export type DraftPart<Passage> = { kind: 'heading'; title: string } | { kind: 'passage'; passage: Passage } | { kind: 'figure'; figure: DraftFigure };

type Given<Passage extends DraftPassage> = { kind: ReportKind; /** Of a panel's report, or a report of one session. */ agendaSessionId: string | null; rooms: readonly DraftRoom<Passage>[]; figures: readonly DraftFigure[] };
export type Draft<Passage> = { parts: DraftPart<Passage>[]; /** What becomes a recommendation with an owner and a date. */ recommended: Passage[] };

/** So many passages of a room stand below one heading; a room's own report has all. */
const PASSAGES_OF_A_ROOM: Record<ReportKind, number> = { summit: 3, brief: 1, breakout: Infinity, panel: 0 };
/** What rooms call it, as their templates propose it or by themselves, in the languages that Plenary speaks. */
const RECOMMENDS = /^(recommendations?|who does what next|next steps?|recomendaci(ón|ones)|quién hace qué ahora|(próximos|siguientes) pasos)$/;

/**
 * A first draft: the prompts of the rooms as headings, in the order in which rooms have them; below each what the rooms wrote, room by room, as it stands
 * there; what stands below "Recommendations" becomes recommendations; then what was asked and voted on. A brief has one passage of each room
 * and no figures but who took part. Nothing is written that nobody wrote but a few headings: ask for them by `saidIn`, in the language of the report.
 */
export function assembleDraft<Passage extends DraftPassage>({ kind, agendaSessionId, rooms, figures }: Given<Passage>): Draft<Passage> {
  const titles = new Map<string, string>();
  for (const { prompts } of rooms) for (const title of prompts) if (!titles.has(foldName(title))) titles.set(foldName(title), title);
  const parts: DraftPart<Passage>[] = [];
  const recommended: Passage[] = [];
  const of = (figureKind: FigureKind) => figures.filter((figure) => figure.kind === figureKind && (agendaSessionId === null || figure.agendaSessionId === null || figure.agendaSessionId === agendaSessionId));
  const add = (found: readonly DraftFigure[]) => parts.push(...found.map((figure) => ({ kind: 'figure' as const, figure })));

  if (kind !== 'breakout' && kind !== 'panel') add(of('attendance'));
  for (const [name, title] of titles) {
    const below = rooms.flatMap(({ passages }) => passages.filter(({ prompt }) => prompt !== null && foldName(prompt) === name).slice(0, PASSAGES_OF_A_ROOM[kind]));
    if (RECOMMENDS.test(name)) {
      recommended.push(...below);
      continue;
    }
    if (below.length > 0) parts.push({ kind: 'heading', title }, ...below.map((passage) => ({ kind: 'passage' as const, passage })));
  }
  const voted = kind === 'brief' ? [] : [...of('poll'), ...of('floor-questions'), ...of('deliberation')].filter(({ agendaSessionId: from }) => kind !== 'breakout' || from === agendaSessionId);
  if (voted.length > 0) {
    parts.push({ kind: 'heading', title: kind === 'panel' ? t`What was asked` : t`What was asked and voted on` });
    add(voted);
  }
  if (kind === 'summit' && of('strategic-questions').length > 0) {
    parts.push({ kind: 'heading', title: t`Strategic questions` });
    add(of('strategic-questions'));
  }
  if (recommended.length > 0) {
    parts.push({ kind: 'heading', title: t`Recommendations` });
    add(of('recommendations'));
  }
  return { parts, recommended };
}
