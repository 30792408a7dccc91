import { describe, expect, it } from 'vitest';
import { thingMark, thingOfMark, thingPath } from './topic-thing.ts';

describe('what a topic is about', () => {
  it('is carried by a link as its kind and name', () => {
    const summit = { kind: 'summit', name: 'autumn-2026' } as const;
    expect(thingOfMark(thingMark(summit))).toEqual(summit);
    for (const mark of ['', 'summit', 'summit:', 'person:ada', 'summit:../admin', 'summit:a:b', 'summit:A']) expect(thingOfMark(mark), mark).toBeNull();
  });

  it('stands at its own address, a question below its community', () => {
    expect(thingPath({ kind: 'report', name: 'trust' }, 'here')).toBe('/reports/trust');
    expect(thingPath({ kind: 'question', name: 'id' }, 'here')).toBe('/communities/here/questions/id');
  });
});
