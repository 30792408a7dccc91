import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Db } from '#db/client.ts';
import { readDemo } from '#db/repositories/demo.ts';
import { showJoinCode } from '#domain/join-code.ts';
import { perspectiveWord, speaksAsKey } from '#domain/perspective.ts';

const fileIn = (dataDir: string): string => path.join(dataDir, 'demo.json');

/**
 * Writes `demo.json` into the data folder, which outside checks drive the demo by, and returns lines that tell a
 * person where to begin. Sign-in links open the made-up people of the demo only, and only while its database lives.
 */
export async function describeDemo({ db, origin, dataDir }: { db: Db; origin: string; dataDir: string }): Promise<string[]> {
  const demo = await readDemo(db);
  const people = demo.people.map(({ secret, educatorRole, perspective, ...person }) => ({
    name: person.name,
    perspective: speaksAsKey({ perspective, educatorRole }),
    role: person.role,
    signInUrl: `${origin}/demo/sign-in/${secret}`,
  }));
  mkdirSync(dataDir, { recursive: true });
  const file = { origin, summits: demo.summits.map(({ slug, joinCode }) => ({ slug, joinCode })), people, rooms: demo.rooms };
  writeFileSync(fileIn(dataDir), `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });

  const codes = demo.summits.filter((summit) => summit.isOpen).map((summit) => `  ${origin}/join  code ${showJoinCode(summit.joinCode)}  ${summit.title}`);
  const signIns = onePerRole(people).map((person) => `  ${person.signInUrl}  ${person.name} (${person.role}, ${perspectiveWord(person.perspective)})`);
  return ['', 'Join as a guest:', ...codes, '', 'Or sign in as somebody of the demo:', ...signIns, ''];
}

/** Without a demo there is nothing to tell, and what an earlier start told is not true any more. */
export function forgetDemo(dataDir: string): string[] {
  rmSync(fileIn(dataDir), { force: true });
  return [];
}

/** The first person of each role: enough to look at everything, short enough to read. */
const onePerRole = <Person extends { role: string }>(people: readonly Person[]): Person[] =>
  people.filter((person, position) => people.findIndex(({ role }) => role === person.role) === position);
