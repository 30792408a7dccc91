import { allowances, KNOWN_AFTER_DAYS, KNOWN_AFTER_POSTS, HIDING_COUNTS_DAYS } from '#domain/moderation/allowances.ts';
import { t } from '#domain/words/t.ts';
import { Section } from '#app/ui/page.tsx';

const rows = [
  { key: 'postsInAnHour', label: t`Posts in an hour` },
  { key: 'topicsInADay', label: t`New topics in a day` },
  { key: 'links', label: t`Links to other sites in a post` },
  { key: 'pictures', label: t`Pictures in a post` },
  { key: 'mentions', label: t`People called by name in a post` },
] as const;

/** What somebody may post who is new in a community, and what later. */
export function TrustSteps() {
  const { new: fresh, known } = allowances;
  return (
    <Section id="steps" title="What you may post, and when more">
      <div className="grid gap-4 font-serif text-read">
        <p>Whoever is new here posts a little at first, so that nobody can flood a community they have just joined. You are new for your first {KNOWN_AFTER_DAYS} days as a member, and until {KNOWN_AFTER_POSTS} posts of yours stand. Whose post was hidden is new again for {HIDING_COUNTS_DAYS} days.</p>
        <table className="w-full border-collapse font-sans text-s">
          <caption className="sr-only">What members may post</caption>
          <thead>
            <tr>
              <th scope="col" className="border-b border-line-strong pr-4 pb-2 text-left text-xs font-normal text-ink-soft">At most</th>
              <th scope="col" className="border-b border-line-strong pb-2 pl-3 text-right text-xs font-normal text-ink-soft">New here</th>
              <th scope="col" className="border-b border-line-strong pb-2 pl-3 text-right text-xs font-normal text-ink-soft">Known here</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label }) => (
              <tr key={key} className="border-b border-line">
                <th scope="row" className="py-2 pr-4 text-left font-normal">{label}</th>
                <td className="py-2 pl-3 text-right tabular-nums">{fresh[key]}</td>
                <td className="py-2 pl-3 text-right tabular-nums">{known[key]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>A post that is more than that comes back to you with the reason and the time at which it is possible again. What you wrote is kept. Those who facilitate or convene the community are bound by none of this.</p>
      </div>
    </Section>
  );
}
