import { describe, expect, it } from 'vitest';
import { opinionMap } from '../opinion-map/opinion-map.ts';
import type { Perspective } from '../perspective.ts';
import { learnWords } from '../words/known-words.ts';
import { saidIn } from '../words/reading-language.ts';
import { drawnVotes } from '#test/support/opinion-votes.ts';
import { deliberationFigure } from './deliberation-figure.ts';
import { figureTables } from './figure-table.ts';

/** Six against five, alike but on the third statement; four of the second group are developers. */
const twoSides = drawnVotes([...Array.from({ length: 6 }, () => '+++'), ...Array.from({ length: 5 }, () => '--+')]);
const spoken = new Map<string, Perspective>(Array.from({ length: 11 }, (_, person) => [`p${String(person).padStart(2, '0')}`, person < 6 ? 'educator' : 'developer']));
const told = { question: 'What counts?', about: null, closedOn: '2026-11-30', url: '/summits/a/deliberations/b', inputHash: 'ff', people: 11, votes: 33, statements: 3 };
const figure = () => deliberationFigure({ ...told, map: opinionMap(twoSides, spoken), textOf: (id) => `Statement ${id}` });
const ground = { language: 'en', recommendations: [] };

describe('the result of a deliberation in a report', () => {
  it('has the groups, and what each of them agrees with by group and by perspective', () => {
    // (6 + 1) / (6 + 2) x (5 + 1) / (5 + 2) = 3/4.
    expect(figure()).toMatchObject({
      groups: [{ name: 'Group A', people: 6 }, { name: 'Group B', people: 5 }],
      perspectives: [{ perspective: 'educator', people: 6 }, { perspective: 'developer', people: 5 }],
      shared: [{ text: 'Statement s02', consensus: 0.75, byGroup: [{ agrees: 6, seen: 6 }, { agrees: 5, seen: 5 }], byPerspective: [{ agrees: 6, seen: 6 }, { agrees: 5, seen: 5 }] }],
    });
  });

  it('tells of no person: neither a number nor, of a place on the map, a perspective', () => {
    expect(figure()?.picture.places).toHaveLength(11);
    expect(Object.keys(figure()?.picture.places[0] ?? {}).sort()).toEqual(['group', 'x', 'y']);
    expect(JSON.stringify(figure())).not.toMatch(/p0\d|p10/);
  });

  it('shows no counts of a perspective of which fewer than five saw the statement, nor those that would tell them', () => {
    const cast = drawnVotes([...Array.from({ length: 6 }, () => '+++'), ...Array.from({ length: 5 }, () => '--+'), '--.']);
    const declared = new Map<string, Perspective>(Array.from({ length: 12 }, (_, person) => [`p${String(person).padStart(2, '0')}`, person < 7 ? 'educator' : 'developer']));
    const shown = deliberationFigure({ ...told, map: opinionMap(cast, declared), textOf: (id) => `Statement ${id}` });
    expect(shown?.shared).toMatchObject([{ text: 'Statement s02', byGroup: [{ seen: 5 }, { seen: 6 }], byPerspective: [null, null] }]);
    expect((shown ? figureTables(shown, null, ground) : [])[2]?.notes).toContain('Not shown: fewer than five of that perspective saw the statement, or could be told from the others.');
  });

  it('is not there of fewer than five people', () => {
    expect(deliberationFigure({ ...told, map: opinionMap(drawnVotes(['++', '++', '--', '--']), new Map()), textOf: () => 'x' })).toBeNull();
  });

  it('leaves out a statement that is not to be shown, and says where nothing is shared', () => {
    const none = deliberationFigure({ ...told, map: opinionMap(twoSides, spoken), textOf: () => null });
    expect(none?.shared).toEqual([]);
    const [table, ...others] = none ? figureTables(none, null, ground) : [];
    expect(others).toEqual([]);
    expect(table?.notes.join(' ')).toContain('No statement is agreed with by more than half of every group.');
  });

  it('has its notes, with their date, in the language in which it is asked for', () => {
    learnWords('es', { 'About {0}. ': 'Sobre {0}. ', '{0} people cast {1} votes on {2} until {3}; {4} of them are on the map. Who votes alike stands close together; groups were found from the votes alone, and place has no other meaning.': '{0} personas votaron hasta el {3}.' });
    const shown = saidIn('es', () => deliberationFigure({ ...told, about: 'Confianza', map: opinionMap(twoSides, spoken), textOf: () => null }));
    expect(shown?.notes).toContain('Sobre “Confianza”. 11 personas votaron hasta el 30 de noviembre de 2026.');
    expect(figure()?.notes[0]).toMatch(/^11 people cast 33 votes on 3 statements until 30 November 2026;/);
  });

  it('is read as tables: the groups, what they agree with, and the same by perspective', () => {
    const shown = figure();
    const tables = shown ? figureTables(shown, null, ground) : [];
    expect(tables.map(({ header }) => header)).toEqual([['Group of like voters', 'People'], ['Statement', 'Consensus', 'Group A', 'Group B'], ['Statement', 'Educators (6)', 'Developers (5)']]);
    expect(tables[1]?.rows[0]?.map(({ words }) => words)).toEqual(['Statement s02', '0.75', '100 %, 6 of 6', '100 %, 5 of 5']);
  });
});
