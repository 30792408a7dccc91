import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { QuestionTrace as Trace } from '#server/services/questions/read-question.ts';
import { QuestionTrace } from './question-trace.tsx';

const refined = (before: string, after: string): Trace => ({ id: '1', kind: 'refined', before, after, createdAt: new Date('2026-03-02T15:00:00Z'), actorName: 'Ada', other: null });
const shown = (event: Trace): string => renderToStaticMarkup(<QuestionTrace trace={[event]} addressOf={(id) => id} />);

describe('what happened to a question', () => {
  it('shows a new wording beside the one before', () => {
    expect(shown(refined('Who pays?', 'Who pays for it?'))).toMatch(/<del>Who pays\?<\/del> <ins[^>]*>Who pays for it\?<\/ins>/);
  });

  it('strikes nothing out when only the background changed', () => {
    const words = shown(refined('Who pays?', 'Who pays?'));
    expect(words).not.toContain('<del>');
    expect(words).toContain('Its background says something else now');
  });
});
