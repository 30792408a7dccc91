import type { z } from 'zod';
import { type OpenZip, refuseBundle } from '#server/export/bundle/read-zip.ts';

/** Deeper than any text of ours. */
const DEEPEST = 200;

/** A file of a bundle by its schema. Refuses with `invalid`, naming the file, one that is no JSON, has other parts, or holds what no database keeps. */
export async function parseBundleFile<Schema extends z.ZodType>(zip: OpenZip, path: string, schema: Schema): Promise<z.output<Schema>> {
  const said = new TextDecoder().decode(await zip.read(path));
  requireShallow(path, said);
  const parsed = schema.safeParse(jsonOf(path, said));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuseBundle(path, `is not as a bundle has it (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`);
}

function jsonOf(path: string, said: string): unknown {
  // Postgres has no U+0000, and half a pair of surrogates is no sign.
  const isKept = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
  const strange: string[] = [];
  let value: unknown;
  try {
    value = JSON.parse(said, (name, part: unknown) => {
      strange.push(...[name, part].filter((text): text is string => typeof text === 'string' && !isKept(text)));
      return part;
    });
  } catch {
    throw refuseBundle(path, 'is no JSON');
  }
  if (strange.length > 0) throw refuseBundle(path, 'holds signs that are none');
  return value;
}

/** So that what is read part within part cannot go deeper than the program can follow. */
function requireShallow(path: string, said: string): void {
  let [depth, isInWords] = [0, false];
  for (let place = 0; place < said.length; place += 1) {
    const sign = said.charAt(place);
    if (isInWords) {
      if (sign === '\\') place += 1;
      else if (sign === '"') isInWords = false;
    } else if (sign === '"') isInWords = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > DEEPEST) throw refuseBundle(path, 'has parts within parts without end');
  }
}
