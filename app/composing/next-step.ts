import type { ComposerView } from '#server/services/reports/read-composer.ts';
import type { PlacesInReport } from './places-in-report.ts';

export type NextStep = { kind: 'draft' } | { kind: 'look'; sourceId: string; count: number } | { kind: 'ask' } | { kind: 'publish'; number: number } | { kind: 'read' };

/** Passages that the text uses and whose room has other words by now, in the order of the text. */
export const changedSources = ({ sources }: Pick<ComposerView, 'sources'>, { ofSource }: Pick<PlacesInReport, 'ofSource'>) => {
  const order = [...ofSource.keys()];
  return sources.filter(({ id, changedTo, leftOut }) => changedTo !== null && leftOut !== 'taken-back' && ofSource.has(id)).sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
};

/** The one thing to do next with a report; who may not ask rooms or publish reads it as its readers will. */
export function nextStep(view: Pick<ComposerView, 'report' | 'sources' | 'approval' | 'mayPublish'>, places: Pick<PlacesInReport, 'ofSource'>): NextStep {
  const { report, approval, mayPublish } = view;
  if (report.isWithdrawn) return { kind: 'read' };
  if (report.isEmpty) return { kind: 'draft' };
  const [changed, ...others] = changedSources(view, places);
  if (changed) return { kind: 'look', sourceId: changed.id, count: others.length + 1 };
  if (!mayPublish) return { kind: 'read' };
  return approval === null && places.ofSource.size > 0 ? { kind: 'ask' } : { kind: 'publish', number: report.version + 1 };
}
