import { describe, expect, it } from 'vitest';
import { messagesOf } from './messages-of.mjs';
import { placesIn, readPlaces } from './read-places.mjs';
import { roomOf } from './room-of.mjs';
import { saidWhileLoading } from './said-while-loading.mjs';
import { unmarkedIn } from './unmarked-in.mjs';
import { writeWords } from './write-words.mjs';

const keysOf = (source: string, file = 'part.tsx'): string[] => messagesOf(source, file).map(({ key }) => key);
const written = (source: string, words: Record<string, string>, file = 'part.tsx'): string | null => writeWords(source, file, (key: string) => words[key]);

describe('the messages of a module', () => {
  it('are what its JSX shows, with numbered places for what stands between', () => {
    expect(keysOf('<p>Begun by <Link to="/a">{name}</Link>, <b>last</b> {when}</p>')).toEqual(['Begun by {0}, <1>last</1> {2}']);
    expect(keysOf('<p>\n  One line,\n  and another.{" "}\n  <i>Third</i>\n</p>')).toEqual(['One line, and another. <0>Third</0>']);
    expect(keysOf('<p>{name}</p>')).toEqual([]);
  });

  it('are texts that a condition chooses', () => {
    expect(keysOf("<p>{isOpen ? 'Open' : hasBegun ? `Closed by ${who}` : null}</p>")).toEqual(['Open', 'Closed by {0}']);
    expect(keysOf("<b>{name ?? 'somebody'}</b>")).toEqual(['somebody']);
    expect(keysOf("<p>Was {isOpen ? 'open' : 'closed'} then</p>")).toEqual(['Was {0} then', 'open', 'closed']);
  });

  it('are attributes that people read, and none that machines read', () => {
    expect(keysOf('<Field label="Title" name="title" className="Wide thing" hint={isLong ? "Keep it short." : undefined} aria-label={`Remove ${x}`} />')).toEqual(['Title', 'Keep it short.', 'Remove {0}']);
    expect(keysOf('<Act press="on" place="at the summit" data-word="Some words" />')).toEqual(['at the summit']);
  });

  it('are what is marked outside of JSX', () => {
    expect(keysOf('const a = t`Give it a title.`; const b = "Some thing"; const c = t`${n} of ${m}, no more`;', 'part.ts')).toEqual(['Give it a title.', '{0} of {1}, no more']);
  });

  it('are not in what HTML says is the same everywhere', () => {
    expect(keysOf('<p translate="no">npm start</p>')).toEqual([]);
    expect(keysOf('<p>Type <code translate="no">npm start</code> now</p>')).toEqual(['Type {0} now']);
  });
});

describe('a module in another language', () => {
  it('orders what stands between as the language does', () => {
    expect(written('<p>Begun by <Link to="/a">one of us</Link> at {when}</p>', { 'Begun by <0>one of us</0> at {1}': 'A las {1} por <0>alguien</0>' })).toBe('<p>{"A las "}{when}{" por "}<Link to="/a">{"alguien"}</Link></p>');
  });

  it('says what stands within the places too', () => {
    expect(written('<p>Now <Act title="Go in">{isOpen ? "open" : "closed"}</Act></p>', { 'Now {0}': 'Ahora {0}', 'Go in': 'Entrar', open: 'abierta', closed: 'cerrada' })).toBe('<p>{"Ahora "}<Act title={"Entrar"}>{isOpen ? "abierta" : "cerrada"}</Act></p>');
  });

  it('lets no words out of the text they stand in', () => {
    expect(written('<p title="Say">Say</p>', { Say: '"}<script>{`${x}`' })).toBe('<p title={"\\"}<script>{`${x}`"}>{"\\"}<script>{`${x}`"}</p>');
    expect(written('t`Say ${x}`', { 'Say {0}': '`${y}` \\ {0}' }, 'part.ts')).toBe('`\\`\\${y}\\` \\\\ ${x}`');
  });

  it('keeps its English where nothing is said, without the mark', () => {
    expect(written('const a = t`One ${t`two`}`; <p>Three <i>four</i></p>', { two: 'dos' })).toBe('const a = `One ${"dos"}`; <p>Three <i>four</i></p>');
    expect(written('const a = 1;', {})).toBeNull();
  });
});

describe('the places of words', () => {
  it('are read in any order, and refused where an element does not close', () => {
    expect(readPlaces('a <1>b {0}</1>')).toEqual([{ text: 'a ' }, { place: 1, parts: [{ text: 'b ' }, { place: 0 }] }]);
    expect(() => readPlaces('<0>a <1>b</0></1>')).toThrow('not closed in its turn');
    expect(() => readPlaces('<0>a')).toThrow('not closed');
    expect(placesIn('{1} <0>a</0>')).toBe(placesIn('<0>b</0> {1}'));
    expect(placesIn('{1}')).not.toBe(placesIn('{0}'));
  });
});

describe('words that no language could say', () => {
  const unmarked = (source: string) => unmarkedIn(source, 'part.tsx').map(({ text }) => text);

  it('are found wherever they look like words', () => {
    expect(unmarked("const a = 'Held'; const b = { label: 'ask again' }; const c = `${n} of them came`;")).toEqual(['Held', 'ask again', '… of them came']);
  });

  it('are no names of styles, keys, headers or defects', () => {
    expect(unmarked('const a = "mt-4 flex gap-x-2"; throw new Error("It broke here"); x.set("Cache-Control", "no"); if (key === "Enter" || ["Tab"].includes(key)) go(); ({ "two words": 1 }); this.name = "Some Kind"; notFound("two words"); <p className="Some words" />; import b from "Some thing";')).toEqual([]);
  });

  it('are neither marked ones nor JSX', () => {
    expect(unmarked('const a = t`Give it a title.`; <p title="Some words">Some words</p>')).toEqual([]);
  });
});

describe('words that are said while a module is loaded', () => {
  const said = (source: string) => saidWhileLoading(source, 'part.ts').map(({ text }) => text);

  it('are found wherever no function says them', () => {
    expect(said('const a = t`Held`; z.string({ error: t`Say why.` }); export const b = { c: [t`Two of ${n}`] };')).toEqual(['Held', 'Say why.', 'Two of ${n}']);
  });

  it('are none that a function says', () => {
    expect(said('const a = () => ({ b: t`Held` }); z.string({ error: () => t`Say why.` }); class Part { say() { return t`Here`; } }')).toEqual([]);
  });
});

describe('the room of a file', () => {
  it.each([
    ['app/discussion/topic-list.tsx', 'app-discussion'],
    ['app/routes/communities.topic/route.tsx', 'routes-communities'],
    ['app/root.tsx', 'app'],
    ['domain/report/report-words.ts', 'domain-report'],
    ['domain/refusal.ts', 'domain'],
    ['server/services/reports/withdraw-report.ts', 'server-services-reports'],
  ])('of %s is %s', (file, room) => {
    expect(roomOf(file)).toBe(room);
  });
});
