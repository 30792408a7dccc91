import { Button, IconButton, LinkButton } from '#app/ui/button.tsx';
import { ConfirmLink } from '#app/ui/confirm-link.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Menu, menuLine } from '#app/ui/menu.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { TabsNav } from '#app/ui/tabs-nav.tsx';
import { Specimen, type LookProps } from './specimen.tsx';

const confirmation = {
  action: '/design',
  name: 'Demo autumn summit',
  consequence: 'The summit, its agenda and its 64 seats go. Reports that were published stay where they are.',
  act: 'Delete the summit',
};

export const ActSpecimens = ({ look }: LookProps) => (
  <>
    <Specimen name="button">
      <div className="grid gap-3">
        <div className="flex flex-wrap gap-2">
          <Button type="button" variant="primary" iconAfter="arrow">
            Go to room 6
          </Button>
          <Button type="button">Close softly</Button>
          <Button type="button" variant="quiet">
            Ask for another room
          </Button>
          <Button type="button" variant="danger">
            Delete the summit
          </Button>
          <Button type="button" variant="primary" isPending>
            Saving
          </Button>
          <Button type="button" disabled>
            Not yet
          </Button>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="button" size="small" icon="add">
            Add
          </Button>
          <LinkButton to="/design" size="small" icon="download">
            All reports, PDF
          </LinkButton>
          <IconButton icon="print" label="Print" />
          <IconButton icon="star" label="Keep in my schedule" aria-pressed={false} />
        </div>
        <div className="max-w-md">
          <Button type="button" variant="primary" size="big" isWide>
            Join the summit
          </Button>
        </div>
      </div>
    </Specimen>
    <Specimen name="menu, confirm-link">
      <div className="flex flex-wrap items-start gap-3">
        <Menu label="Demo coach 8" align="start">
          <a className={menuLine} href="#main">
            Profile
          </a>
          <a className={menuLine} href="#main">
            Settings
          </a>
        </Menu>
        <ConfirmLink label="Delete" title="Delete this summit?" confirmation={confirmation} />
      </div>
    </Specimen>
    <Specimen name="tabs-nav, pagination">
      <TabsNav
        label={`Summit, ${look}`}
        tabs={[
          { to: '/design', label: 'Agenda' },
          { to: '/design/people', label: 'People', count: 64 },
          { to: '/design/questions', label: 'Questions', count: 14 },
          { to: '/design/announcements', label: 'Announcements' },
        ]}
      />
      <Pagination current={5} last={9} toPage={(page) => `/design?page=${page}`} label={`Pages, ${look}`} />
    </Specimen>
    <Specimen name="disclosure">
      <Disclosure summary="What would help you take part?" hint="Optional, seen by conveners and facilitators only">
        <p className="text-s">Captions, sign language, a step-free room.</p>
      </Disclosure>
    </Specimen>
  </>
);
