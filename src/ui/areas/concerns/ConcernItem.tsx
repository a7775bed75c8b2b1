// A concern in the list: what it is called, who said it, and who holds it or that nobody does.
import { type ConcernRow, type Leaf, concernName, place } from '#record';
import { sentences, t } from '#words';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { nameOf } from '../../names.ts';
import { Face, Pebble } from '../../parts/Face.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { RowLeaf } from '../../parts/Leaf.tsx';
import { type Telling, heldWords, saidBy } from './concern-words.ts';
import '../../parts/card.css';
import '../../parts/mark.css';

export interface ConcernShown {
  readonly id: string;
  readonly name: string;
  readonly meta: string;
  readonly state: ConcernRow['state'];
  readonly leaf: Leaf;
  /** How it stands. */
  readonly line: string;
  readonly presses: boolean;
  readonly isMine: boolean;
  /** The first of those who hold it. */
  readonly holder: { readonly id: string; readonly name: string } | undefined;
}

export function ConcernItem({ of }: { of: ConcernShown }) {
  const { id, name, meta, state, leaf, line, presses, isMine, holder } = of;
  return (
    <li class={isMine ? 'item mine' : 'item'}>
      {state === 'open' && (
        <Pebble>
          <RowLeaf of={leaf} />
        </Pebble>
      )}
      {state === 'held' && holder && <Face {...holder} />}
      {(state === 'settled' || state === 'withdrawn') && (
        <Pebble>
          <Icon of={icon.kept} />
        </Pebble>
      )}
      <div class="txt">
        <h3 class="t">
          <a href={`/concern/${id}`}>{name}</a>
        </h3>
        {meta !== '' && <p class="meta">{meta}</p>}
        {presses && <p class="meta">{t('concern.presses')}</p>}
        {line !== '' && (
          <p>
            {state === 'open' && <span class={`age ${leaf}`}>{line}</span>}
            {state === 'held' && (
              <span class="mark">
                <Icon of={more.hand} />
                {line}
              </span>
            )}
            {(state === 'settled' || state === 'withdrawn') && <span class="meta">{line}</span>}
          </p>
        )}
      </div>
    </li>
  );
}

export function concernShown(telling: Telling, row: ConcernRow): ConcernShown {
  const { view, me } = telling;
  const { concern, state, leaf, holders } = row;
  const by = saidBy(telling, concern.id, '');
  const where = concern.place === undefined ? undefined : view.get(place, concern.place)?.name;
  const [first] = holders;
  return {
    id: concern.id,
    name: concernName(concern),
    meta: sentences([by && t('concern.by-when', by), where]),
    state,
    leaf,
    line: lineOf(telling, row),
    presses: concern.urgent === true && state === 'open',
    isMine: state === 'held' && me !== undefined && holders.includes(me),
    holder: first === undefined ? undefined : { id: first, name: nameOf(view, first) },
  };
}

function lineOf(telling: Telling, row: ConcernRow): string {
  const { concern, state, ranOut } = row;
  switch (state) {
    case 'open':
      return ranOut ? t('concern.nobody-now') : t('concern.nobody-yet');
    case 'held':
      return heldWords(telling, row);
    case 'settled': {
      const how = concern.settled ? concern.settled.how : undefined;
      return how === undefined ? '' : t('concern.settled-how', { how });
    }
    case 'withdrawn': {
      const why = concern.withdrawn ? concern.withdrawn.why : undefined;
      return why === undefined ? '' : t('gone.why', { why });
    }
  }
}
