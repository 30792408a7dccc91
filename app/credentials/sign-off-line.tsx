import { type SignOffKind, type SignOffStanding, signOffWords } from '#domain/credential/sign-off.ts';
import { t } from '#domain/words/t.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import type { Tone } from '#app/ui/tone.ts';

type Line = { kind: SignOffKind; standing: SignOffStanding; signed: { name: string | null; at: string; note: string } | null; asked: { name: string | null } | null };

const looks: Record<SignOffStanding, { word: string; tone: Tone; icon: IconName }> = {
  none: { word: t`Not signed`, tone: 'plain', icon: 'ring' },
  asked: { word: t`Asked`, tone: 'plain', icon: 'clock' },
  signed: { word: t`Signed`, tone: 'good', icon: 'check' },
  'earlier-text': { word: t`Of an earlier text`, tone: 'warn', icon: 'undo' },
};

const GONE = t`somebody who is gone`;

/** How one respect stands, who signed it when, and who is asked. */
export function SignOffStandingLine({ line: { standing, signed, asked } }: { line: Line }) {
  const { word, tone, icon } = looks[standing];
  return (
    <p className="mt-1 text-s">
      <ToneLine tone={tone} icon={icon}>
        {word}
      </ToneLine>
      {signed && (
        <>
          {' '}
          by {signed.name ?? GONE}, <PlaceTime at={signed.at} zone="UTC" />
          {signed.note !== '' && <span className="text-ink-soft">: {signed.note}</span>}
        </>
      )}
      {asked && standing !== 'signed' && <span className="text-ink-soft">{signed ? '; asked again: ' : ': '}{asked.name ?? GONE}</span>}
    </p>
  );
}

/** The four respects in one sentence each, for the record of a version. */
export const SignOffRecord = ({ lines }: { lines: readonly Line[] }) => {
  const missing = lines.filter(({ signed }) => signed === null).map(({ kind }) => signOffWords()[kind].name.toLowerCase());
  return (
    <>
      {lines.map(
        ({ kind, standing, signed }) =>
          signed && (
            <p key={kind} className="mt-1">
              {signOffWords()[kind].name}: signed by {signed.name ?? GONE}, <PlaceTime at={signed.at} zone="UTC" />
              {standing === 'earlier-text' && ', of an earlier text'}
            </p>
          ),
      )}
      {missing.length > 0 && <p className="mt-1 text-ink-soft">Not signed: {missing.join(', ')}</p>}
    </>
  );
};
