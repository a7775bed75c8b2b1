// The screens of settings.
import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const SettingsScreen = () => (
  <Screen title={t('settings.title')} up={{ to: '/', name: t('tab.now') }} />
);
