// The screens of emergency.
import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const EmergencyScreen = () => (
  <Screen title={t('emergency.title')} up={{ to: '/', name: t('tab.now') }} />
);
