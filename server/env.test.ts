import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';

describe('the settings', () => {
  it('have defaults that run on a fresh machine, with the demo on', () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DATA_DIR: '.data', ORIGIN: 'http://localhost:3000', DEMO: true, isHttps: false, TRUST_PROXY: 0, ARCHIVE_DAYS: 400, IMAGES: 'database' });
  });

  it('leave the demo off on an outside database unless it is asked for', () => {
    const DATABASE_URL = 'postgres://somebody@db/plenary';
    expect(readEnv({ DATABASE_URL }).DEMO).toBe(false);
    expect(readEnv({ DATABASE_URL, DEMO: 'on' }).DEMO).toBe(true);
  });

  it('accept both names of this machine when no address is set, and only the address when it is', () => {
    expect(readEnv({ PORT: '4000' }).ORIGINS).toEqual(['http://localhost:4000', 'http://127.0.0.1:4000']);
    expect(readEnv({ ORIGIN: 'https://plenary.example.org/' })).toMatchObject({ ORIGIN: 'https://plenary.example.org', ORIGINS: ['https://plenary.example.org'], isHttps: true });
  });

  it('know the address of the first administrator as it is stored, and refuse what is no address', () => {
    expect(readEnv({ ADMIN_EMAIL: ' Ada@Example.org ' }).ADMIN_EMAIL).toBe('ada@example.org');
    expect(() => readEnv({ ADMIN_EMAIL: 'ada' })).toThrow(/ADMIN_EMAIL is the e-mail address/);
  });

  it('want a database named, since without a name the driver takes any that bears the name of the system user', () => {
    for (const DATABASE_URL of ['postgres://', 'postgres://somebody@db', 'postgres://somebody@db/', 'db/plenary']) {
      expect(() => readEnv({ DATABASE_URL })).toThrow(/DATABASE_URL begins with postgres:\/\/ and names a database/);
    }
  });

  it('want an address of the database that the driver can read, with any signs in its password and any number of hosts', () => {
    for (const DATABASE_URL of ['postgres://a:p%zz@db/plenary', 'postgres://a:b@db:99999/plenary', 'postgres://a:b#c@db/plenary']) {
      expect(() => readEnv({ DATABASE_URL })).toThrow(/DATABASE_URL cannot be read: a port is a number/);
    }
    for (const DATABASE_URL of ['postgres://a:p%25@db/plenary?sslmode=require', 'postgres://a@[::1]:5432/plenary', 'postgres://a:b@one:1,two:2/plenary', 'postgresql:///plenary?host=/run']) {
      expect(readEnv({ DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL);
    }
  });

  it('take whole days for which archives are kept, and 0 for ever', () => {
    expect(readEnv({ ARCHIVE_DAYS: '0' }).ARCHIVE_DAYS).toBe(0);
    for (const ARCHIVE_DAYS of ['-1', '1.5', 'ever']) expect(() => readEnv({ ARCHIVE_DAYS })).toThrow(/ARCHIVE_DAYS is a (whole )?number of days/);
  });

  it('say in words which ones may be chosen', () => {
    expect(() => readEnv({ IMAGES: 'cloud' })).toThrow(/IMAGES is one of database, folder/);
    expect(() => readEnv({ LOG_LEVEL: 'loud' })).toThrow(/LOG_LEVEL is one of trace, debug, info/);
  });

  it('open a recovery window for days, not for good', () => {
    const now = new Date('2026-03-02T15:00:00Z');
    const until = (RECOVERY_UNTIL: string) => readEnv({ RECOVERY_UNTIL }, now).RECOVERY_UNTIL;
    expect(readEnv({}, now).RECOVERY_UNTIL).toBeUndefined();
    expect(until('2026-03-02T18:00:00+01:00')).toEqual(new Date('2026-03-02T17:00:00Z'));
    expect(until('2026-03-09T15:00:00Z')).toEqual(new Date('2026-03-09T15:00:00Z'));
    expect(until('2020-01-01T00:00:00Z')).toEqual(new Date('2020-01-01T00:00:00Z'));
    expect(() => until('2026-03-09T15:00:01Z')).toThrow(/RECOVERY_UNTIL is at most 7 days ahead/);
    expect(() => until('tomorrow')).toThrow(/RECOVERY_UNTIL is a moment such as 2026/);
    expect(() => until('2026-03-02T18:00:00')).toThrow(/RECOVERY_UNTIL is a moment such as 2026/);
  });

  it('name the host of calls, not an address and nothing that would widen what may be framed', () => {
    expect(readEnv({}).JITSI_DOMAIN).toBeUndefined();
    expect(readEnv({ JITSI_DOMAIN: ' Meet.Example.org:8443 ' }).JITSI_DOMAIN).toBe('meet.example.org:8443');
    for (const JITSI_DOMAIN of ['https://meet.example.org', 'meet.example.org/room', '*', "a; script-src 'unsafe-inline'"]) expect(() => readEnv({ JITSI_DOMAIN })).toThrow(/JITSI_DOMAIN is the host name/);
  });

  it('treat an empty value as absent', () => {
    expect(readEnv({ SECRET: '', ORIGIN: '' }).SECRET).toBeUndefined();
  });

  it('name every wrong setting in a line each, and no secret', () => {
    const wrong = () => readEnv({ PORT: 'ninety', DATABASE_URL: 'mysql://root:hunter2@db', DEMO: 'yes', SECRET: 'short', ORIGIN: 'ftp://x' });
    expect(wrong).toThrow(/PORT is a port number[\s\S]*DATABASE_URL begins with postgres[\s\S]*DEMO is either "on" or "off"[\s\S]*SECRET has at least 32 characters/);
    expect(wrong).not.toThrow(/hunter2|short/);
  });
});

describe('the settings of signing in elsewhere', () => {
  const oidc = { OIDC_ISSUER: 'https://login.example.org/realms/school', OIDC_CLIENT_ID: 'plenary', OIDC_CLIENT_SECRET: 'hush' };

  it('are all there or none', () => {
    expect(readEnv({})).toMatchObject({ OIDC_NAME: 'your organisation' });
    expect(readEnv(oidc)).toMatchObject(oidc);
    expect(() => readEnv({ GOOGLE_CLIENT_ID: 'plenary' })).toThrow(/GOOGLE_CLIENT_SECRET is needed beside GOOGLE_CLIENT_ID/);
    expect(() => readEnv({ ...oidc, OIDC_CLIENT_ID: '' })).toThrow(/OIDC_CLIENT_ID is needed beside OIDC_ISSUER and OIDC_CLIENT_SECRET/);
  });

  it('want an encrypted issuer, but for one on this machine', () => {
    expect(() => readEnv({ ...oidc, OIDC_ISSUER: 'http://login.example.org' })).toThrow(/OIDC_ISSUER is the address of the provider/);
    expect(readEnv({ ...oidc, OIDC_ISSUER: 'http://127.0.0.1:4000' }).OIDC_ISSUER).toBe('http://127.0.0.1:4000');
  });
});
