// Which phones came in under a name: said openly, since anybody can come in under any.
import { campTime, phonesOf } from '#record';
import { roughly, t } from '#words';
import * as more from '../../look/icons-more.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useAnswer, useCamp } from '../../use-camp.ts';
import '../../parts/card.css';

interface PhoneShown {
  readonly key: string;
  readonly words: string;
}

export function Phones({ id }: { id: string }) {
  const { author } = useCamp();
  const phones = useAnswer<readonly PhoneShown[]>(
    ({ view, now }) =>
      phonesOf(view, id).map((phone) => {
        const when = roughly(phone.since, now, campTime(view, now));
        const which = !phone.isTheirs ? 'moved' : phone.author === author ? 'this' : 'other';
        return { key: phone.author, words: t(`person.phone.${which}`, { when }) };
      }),
    [id, author],
  );
  if (phones.length === 0) return <p class="meta">{t('person.phones-none')}</p>;
  return (
    <>
      <ul class="list">
        {phones.map(({ key, words }) => (
          <li class="item" key={key}>
            <Icon of={more.phone} />
            <p class="txt">{words}</p>
          </li>
        ))}
      </ul>
      <p class="note after-little">{t('person.phones-note')}</p>
    </>
  );
}
