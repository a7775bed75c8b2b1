// The card's own facts, written down or changed by anybody who knows better.
import { type Gathering, editThing, theGathering } from '#record';
import { t } from '#words';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { TextField } from '../../parts/Field.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useAnswer, useRun } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { way } from '../../way.ts';
import { FACTS, MOST } from './facts.ts';
import '../../parts/button.css';

export function ChangeEmergencyScreen() {
  const known = useAnswer(({ view }) => theGathering(view));
  return known ? <Form known={known} /> : <NothingHere up={upToCard()} />;
}

const upToCard = () => ({ to: '/emergency', name: t('emergency.title') });

function Form({ known }: { known: Gathering }) {
  const run = useRun();
  const { reception = '', aidKit = '', gridRef = '', emergency = '' } = known;
  const draft = useDraft(`emergency ${known.id}`, { reception, aidKit, gridRef, emergency });
  const keep = (): void => {
    const ran = run(editThing, { kind: 'gathering', id: known.id, fields: draft.words }, { draft });
    if (ran.ok) way.back('/emergency');
  };
  return (
    <Screen
      title={t('emergency.change')}
      up={upToCard()}
      lead={t('emergency.change-note')}
      dock={
        <button type="button" class="btn dark wide" onClick={keep}>
          {t('act.keep')}
        </button>
      }
    >
      <form
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <DraftNote of={draft} />
        {FACTS.map((field) => (
          <TextField
            key={field}
            label={t(`emergency.ask.${field}`)}
            isOptional
            note={t(`emergency.ask.${field}-note`)}
            value={draft.words[field]}
            onInput={(text) => draft.set({ [field]: text })}
            max={MOST[field]}
            rows={3}
          />
        ))}
      </form>
    </Screen>
  );
}
