// One step of coming in: the camp's drawing, a welcome, and one thing to do. Steps follow each other at one address,
// so each takes focus to its heading, as a page does; and so does the page they lead to.
import { t } from '#words';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { type Up, Screen } from '../../parts/Screen.tsx';
import { Words } from '../../parts/Words.tsx';
import { way } from '../../way.ts';
import { Scene } from './Scene.tsx';
import '../../parts/button.css';
import '../../parts/card.css';

let shown = '';

export interface StepProps {
  readonly name: string;
  readonly heading?: string;
  readonly lead: string;
  /** For somebody who is in already and looks for another gathering. */
  readonly up?: Up;
  readonly children?: ComponentChildren;
}

export function Step({ name, heading, lead, up, children }: StepProps) {
  useLayoutEffect(() => {
    if (shown !== '' && shown !== name) document.querySelector('h1')?.focus({ preventScroll: true });
    shown = name;
    way.isFirst = false;
  }, [name]);
  return (
    <Screen
      title={heading ?? t('join.title')}
      heading={
        heading ?? <Words of="join.hello" with={{ hello: <span lang="mi">{t('mi.kia-ora')}</span> }} />
      }
      {...(up ? { up } : { isAlone: true })}
      banner={(h1) => (
        <>
          {!up && <Scene />}
          {h1}
          <p class="meta lead-in">{lead}</p>
        </>
      )}
    >
      {children}
    </Screen>
  );
}
