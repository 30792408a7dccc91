import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LocalTime } from './time.tsx';

it('the server writes the time by the clock of its place, for machines too, and nothing of the viewer', () => {
  const page = renderToString(<LocalTime at="2026-11-23T20:15:00Z" until="2026-11-23T20:55:00Z" zone="America/Chicago" />);
  expect(page).toBe('<time dateTime="2026-11-23T20:15:00.000Z">14:15–14:55</time>');
});
