import { describe, expect, it } from 'vitest';
import type { PublicationView } from '#server/services/publication/read-publication.ts';
import { contentsOf } from './publication-contents.ts';
import { factsOf } from './publication-facts.ts';
import { eventOf, publicationMeta } from './publication-meta.ts';

const part = (given: Partial<PublicationView['parts'][number]>): PublicationView['parts'][number] => ({
  anchor: 'panel', kind: 'panel', word: 'Panel', slug: 'panel', title: 'Promises and Practices', subtitle: '', people: [], abstract: [], outcome: [], points: [], wentInto: [], reports: [], floor: { questions: [], polls: [] },
  ...given,
});

function view(summit: Partial<PublicationView['summit']> = {}, rest: Partial<PublicationView> = {}): PublicationView {
  return {
    summit: {
      slug: 'a-summit', title: 'A </script> summit', tagline: 'What for.', host: 'Digital Promise', place: '', timeZone: 'UTC', startsOn: '2015-01-29', endsOn: '2015-01-30',
      language: 'en', licence: 'CC BY 4.0', colophon: '', releaseNumber: 1, isDemo: false, life: 'held', url: 'http://plenary.test/summits/a-summit', overview: [{ kind: 'rule' }],
      ...summit,
    },
    community: null, attendance: [], parts: [part({ people: [{ name: 'Connie Yowell', affiliation: 'MacArthur Foundation', part: 'speaker' }] })],
    reports: [], breakouts: { sessions: [], reported: 0 }, days: [], questions: [], readings: [], door: 'over', joinCode: null, mine: null, mayPrepare: false, mayFacilitate: false, asOf: new Date('2026-03-02T15:00:00Z'),
    ...rest,
  };
}

describe('the head of a summit’s page', () => {
  it('names the page, its one address and how it looks where it is shared', () => {
    const head = publicationMeta(view());
    expect(head).toContainEqual({ title: 'A </script> summit · Plenary' });
    expect(head).toContainEqual({ tagName: 'link', rel: 'canonical', href: 'http://plenary.test/summits/a-summit' });
    expect(head).toContainEqual({ property: 'og:description', content: 'What for.' });
  });

  it('tells search engines of an event: days, host, who speaks, and no place while none is known', () => {
    const event = JSON.parse(JSON.stringify(eventOf(view()))) as Record<string, unknown>;
    expect(event).toMatchObject({
      '@type': 'Event',
      startDate: '2015-01-29',
      endDate: '2015-01-30',
      organizer: { name: 'Digital Promise' },
      performer: [{ name: 'Connie Yowell', affiliation: { name: 'MacArthur Foundation' } }],
    });
    expect(event).not.toHaveProperty('location');
  });

  it.each([
    ['Online', 'VirtualLocation', 'OnlineEventAttendanceMode'],
    ['Chicago, Harold Hall', 'Place', 'OfflineEventAttendanceMode'],
  ])('knows from "%s" where people go', (place, kind, mode) => {
    expect(eventOf(view({ place }))).toMatchObject({ location: { '@type': kind }, eventAttendanceMode: `https://schema.org/${mode}` });
  });

  it('keeps a draft out of search engines', () => {
    const head = publicationMeta(view({ life: 'draft' }));
    expect(head).toContainEqual({ name: 'robots', content: 'noindex' });
    expect(head.some((entry) => 'script:ld+json' in entry)).toBe(false);
  });
});

describe('the contents of a publication', () => {
  it('puts what was said first once the summit was held, and the agenda first before', () => {
    expect(contentsOf(view()).map(({ anchor }) => anchor)).toEqual(['overview', 'panel', 'agenda']);
    expect(contentsOf(view({ life: 'published' })).map(({ anchor }) => anchor)).toEqual(['overview', 'agenda', 'panel']);
  });

  it('names a part by its kind, and by its title where there are two of a kind', () => {
    expect(contentsOf(view({}, { parts: [part({}), part({ anchor: 'panel-2', title: 'Hours or evidence' })] })).map(({ label }) => label)).toEqual([
      'Overview', 'Promises and Practices', 'Hours or evidence', 'Agenda',
    ]);
  });

  it('leaves out what has nothing to say', () => {
    expect(contentsOf(view({ overview: [] }, { parts: [] })).map(({ anchor }) => anchor)).toEqual(['agenda']);
  });
});

describe('the facts under the title', () => {
  it('say only what is known', () => {
    expect(factsOf(view({ host: '' }))).toEqual([{ label: 'When', value: '29–30 January 2015' }]);
  });

  it('tell who comes before the day, and what was answered after it', () => {
    const attendance = [{ key: 'teacher' as const, count: 3 }];
    const questions = [{ id: '1', text: 'Who pays?', state: 'open' as const, outcome: '', outcomeUrl: '', people: 4 }];
    const values = (life: 'published' | 'held') => factsOf(view({ life }, { attendance, questions })).map(({ label, value }) => `${label}: ${value}`);
    expect(values('published')).toEqual(expect.arrayContaining(['People so far: 3', 'Strategic questions: 1 on the table']));
    expect(values('held')).toContain('Strategic questions: 0 of 1 answered');
    expect(values('held').join()).not.toContain('People so far');
  });
});
