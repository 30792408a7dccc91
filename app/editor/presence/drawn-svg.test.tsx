// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { perspectiveIcons, perspectiveShapes } from '#app/perspectives/perspective-drawings.tsx';
import { drawnSvg } from './drawn-svg.ts';

it('draws every part of an icon, as SVG writes it', () => {
  const svg = drawnSvg(perspectiveIcons.developer, { viewBox: '0 0 24 24', 'stroke-width': '2' });
  expect(svg.getAttribute('viewBox')).toBe('0 0 24 24');
  expect([...svg.children].map(({ tagName }) => tagName)).toEqual(['path', 'rect', 'circle']);
  expect(svg.querySelector('rect')?.getAttribute('width')).toBe('7');
  expect(svg.namespaceURI).toBe('http://www.w3.org/2000/svg');
});

it('draws a shape with the attributes that React writes otherwise', () => {
  expect(drawnSvg(perspectiveShapes.other, {}).querySelector('circle')?.getAttribute('stroke-width')).toBe('2.4');
});
