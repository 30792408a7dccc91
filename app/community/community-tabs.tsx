import { t } from '#domain/words/t.ts';
import { TabsNav } from '#app/ui/tabs-nav.tsx';

type Props = { slug: string; /** The directory is for members. */ hasPeople?: boolean; hasRoles?: boolean };

/** The sides of a community; only what the viewer may open. */
export const CommunityTabs = ({ slug, hasPeople = false, hasRoles = false }: Props) => {
  const home = `/communities/${slug}`;
  return (
    <TabsNav
      label="Community"
      tabs={[
        { to: home, label: t`Overview`, isExact: true },
        { to: `${home}/topics`, label: t`Topics` },
        { to: `${home}/questions`, label: t`Questions` },
        { to: `${home}/credentials`, label: t`Credentials` },
        { to: `${home}/calendar`, label: t`Calendar` },
        { to: `${home}/reading`, label: t`Reading` },
        ...(hasPeople ? [{ to: `${home}/people`, label: t`People` }] : []),
        ...(hasRoles ? [{ to: `${home}/membership`, label: t`Membership` }, { to: `${home}/roles`, label: t`Roles` }, { to: `${home}/edit`, label: t`Description` }, { to: `${home}/webhooks`, label: t`Webhooks` }, { to: `${home}/audit`, label: t`Audit log` }] : []),
      ]}
    />
  );
};
