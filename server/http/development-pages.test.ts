import { describe, expect, it } from 'vitest';
import { reloadSocket } from './development-pages.ts';

describe('the reload socket of a development server', () => {
  it('has a port that no other development server has', () => {
    const ports = [3000, 3001, 24_678, 39_999, 40_000, 65_535].map((PORT) => reloadSocket({ HOST: '127.0.0.1', PORT }).port);
    expect(new Set(ports).size).toBe(ports.length);
    for (const port of ports) expect(port > 1023 && port <= 65_535).toBe(true);
  });

  it('listens where the server listens', () => {
    expect(reloadSocket({ HOST: '127.0.0.1', PORT: 3000 }).host).toBe('127.0.0.1');
    expect(reloadSocket({ HOST: '0.0.0.0', PORT: 3000 })).not.toHaveProperty('host');
  });
});
