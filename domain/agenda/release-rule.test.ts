import { describe, expect, it } from 'vitest';
import { anEntry, aPlannedAgendaSession } from '#test/support/agenda-builders.ts';
import { planChanges, releasedAgenda } from './release-rule.ts';

const panel = aPlannedAgendaSession({ title: 'Panel' });

describe('a released agenda', () => {
  it('keeps the plan as it was released and shows what came of it since', () => {
    const point = { title: 'Recognition', text: '', perspective: null, educatorRole: null };
    const working = { ...panel, title: 'Another title', place: 'Room B', outcome: 'It was said.', points: [point] };
    expect(releasedAgenda([panel], [working])).toEqual([{ ...panel, outcome: 'It was said.', points: [point] }]);
  });

  it('shows a session that is removed but not yet released as removed', () => {
    const { points: _points, ...entry } = panel;
    expect(releasedAgenda([entry], [])).toEqual([panel]);
  });

  it('follows a session to its newest address', () => {
    expect(releasedAgenda([panel], [{ ...panel, slug: 'moved' }])[0]?.slug).toBe('moved');
  });
});

describe('a change of the plan', () => {
  it('is a new time, and is not an outcome written afterwards', () => {
    const entry = anEntry({ title: 'Panel' });
    expect(planChanges([entry], [{ ...entry, outcome: 'It was said.' }])).toEqual([]);
    expect(planChanges([entry], [{ ...entry, place: 'Room B', outcome: 'It was said.' }]).map(({ kind }) => kind)).toEqual(['moved-in-place']);
  });
});
