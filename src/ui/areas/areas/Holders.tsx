// Who holds an area and till when; and taking it on, holding it longer, letting it go, for oneself or for somebody
// who said yes.
import { type AreaRow, holdArea, letGoArea } from '#record';
import { roughly, t } from '#words';
import { ForSomebodyElse } from '../../parts/ForSomebodyElse.tsx';
import { Choice } from '../../parts/Chips.tsx';
import { PersonItem } from '../../parts/PersonItem.tsx';
import { isOnesOwn, nameIn } from '../../parts/by-whom.ts';
import { nameOf } from '../../names.ts';
import { useAnswer, useCamp, useCampTime, useClock, usePerson, useRun } from '../../use-camp.ts';
import { type Till, hold, letGo, tillWords } from './holding.ts';
import '../../parts/button.css';

export interface HoldersProps {
  readonly row: AreaRow;
  readonly tills: readonly Till[];
  readonly till: Till | undefined;
  readonly onChoose: (untilS: number) => void;
  readonly isGone: boolean;
}

export function Holders({ row, tills, till, onChoose, isGone }: HoldersProps) {
  const camp = useCamp();
  const run = useRun();
  const now = useClock();
  const time = useCampTime();
  const { id, name = '' } = row.area;
  const others = (person: string): boolean => row.holders.some((holding) => holding.person === person);
  const holdFor = (person: string, { untilS }: Till): void => {
    run(
      holdArea,
      { area: id, untilS, person },
      {
        done: t('area.holds-for', {
          name: camp.ask(({ view }) => nameOf(view, person)),
          till: tillWords(untilS, now, time),
        }),
        undo: () => run(letGoArea, { area: id, person }),
      },
    );
  };
  return (
    <section aria-labelledby="area-holders">
      <div class="head">
        <h2 id="area-holders">{t('area.holders')}</h2>
        <p class="meta">{t('area.wanted', { n: row.wanted })}</p>
      </div>
      {row.holders.length === 0 ? <Unheld row={row} /> : <List row={row} />}
      {!isGone && till && (
        <div class="after stack-3">
          <Choice
            label={row.isMine ? t('area.renew') : t('area.how-long')}
            options={tills.map(({ untilS, text }) => ({ value: untilS, text }))}
            value={till.untilS}
            onChange={onChoose}
          />
          <div class="btn-row">
            {row.isMine && (
              <button
                type="button"
                class="btn small"
                onClick={() => hold(run, id, name, tillWords(till.untilS, now, time), till.untilS)}
              >
                {t('area.hold-till', { till: tillWords(till.untilS, now, time) })}
              </button>
            )}
            <ForSomebodyElse what={name} isIn={others} onPick={(person) => holdFor(person, till)} />
          </div>
          <p class="note">{t('area.runs-out')}</p>
        </div>
      )}
    </section>
  );
}

function Unheld({ row: { ranOut } }: { row: AreaRow }) {
  const now = useClock();
  const time = useCampTime();
  const name = useAnswer(({ view }) => nameOf(view, ranOut?.person), [ranOut?.person]);
  if (!ranOut) return <p class="meta">{t('area.unheld-why')}</p>;
  return (
    <p class="meta">
      {t('area.ran-out', { name, till: roughly(ranOut.until, now, time) })}. {t('area.ask-or-take')}
    </p>
  );
}

function List({ row }: { row: AreaRow }) {
  const run = useRun();
  const now = useClock();
  const time = useCampTime();
  const me = usePerson();
  const { id, name: what = '' } = row.area;
  const shown = useAnswer(
    ({ view }) =>
      row.holders.map(({ person, until }) => {
        const key = { kind: 'area', id, field: 'hold', sub: person };
        return { person, until, name: nameIn(view, key), isOwn: isOnesOwn(view, key, me) };
      }),
    [row, me],
  );
  return (
    <ul class="list">
      {shown.map(({ person, until, name, isOwn }) => (
        <PersonItem
          key={person}
          id={person}
          name={name}
          note={tillWords(until, now, time)}
          isYou={person === me}
          end={
            isOwn && (
              <button
                type="button"
                class="btn small end"
                aria-label={t('area.let-go-of', { name, what })}
                onClick={() => letGo(run, id, until, person === me ? undefined : person)}
              >
                {t('area.let-go')}
              </button>
            )
          }
        />
      ))}
    </ul>
  );
}
