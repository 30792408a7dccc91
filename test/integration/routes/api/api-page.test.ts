import { describe, expect, it } from 'vitest';
import { readReference } from '#app/routes/api/reference.server.ts';
import { endpoints } from '#domain/api/endpoints/index.ts';

const { areas, problems } = readReference('http://plenary.test');
const lines = areas.flatMap((area) => area.endpoints);
const of = (name: keyof typeof endpoints) => lines.find((line) => line.name === name);

describe('the page for programs', () => {
  it('shows every endpoint once, by what it is about', () => {
    expect(lines.map(({ name }) => name).toSorted()).toEqual(Object.keys(endpoints).toSorted());
    expect(areas.every((area) => area.endpoints.length > 0)).toBe(true);
  });

  it('says what is sent and answered, and which token it takes', () => {
    expect(of('beginTopic')).toMatchObject({ asks: 'Token: topics:write (begin topics, write posts and react).', answer: [{ name: 'number', words: 'a whole number', isRequired: true }], status: 201 });
    expect(of('beginTopic')?.body).toEqual(expect.arrayContaining([{ name: 'visibility', words: 'one of public, members', isRequired: true }, { name: 'title', words: 'text; 140 characters at most', isRequired: true }]));
    expect(of('describeSummit')?.asks).toContain('If-Match');
    expect(of('listSummits')?.asks).toBe('Open to everybody; a token for more: summits:read.');
  });

  it('has an example for a terminal that names no place to be filled but the token', () => {
    for (const { name, example } of lines) {
      expect(example, name).toMatch(/^curl/);
      expect(example, name).not.toMatch(/[{]\w+[}]/);
    }
    expect(of('addPost')?.example).toBe('curl -X POST \\\n  -H "Authorization: Bearer $TOKEN" \\\n  -H \'Content-Type: application/json\' \\\n  -d \'{"text":"I do, and here is why."}\' \\\n  http://plenary.test/api/v1/communities/teaching/topics/12/posts');
  });

  it('explains every problem', () => {
    expect(problems.every(({ title, meaning }) => title !== '' && meaning !== '')).toBe(true);
  });
});
