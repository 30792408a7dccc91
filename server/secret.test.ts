import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

  it('is made again where a crash left an empty file, and never empty', () => {
    writeFileSync(path.join(folder, 'secret'), '');
    const made = keepSecret(undefined, folder);
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(keepSecret(undefined, folder)).toBe(made);
  });

  it('is refused when the file holds one that can be guessed', () => {
    writeFileSync(path.join(folder, 'secret'), 'hunter2');
    expect(() => keepSecret(undefined, folder)).toThrow(/has fewer than 32 characters. Remove the file/);
  });

  it('cannot be kept in what is no folder, and it is said which setting names it', () => {
    const noFolder = path.join(folder, 'file');
    writeFileSync(noFolder, '');
    expect(() => keepSecret(undefined, noFolder)).toThrow(`The folder ${noFolder} cannot be used`);
    expect(() => keepSecret(undefined, noFolder)).toThrow(/set DATA_DIR to another folder/);
  });
});
