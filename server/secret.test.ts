import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepSecret } from './secret.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'plenary-secret-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe("the installation's secret", () => {
  it('is the one given, and then nothing is written', () => {
    expect(keepSecret('x'.repeat(32), path.join(folder, 'data'))).toBe('x'.repeat(32));
    expect(() => statSync(path.join(folder, 'data'))).toThrow(/ENOENT/);
  });

  it('is made once, kept, and readable by its owner only', () => {
    const dataDir = path.join(folder, 'data');
    const made = keepSecret(undefined, dataDir);
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(keepSecret(undefined, dataDir)).toBe(made);
    expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  });
});
