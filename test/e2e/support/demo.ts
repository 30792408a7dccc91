import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const demoSchema = z.object({
  origin: z.url(),
  summits: z.array(z.object({ slug: z.string(), joinCode: z.string() })),
  people: z.array(z.object({ name: z.string(), perspective: z.string(), role: z.string(), signInUrl: z.url() })),
  rooms: z.array(z.object({ id: z.string(), slug: z.string(), documentId: z.string() })),
});

export type Demo = z.infer<typeof demoSchema>;
export type DemoPerson = Demo['people'][number];

/** What the server tells outside checks of its demo; a file of another shape fails every test that reads it. */
export function readDemo(dataDir = process.env.E2E_DATA_DIR ?? ''): Demo {
  return demoSchema.parse(JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')));
}
