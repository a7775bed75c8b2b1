// The five places, on one root line; a shoot stands where you are.
import { type Key, t } from '#words';
import * as icon from '../look/icons.ts';
import { HOME, usePlace, way } from '../way.ts';
import { Icon } from './Icon.tsx';
import './tabs.css';

export type Tab = '/' | '/tasks' | '/meals' | '/programme' | '/people';

const TABS: readonly { readonly root: Tab; readonly name: Key; readonly icon: icon.Drawing }[] = [
  { root: HOME, name: 'tab.now', icon: icon.now },
  { root: '/tasks', name: 'tab.tasks', icon: icon.tasks },
  { root: '/meals', name: 'tab.meals', icon: icon.meals },
  { root: '/programme', name: 'tab.programme', icon: icon.programme },
  { root: '/people', name: 'tab.people', icon: icon.people },
];

/** `lit`: the tab that this page belongs to. */
export function Tabs({ lit }: { lit: Tab }) {
  const { path } = usePlace();
  return (
    <nav class="tabs" id="tabs" tabIndex={-1} aria-label={t('app.main')}>
      <svg class="rootline" viewBox="0 0 360 10" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 6c30-4 55 2 90 0s48-4 82-1 62 3 98 0 62-1 90 1" vector-effect="non-scaling-stroke" />
      </svg>
      <ul>
        {TABS.map(({ root, name, icon: drawing }) => (
          <li key={root}>
            <a
              href={root}
              aria-current={root !== lit ? undefined : root === path ? 'page' : 'true'}
              onClick={(event) => {
                event.preventDefault();
                way.goTab(root);
              }}
            >
              {root === lit && <Shoot />}
              <Icon of={drawing} />
              <span>{t(name as 'tab.now')}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Shoot() {
  return (
    <svg class="shoot" viewBox="0 0 44 30" aria-hidden="true">
      <path class="stem" d="M22 29V15" />
      <path d="M22 18C22 9 15 4 4 5c.5 9 7 14 18 13zM22 15c0-8 6-13 17-13 .3 9-6 14-17 13z" />
    </svg>
  );
}
