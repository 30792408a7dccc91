import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { askedClock, AskedClockContext } from './reader-zone.ts';
import { ColumnTime, LocalTime, ZoneLine } from './time.tsx';

const asked = (query: string, page: ReactNode) => renderToString(<AskedClockContext.Provider value={askedClock(new URLSearchParams(query))}>{page}</AskedClockContext.Provider>);
const zone = 'America/Chicago';
const at = '2026-11-23T20:15:00Z';

it('the server writes the time by the clock of its place, for machines too, and nothing of the viewer', () => {
  const page = renderToString(<LocalTime at="2026-11-23T20:15:00Z" until="2026-11-23T20:55:00Z" zone="America/Chicago" />);
  expect(page).toBe('<time dateTime="2026-11-23T20:15:00.000Z">14:15–14:55</time>');
});

it('the server writes the clock of the viewer beside it once they asked for it in the address', () => {
  expect(asked('zone=Vienna', <LocalTime at={at} zone={zone} />)).toContain('21:15');
  expect(asked('zone=Vienna', <ColumnTime at={at} zone={zone} />)).toContain('21:15');
  expect(asked('zone=Vienna', <ZoneLine at={at} zone={zone} isColumn />)).toContain('; below each, your time in Vienna');
});

it('a list of times asks for the viewer’s clock where nothing else can find it out, and says when it knows no such city', () => {
  const page = asked('view=grid&zone=Nowhere', <ZoneLine at={at} zone={zone} isColumn />);
  expect(page).toMatch(/<noscript><form method="get".*<input type="hidden" name="view" value="grid"\/>.*<\/noscript>/);
  expect(page).toContain('We know no city called “Nowhere”. Try a larger one near by.');
  expect(page).not.toContain('yours');
  expect(asked('', <ZoneLine at={at} zone={zone} isColumn />)).not.toContain('We know no city');
});
