// The frame of every screen: the top with the way back, Menu, Search and Meet, one heading, the page, and the dock under
// the thumb. It names the page, tells the way how it is called, and takes focus to its heading on arrival.
import { t } from '#words';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import * as icon from '../look/icons.ts';
import { HOME, usePlace, way } from '../way.ts';
import { Icon } from './Icon.tsx';
import { Said } from './Said.tsx';
import { Standing } from './Standing.tsx';
import { bringInSight } from './in-sight.ts';
import './screen.css';

/** The page Search itself has no way to Search. */
const SEARCH = '/search';

export interface Up {
  readonly to: string;
  readonly name: string;
}

export interface ScreenProps {
  /** The page's name: its heading unless `heading` says more, its title, and the name of Back to it. */
  readonly title: string;
  readonly heading?: ComponentChildren;
  /** Where Back leads when nobody came by way of another page. Without it this is the root of a tab. */
  readonly up?: Up;
  /** Above the heading. */
  readonly over?: ComponentChildren;
  /** Below the heading, in the top. */
  readonly lead?: ComponentChildren;
  /** At the start of the top row, and the heading then below it. */
  readonly start?: ComponentChildren;
  /** More buttons in the top row. */
  readonly tools?: ComponentChildren;
  /** In the way of the thumb: the three actions, or the one button of a form. */
  readonly dock?: ComponentChildren;
  /** Drawn in place of heading and lead. It must draw `heading` itself. */
  readonly banner?: (heading: ComponentChildren) => ComponentChildren;
  /** The page Meet itself has no way to Meet. */
  readonly isMeet?: boolean;
  /** Outside of the tabs: coming in, and what stands in the way of it. */
  readonly isAlone?: boolean;
  readonly children?: ComponentChildren;
}

export function Screen(props: ScreenProps) {
  const { title, up, start, over, lead, tools, dock, banner, children } = props;
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const { visit, path } = usePlace();
  useLayoutEffect(() => {
    way.named(title);
    document.title = t('app.title', { screen: title });
  }, [title]);
  useLayoutEffect(() => {
    if (page.current) way.arrive(page.current, heading.current);
  }, [visit]);
  const h1 = (
    <h1 ref={heading} tabIndex={-1}>
      {props.heading ?? title}
    </h1>
  );
  const isAlone = props.isAlone === true;
  const isBelow = isAlone || up !== undefined || start !== undefined;
  return (
    <div class="page" ref={page}>
      <header class="top">
        {!isAlone && (
          <div class="top-row">
            {up && <Back up={up} />}
            {start}
            {!isBelow && h1}
            <span class="grow" />
            <a class="to-tabs btn small" href="#tabs">
              {t('app.menu')}
            </a>
            {tools}
            {path !== SEARCH && (
              <a class="icon-btn" href={SEARCH} aria-label={t('top.search')}>
                <Icon of={icon.search} />
              </a>
            )}
            {props.isMeet !== true && (
              <a class="icon-btn" href="/meet" aria-label={t('top.meet')}>
                <Icon of={icon.meet} />
              </a>
            )}
          </div>
        )}
        {banner ? (
          banner(h1)
        ) : (
          <>
            {over !== undefined && <p class="meta">{over}</p>}
            {isBelow && h1}
            {lead !== undefined && <p class="meta lead-in">{lead}</p>}
          </>
        )}
      </header>
      <main id="main" tabIndex={-1} onFocusIn={(event) => bringInSight(bar.current, event)}>
        <Standing />
        {children}
        <div class="spring" />
        <div class={dock === undefined ? 'dock is-bare' : 'dock'} ref={bar}>
          <Said />
          {dock}
        </div>
      </main>
    </div>
  );
}

/** Where it leads is what it says: the page we came from, or the one above. */
function Back({ up }: { up: Up }) {
  const { from } = usePlace();
  const to = from ?? { url: up.to, name: up.name };
  return (
    <a
      class="back"
      href={to.url}
      aria-label={t('top.back', { name: to.name })}
      onClick={(event) => {
        event.preventDefault();
        way.back(up.to);
      }}
    >
      <Icon of={icon.back} />
      <span>{to.name === '' ? t('tab.now') : to.name}</span>
    </a>
  );
}

/** For pages that hang from no other. */
export const upToNow = (): Up => ({ to: HOME, name: t('tab.now') });
