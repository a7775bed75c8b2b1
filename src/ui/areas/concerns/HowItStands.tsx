// How a concern stands, in a strip: nobody holds it, somebody does till then, or it is settled and how.
import { listed, t } from '#words';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import { RowLeaf } from '../../parts/Leaf.tsx';
import type { ConcernPage } from './concern-page.ts';
import { useLetGo } from './HoldForm.tsx';
import { Reopen } from './Settle.tsx';
import '../../parts/button.css';
import '../../parts/card.css';

export interface StandsProps {
  readonly of: ConcernPage;
  readonly onLonger: () => void;
  readonly onLetGo: () => void;
}

export function HowItStands(props: StandsProps) {
  switch (props.of.row.state) {
    case 'open':
      return <Open of={props.of} />;
    case 'held':
      return <Held {...props} />;
    case 'settled':
      return <Settled of={props.of} />;
    case 'withdrawn':
      return null;
  }
}

function Open({ of: { row, ranOut, near } }: { of: ConcernPage }) {
  const names = listed(near.map(({ name }) => name));
  return (
    <div class="strip want after">
      <RowLeaf of={row.leaf} />
      <p>
        <b>{ranOut === undefined ? t('concern.open-now') : t('concern.open-again')}</b> {ranOut}{' '}
        {near.length > 0 && t('concern.near', { n: near.length, names })}
      </p>
    </div>
  );
}

function Held({ of: { row, held, isMine, wards }, onLonger, onLetGo }: StandsProps) {
  const letGo = useLetGo(row.concern);
  return (
    <div class={isMine ? 'strip mine after' : 'strip after'}>
      <Icon of={more.hand} />
      <div class="txt">
        <p>
          <b>{held}</b>
        </p>
        {(isMine || wards.length > 0) && (
          <div class="btn-row after-little">
            {isMine && (
              <>
                <button type="button" class="btn small" onClick={onLonger}>
                  {t('concern.longer')}
                </button>
                <button type="button" class="btn small" onClick={onLetGo}>
                  {t('concern.let-go')}
                </button>
              </>
            )}
            {wards.map(({ id, name }) => (
              <button key={id} type="button" class="btn small" onClick={() => letGo(id)}>
                {t('concern.let-go-for', { name })}
              </button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function Settled({ of: { row, settledBy } }: { of: ConcernPage }) {
  const how = row.concern.settled ? row.concern.settled.how : undefined;
  return (
    <div class="strip after">
      <Icon of={icon.check} />
      <div class="txt">
        <p>
          <b>{settledBy ?? t('concerns.settled')}</b> {how !== undefined && t('concern.settled-how', { how })}
        </p>
        <Reopen concern={row.concern} />
      </div>
    </div>
  );
}
