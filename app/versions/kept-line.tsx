import type { VersionView } from '#server/services/documents/list-versions.ts';
import { LocalTime } from '#app/ui/time.tsx';
import { occasionWords } from './version-words.ts';

type Props = { version: VersionView; zone: string };

/** Why and when a version was kept. */
export const KeptLine = ({ version, zone }: Props) => (
  <>
    {occasionWords(version)}, <LocalTime at={version.at} zone={zone} show="day-time" />
  </>
);
