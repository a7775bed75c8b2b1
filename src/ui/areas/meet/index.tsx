// The screens of meet.
import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const MeetScreen = () => <Screen title={t('meet.title')} up={{ to: '/', name: t('tab.now') }} />;
