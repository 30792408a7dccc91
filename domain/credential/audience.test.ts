import { expect, it } from 'vitest';
import { audienceOf } from './audience.ts';

it('knows whom a credential is for by what it says of its audience', () => {
  expect(audienceOf('Teachers of grades 4 to 9, and the coaches who work with them.')).toEqual(['teacher', 'coach']);
  expect(audienceOf('Any educator; school leaders and policy makers may find it useful.')).toEqual(['educator', 'administrator', 'policymaker']);
  expect(audienceOf('Whoever teaches at a coachhouse')).toEqual([]);
  expect(audienceOf('')).toEqual([]);
});
