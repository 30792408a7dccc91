import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, Reading, Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { ChangeLegend } from '#app/versions/change-legend.tsx';
import { changersIn, ComparedText } from '#app/versions/compared-text.tsx';
import { notesPath, VersionsHeader } from '#app/versions/versions-header.tsx';
import { occasionWords, versionTitle } from '#app/versions/version-words.ts';
import { z } from 'zod';
import { CompareForm } from './compare-form.tsx';
import { againstSchema, numberSchema } from './asked-versions.ts';
import { RestoreStep } from './restore-step.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view ? `${versionTitle(view.version)}: ${view.room.focus} · ${view.summit.title} · Plenary` : 'Version · Plenary' },
  { name: 'robots', content: 'noindex' },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params, request } = asked;
  const against = againstSchema.parse(new URL(request.url).searchParams.get('against') ?? undefined);
  return orRefusal(asked, context.services.documents.readVersion(context.actor, params.slug ?? '', params.roomSlug ?? '', numberSchema.parse(params.number), against));
}

export async function action({ request, params: { slug = '', roomSlug = '', ...params }, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, z.object({}), async () => {
    const number = numberSchema.parse(params.number);
    const { keptAs } = await context.services.documents.restoreVersion(context.actor, slug, roomSlug, number);
    const before = keptAs === null ? '' : ` What stood there before is version ${keptAs}.`;
    return redirectWithFlash(`/summits/${slug}/rooms/${roomSlug}/notes/versions`, { tone: 'good', text: `The notes read as in version ${number} again.${before}` }, context.origin);
  });
}

export default function Version() {
  const { version, others, compared, parts, people, mayRestore, ...place } = useLoaderData<typeof loader>();
  const isRestoring = useSearchParams()[0].get('step') === 'restore';
  const numbers = new Map(changersIn(parts).map((accountId, position) => [accountId, position + 1]));
  const versions = `${notesPath(place)}/versions`;
  return (
    <Page>
      <VersionsHeader
        place={place}
        title={versionTitle(version)}
        standfirst={
          <>
            {occasionWords(version)}
            {version.keptBy && `, ${version.keptBy.name}`}, <LocalTime at={version.at} zone={place.summit.timeZone} show="day-time" />
          </>
        }
        acts={
          <>
            <LinkButton to={versions}>All versions</LinkButton>
            {mayRestore && !isRestoring && <LinkButton to="?step=restore" variant="primary">Restore this version</LinkButton>}
          </>
        }
      />
      {mayRestore && isRestoring && <RestoreStep number={version.number} back={`${versions}/${version.number}`} />}
      <Reading
        notes={
          <>
            <CompareForm others={others} number={version.number} compared={compared} />
            {compared && numbers.size > 0 && <ChangeLegend people={people} numbers={numbers} />}
          </>
        }
      >
        <Section title={compared ? comparedWords(compared) : 'The text'} rule="none">
          {compared && numbers.size === 0 && <p className="mb-4 text-s text-ink-soft">No words changed between the two.</p>}
          <div className="notes compared">
            <ComparedText parts={parts} people={people} numbers={numbers} />
          </div>
        </Section>
      </Reading>
    </Page>
  );
}

const comparedWords = ({ older, newer }: { older: number | null; newer: number }): string => (older === null ? 'All of it is new' : `What changed from version ${older} to version ${newer}`);
