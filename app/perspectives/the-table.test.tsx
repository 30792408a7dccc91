import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { attendanceInWords, attendanceOf } from './attendance.ts';
import { TheTable } from './the-table.tsx';

const breakout = [
  { key: 'teacher', count: 4 },
  { key: 'coach', count: 2 },
  { key: 'funder', count: 1 },
] as const;

describe('the table', () => {
  it('says in words who sits there', () => {
    expect(renderToStaticMarkup(<TheTable attendance={breakout} />)).toContain(
      'role="img" aria-label="7 people at the table: 4 teachers, 2 coaches, 1 funder"',
    );
  });

  it('draws one mark for each person', () => {
    expect(renderToStaticMarkup(<TheTable attendance={breakout} />).match(/<use /g)).toHaveLength(7);
  });

  it('draws shapes instead of icons when the marks would be smaller than an icon can be read', () => {
    const crowd = [{ key: 'teacher', count: 82 }] as const;
    expect(renderToStaticMarkup(<TheTable attendance={crowd} size="huge" />)).toContain('viewBox="0 0 24 24"');
    expect(renderToStaticMarkup(<TheTable attendance={crowd} size="small" />)).toContain('viewBox="0 0 14 14"');
  });

  it('is an empty circle that says so when nobody has come', () => {
    const markup = renderToStaticMarkup(<TheTable attendance={[]} />);
    expect(markup).toContain('aria-label="Nobody at the table yet"');
    expect(markup).toContain('stroke-dasharray="3 4"');
  });

  it('needs no style attribute, which the content security policy would refuse', () => {
    expect(renderToStaticMarkup(<TheTable attendance={breakout} />)).not.toContain('style=');
  });
});

describe('attendance', () => {
  it('counts people by the finest word known, in the fixed order', () => {
    const people = [
      { perspective: 'funder', educatorRole: null },
      { perspective: 'educator', educatorRole: 'coach' },
      { perspective: 'educator', educatorRole: null },
      { perspective: 'educator', educatorRole: 'coach' },
    ] as const;
    expect(attendanceOf(people)).toEqual([
      { key: 'coach', count: 2 },
      { key: 'educator', count: 1 },
      { key: 'funder', count: 1 },
    ]);
  });

  it('speaks of one person in the singular', () => {
    expect(attendanceInWords([{ key: 'policymaker', count: 1 }], 'here')).toBe('1 person here: 1 policymaker');
  });
});
