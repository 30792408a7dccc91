import { t } from '../words/t.ts';
import type { PublishedReport, ReportBlock } from './published-report.ts';

type Ground = Pick<PublishedReport, 'recommendations' | 'blocks'>;

/** Whether the recommendations stand where the text does not say: then behind it. */
export const hasLooseRecommendations = ({ recommendations, blocks }: Ground): boolean =>
  recommendations.length > 0 && !blocks.some((block) => block.kind === 'figure' && block.figure.kind === 'recommendations');

/** The blocks of a report, with its recommendations behind them where none of them shows these. */
export const blocksWithRecommendations = (report: Ground): ReportBlock[] => [
  ...report.blocks,
  ...(hasLooseRecommendations(report) ? [{ kind: 'words' as const, node: { type: 'heading', attributes: { level: 1 }, content: [{ type: 'text' as const, text: t`Recommendations`, marks: {} }] } }, { kind: 'figure' as const, number: null, figure: { kind: 'recommendations' as const } }] : []),
];
