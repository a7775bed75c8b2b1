// The screens of programme.
import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const ProgrammeScreen = () => <Screen title={t('programme.title')} />;
export const NewSessionScreen = () => (
  <Screen title={t('programme.new')} up={{ to: '/programme', name: t('tab.programme') }} />
);
export const SessionScreen = () => (
  <Screen title={t('programme.one')} up={{ to: '/programme', name: t('tab.programme') }} />
);
