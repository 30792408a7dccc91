import { Link } from '@remix-run/react';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { t } from '#domain/words/t.ts';
import { remarksPath } from './feedback-addresses.ts';

type Props = {
  about: SubjectAddress;
  round: number;
  /** The place or the part that the remarks are about; null: whatever they are about. */
  place: string | null;
  count: number;
  /** What they are about, where that is not seen beside the link. */
  of?: string;
  /** The number alone, where there is no room for words. */
  isNarrow?: boolean;
};

/** How many remarks of a round are open, and the way to them; for those who say what becomes of them. */
export function OpenRemarksLink({ about, round, place, count, of, isNarrow = false }: Props) {
  const words = count === 1 ? t`1 open remark` : t`${count} open remarks`;
  return (
    <Link to={`${remarksPath(about, round)}${place === null ? '' : `?place=${encodeURIComponent(place)}`}`} aria-label={of === undefined ? words : `${words} about ${of}`} className={`open-remarks${isNarrow ? ' open-remarks-narrow' : ''}`}>
      {isNarrow ? count : words}
    </Link>
  );
}
