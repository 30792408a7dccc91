import { t } from '#domain/words/t.ts';
import type { PublicationView } from '#server/services/publication/read-publication.ts';

export type PublicationPart = 'overview' | 'sessions' | 'breakouts' | 'agenda' | 'questions' | 'reading';

/** The parts that have something to say, in the order in which a reader needs them: what was said first, or, before the day, when and where. */
export function partsInOrder(view: PublicationView): PublicationPart[] {
  const order: PublicationPart[] =
    view.summit.life === 'held' ? ['overview', 'sessions', 'breakouts', 'agenda', 'questions', 'reading'] : ['overview', 'agenda', 'sessions', 'breakouts', 'questions', 'reading'];
  const isThere: Record<PublicationPart, boolean> = {
    overview: view.summit.overview.length > 0 || view.reports.length > 0,
    sessions: view.parts.length > 0,
    breakouts: view.breakouts.sessions.length > 0,
    agenda: true,
    questions: view.questions.length > 0,
    reading: view.readings.length > 0,
  };
  return order.filter((part) => isThere[part]);
}

/** The contents list: an address on the page for every part. */
export function contentsOf(view: PublicationView): { anchor: string; label: string }[] {
  return partsInOrder(view).flatMap((part) => {
    switch (part) {
      case 'overview':
        return [{ anchor: 'overview', label: t`Overview` }];
      case 'sessions': {
        const words = view.parts.map(({ word }) => word);
        return view.parts.map(({ anchor, word, title }) => ({ anchor, label: words.filter((other) => other === word).length > 1 ? title : word }));
      }
      case 'breakouts':
        return [{ anchor: 'breakouts', label: view.breakouts.reported > 0 ? t`Breakout reports` : t`Breakout rooms` }];
      case 'agenda':
        return [{ anchor: 'agenda', label: t`Agenda` }];
      case 'questions':
        return [{ anchor: 'questions', label: t`Strategic questions` }];
      case 'reading':
        return [{ anchor: 'reading', label: t`Related reading` }];
    }
  });
}
