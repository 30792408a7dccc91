import { z } from 'zod';
import { DAY_MS } from '#domain/clock.ts';

const onOff = z.enum(['on', 'off'], { error: 'is either "on" or "off"' }).transform((word) => word === 'on');
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) => z.enum(words, { error: `is one of ${words.join(', ')}` });

/** While a recovery window is open, whoever may write can bring back words in nobody's name: it is for days, not for good. */
const RECOVERY_MOST_DAYS = 7;

/** One without the others would be a button that leads nowhere. */
const setTogether = [['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'], ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'], ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'], ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY']] as const;

/** Every setting of the program. An empty value counts as absent. */
const settingsSchema = (now: Date) => z.object({
  NODE_ENV: oneOf(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number({ error: 'is a port number' }).int().min(1, 'is from 1 to 65535').max(65_535, 'is from 1 to 65535').default(3000),
  HOST: z.string().default('127.0.0.1'),
  ORIGIN: z
    .url({ protocol: /^https?$/, error: 'is the address people open, for example https://plenary.example.org' })
    .transform((url) => new URL(url).origin)
    .optional(),
  DATA_DIR: z.string().default('.data'),
  IMAGES: oneOf(['database', 'folder']).default('database'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/[^/]*\/[^/?]+/, 'begins with postgres:// and names a database: postgres://user:password@host:5432/plenary')
    .refine(isReadableAddress, 'cannot be read: a port is a number up to 65535, and signs like % / @ : # ? in a name or password are written as %25 %2F %40 %3A %23 %3F')
    .optional(),
  REDIS_URL: z.string().regex(/^rediss?:\/\//, 'begins with redis://').optional(),
  DEMO: onOff.optional(),
  ARCHIVE_DAYS: z.coerce.number({ error: 'is a number of days, 0 for ever' }).int('is a whole number of days').min(0, 'is a number of days, 0 for ever').max(36_500, 'is at most 36500, or 0 for ever').default(400),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'begins with smtp:// or smtps://').optional(),
  ADMIN_EMAIL: z.string().trim().toLowerCase().pipe(z.email('is the e-mail address of who administers this site')).optional(),
  MAIL_FROM: z.string().default('Plenary <plenary@localhost>'),
  SECRET: z.string().min(32, 'has at least 32 characters').optional(),
  TRUST_PROXY: z.coerce.number({ error: 'is the number of proxies in front, 0 for none' }).int().min(0).max(10).default(0),
  JITSI_DOMAIN: z.string().trim().toLowerCase().regex(/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/, 'is the host name of a Jitsi Meet, for example meet.example.org').optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  OIDC_ISSUER: z.string().regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(:|\/|$))/, 'is the address of the provider, beginning with https://').pipe(z.url('is the address of the provider, beginning with https://')).optional(),
  OIDC_NAME: z.string().trim().max(40, 'has at most 40 characters').default('your organisation'),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  WEBHOOKS_TO_LOOPBACK: onOff.default(false),
  VAPID_PUBLIC_KEY: z.string().regex(/^B[A-Za-z0-9_-]{86}$/, 'is a point of P-256 in base64 for addresses, 87 characters').optional(),
  VAPID_PRIVATE_KEY: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is 32 bytes in base64 for addresses, 43 characters').optional(),
  METRICS_TOKEN: z.string().min(16, 'has at least 16 characters').optional(),
  RECOVERY_UNTIL: z.iso
    .datetime({ offset: true, error: 'is a moment such as 2026-03-02T15:00:00Z' })
    .transform((moment) => new Date(moment))
    .refine((moment) => moment.getTime() <= now.getTime() + RECOVERY_MOST_DAYS * DAY_MS, `is at most ${RECOVERY_MOST_DAYS} days ahead`)
    .optional(),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
}).superRefine((settings, context) => {
  for (const names of setTogether) {
    const missing = names.filter((name) => settings[name] === undefined);
    if (missing.length < names.length) for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: `is needed beside ${names.filter((other) => other !== name).join(' and ')}` });
  }
});

export type Env = Omit<z.infer<ReturnType<typeof settingsSchema>>, 'ORIGIN' | 'DEMO'> & {
  /** The address people open; links in mails and exports begin with it. */
  ORIGIN: string;
  /** Addresses from which unsafe requests are accepted. */
  ORIGINS: readonly string[];
  DEMO: boolean;
  isHttps: boolean;
};

/**
 * Reads the settings once, at boot.
 * Refuses with one error that names every wrong setting in a line each; never repeats a secret value.
 */
export function readEnv(source: Record<string, string | undefined>, now = new Date()): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settingsSchema(now).safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new Error(`These settings cannot be used:\n${lines.join('\n')}\nSee .env.example for all of them.`);
  }
  const { ORIGIN, DEMO, ...settings } = parsed.data;
  const origin = ORIGIN ?? `http://localhost:${settings.PORT}`;
  return {
    ...settings,
    ORIGIN: origin,
    ORIGINS: ORIGIN ? [origin] : [origin, `http://127.0.0.1:${settings.PORT}`],
    DEMO: DEMO ?? settings.DATABASE_URL === undefined,
    isHttps: origin.startsWith('https:'),
  };
}

/** The keys for push messages, where the environment gives them; null: the site makes its own. */
export const pushKeysOf = ({ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey }: Pick<Env, 'VAPID_PUBLIC_KEY' | 'VAPID_PRIVATE_KEY'>) => (publicKey !== undefined && privateKey !== undefined ? { publicKey, privateKey } : null);

/** Whether the database driver can read an address; its own errors name no setting. Of several hosts it reads the first. */
function isReadableAddress(address: string): boolean {
  try {
    const { username, password, pathname } = new URL(address.replace(/^(\w+:\/\/(?:[^/]*@)?[^/,]*),[^/]*/, '$1'));
    decodeURIComponent(username + password + pathname);
    return true;
  } catch {
    return false;
  }
}
