/** For cities whose zone this runtime lists under an older name only, such as Kyiv. */
const AREAS = ['Europe/', 'Asia/', 'Africa/', 'America/', 'Australia/', 'Pacific/', 'Atlantic/'];
const NAME = /^[a-z][a-z_-]{1,29}(\/[a-z][a-z_-]{1,29}){0,2}$/;

/** The time zone that a city or a zone's own name stands for, written as one likes, with accents or without; null when this runtime knows none. */
export function zoneNamed(words: string): string | null {
  const wanted = words.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '_');
  if (!NAME.test(wanted)) return null;
  if (wanted === 'utc') return 'UTC';
  const listed = Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === wanted || zone.toLowerCase().endsWith(`/${wanted}`));
  if (listed) return listed;
  const city = wanted.replaceAll(/(^|[_-])[a-z]/g, (start) => start.toUpperCase());
  return AREAS.map((area) => `${area}${city}`).find(isKnown) ?? null;
}

function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
