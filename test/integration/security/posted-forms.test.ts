import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { visitor } from '#domain/actor.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { outcomeOf, refusedForm } from '#test/support/requests.ts';
import { TEST_ORIGIN } from '#test/support/services.ts';

const schema = z.object({ name: z.string(), people: z.array(z.object({ name: z.string().default('') })).default([]) });
type Sent = { values: unknown[] };

async function post(body: BodyInit, headers: Record<string, string> = {}) {
  const sent: Sent = { values: [] };
  const request = new Request(`${TEST_ORIGIN}/form`, { method: 'POST', body, headers });
  const work = async (value: unknown) => {
    sent.values.push(value);
    return new Response('done');
  };
  return { ...(await outcomeOf(answerForm({ request, context: { actor: visitor } }, schema, work))), ...sent };
}

const fields = (...entries: [string, string][]) => new URLSearchParams([['name', 'Ada'], ...entries]);
const press = (type: string, payload: unknown) => fields(['__intent__', JSON.stringify({ type, payload })]);

describe('a posted form', () => {
  it('reaches the work it is for, with its lists', async () => {
    const { values, status } = await post(fields(['people[0].name', 'Grace'], ['people[1].name', 'Joan']));
    expect(status).toBe(200);
    expect(values).toEqual([{ name: 'Ada', people: [{ name: 'Grace' }, { name: 'Joan' }] }]);
  });

  it.each([
    ['a list of millions', 'people[99999999].name'],
    ['the longest list there is', 'x[4294967294]'],
    ['a depth of thousands', `a${'[0]'.repeat(3_000)}`],
    ['the prototype of everything', '__proto__.isSiteAdmin'],
    ['a constructor', 'constructor.prototype.isSiteAdmin'],
    ['the state of rows, which our pages never send', '__state__'],
  ])('is refused, and nothing is built, when a name asks for %s', async (_what, name) => {
    const { status, values } = await post(fields([name, '1']));
    expect(status).toBe(400);
    expect(values).toEqual([]);
    expect(Reflect.get({}, 'isSiteAdmin')).toBeUndefined();
  });

  it('is refused with more fields than any form of ours has', async () => {
    const many = Array.from({ length: 2_001 }, (_, index): [string, string] => [`field-${index}`, '1']);
    expect((await post(fields(...many))).status).toBe(400);
  });

  it.each([
    ['another kind of body', '{"name":"Ada"}', 'application/json'],
    ['plain text', 'name=Ada', 'text/plain'],
    ['parts that are cut off', '--x\r\nContent-Disp', 'multipart/form-data; boundary=x'],
    ['parts without a boundary', 'x', 'multipart/form-data'],
  ])('is refused as %s', async (_what, body, type) => {
    expect((await post(body, { 'Content-Type': type })).status).toBe(400);
  });

  it.each([
    ['a row far away', press('insert', { name: 'people[99999999]' })],
    ['a row before the first', press('remove', { name: 'people', index: -1 })],
    ['what is no list', press('remove', { name: 'name', index: 0 })],
    ['nothing', press('insert', null)],
    ['an unheard-of act', press('update', { name: 'people[99999999]', value: 'x' })],
    ['what is not even JSON', fields(['__intent__', '{'])],
  ])('is refused when a press concerns %s', async (_what, body) => {
    const { status, values } = await post(body);
    expect(status).toBe(400);
    expect(values).toEqual([]);
  });

  it('comes back with another row after a press that adds one', async () => {
    const { status, values } = await post(press('insert', { name: 'people', defaultValue: { name: 'Grace' } }));
    expect(status).toBe(200);
    expect(values).toEqual([]);
  });

  it('comes back filled in, with the reason beside the field, when a text holds U+0000', async () => {
    const outcome = await post(new URLSearchParams({ name: 'A\0da' }));
    expect(outcome.status).toBe(400);
    expect(outcome.values).toEqual([]);
    expect(refusedForm(outcome).reasons.name?.[0]).toContain('cannot be saved');
  });
});
