import { describe, expect, test } from 'vitest';
import { learnWords } from '../words/known-words.ts';
import { saidIn } from '../words/reading-language.ts';
import { assembleDraft, type DraftFigure, type DraftPart } from './assemble-draft.ts';

const passage = (prompt: string | null, wording: string) => ({ prompt, wording });
const prompts = ['What we heard', 'Agreements', 'Recommendations'];
const one = { prompts, passages: [passage(null, 'stray'), passage('What we heard', 'a1'), passage('What we heard', 'a2'), passage('Recommendations', 'do it')] };
const two = { prompts: ['what we  HEARD', 'Differences'], passages: [passage('what we  HEARD', 'b1'), passage('Differences', 'b2')] };
const figures: DraftFigure[] = [
  { kind: 'attendance', of: null, agendaSessionId: null },
  { kind: 'poll', of: 'poll', agendaSessionId: 'plenary' },
  { kind: 'floor-questions', of: 'panel', agendaSessionId: 'panel' },
  { kind: 'strategic-questions', of: null, agendaSessionId: null },
  { kind: 'recommendations', of: null, agendaSessionId: null },
];
const linesOf = (parts: readonly DraftPart<{ wording: string }>[]) => parts.map((part) => (part.kind === 'heading' ? `# ${part.title}` : part.kind === 'passage' ? part.passage.wording : `[${part.figure.kind}]`));

describe('a first draft', () => {
  test('of a summit has the prompts as headings and below each what every room wrote there, then what was asked and voted on', () => {
    const { parts, recommended } = assembleDraft({ kind: 'summit', agendaSessionId: null, rooms: [one, two], figures });
    expect(linesOf(parts)).toEqual(['[attendance]', '# What we heard', 'a1', 'a2', 'b1', '# Differences', 'b2', '# What was asked and voted on', '[poll]', '[floor-questions]', '# Strategic questions', '[strategic-questions]', '# Recommendations', '[recommendations]']);
    expect(recommended.map(({ wording }) => wording)).toEqual(['do it']);
  });

  test('of one room has all it wrote below its prompts', () => {
    const many = { prompts, passages: Array.from({ length: 9 }, (_, place) => passage('Agreements', `p${place}`)) };
    expect(linesOf(assembleDraft({ kind: 'breakout', agendaSessionId: 'morning', rooms: [many], figures }).parts)).toEqual(['# Agreements', ...many.passages.map(({ wording }) => wording)]);
  });

  test('in brief has one passage of each room below a heading, and who took part', () => {
    expect(linesOf(assembleDraft({ kind: 'brief', agendaSessionId: null, rooms: [one, two], figures }).parts)).toEqual(['[attendance]', '# What we heard', 'a1', 'b1', '# Differences', 'b2', '# Recommendations', '[recommendations]']);
  });

  test('of a panel has what was asked in its session', () => {
    expect(linesOf(assembleDraft({ kind: 'panel', agendaSessionId: 'panel', rooms: [], figures }).parts)).toEqual(['# What was asked', '[floor-questions]']);
  });

  test('in Spanish has Spanish headings, and takes recommendations from Spanish prompts', () => {
    learnWords('es', { Recommendations: 'Recomendaciones', 'Strategic questions': 'Preguntas estratégicas', 'What was asked and voted on': 'Qué se preguntó y se votó' });
    const rooms = ['Recomendaciones', 'Quién hace qué ahora', 'Próximos pasos'].map((prompt) => ({ prompts: [prompt], passages: [passage(prompt, prompt)] }));
    const { parts, recommended } = saidIn('es', () => assembleDraft({ kind: 'summit', agendaSessionId: null, rooms, figures }));
    expect(linesOf(parts).filter((line) => line.startsWith('#'))).toEqual(['# Qué se preguntó y se votó', '# Preguntas estratégicas', '# Recomendaciones']);
    expect(recommended.map(({ wording }) => wording)).toEqual(['Recomendaciones', 'Quién hace qué ahora', 'Próximos pasos']);
  });

  test('of rooms that wrote nothing is empty but for who took part', () => {
    expect(linesOf(assembleDraft({ kind: 'summit', agendaSessionId: null, rooms: [{ prompts, passages: [] }], figures: figures.slice(0, 1) }).parts)).toEqual(['[attendance]']);
  });
});
