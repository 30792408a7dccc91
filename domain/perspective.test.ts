import { describe, expect, it } from 'vitest';
import { perspectiveKeys, perspectiveOf, perspectiveWord, speaksAsKey, tidySpeaksAs } from './perspective.ts';

describe('a perspective', () => {
  it('is called by its finest word', () => {
    expect(speaksAsKey({ perspective: 'educator', educatorRole: 'coach' })).toBe('coach');
    expect(speaksAsKey({ perspective: 'educator', educatorRole: null })).toBe('educator');
    expect(speaksAsKey({ perspective: 'funder', educatorRole: null })).toBe('funder');
  });

  it('keeps its colour under every word', () => {
    expect(perspectiveKeys.map(perspectiveOf)).toEqual(['educator', 'educator', 'educator', 'educator', 'developer', 'funder', 'researcher', 'policymaker', 'other']);
  });

  it('has a word for one and for many', () => {
    expect(perspectiveWord('coach', 1)).toBe('coach');
    expect(perspectiveWord('coach', 2)).toBe('coaches');
    expect(perspectiveWord('coach', 0)).toBe('coaches');
  });

  it('drops an educator role that is left over from an earlier choice', () => {
    expect(tidySpeaksAs({ perspective: 'funder', educatorRole: 'teacher' })).toEqual({ perspective: 'funder', educatorRole: null });
    expect(tidySpeaksAs({ perspective: 'educator', educatorRole: 'teacher' })).toEqual({ perspective: 'educator', educatorRole: 'teacher' });
  });
});
