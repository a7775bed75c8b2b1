// The screens of calls.
import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const NewCallScreen = () => <Screen title={t('calls.new')} up={{ to: '/', name: t('tab.now') }} />;
export const CallScreen = () => <Screen title={t('calls.one')} up={{ to: '/', name: t('tab.now') }} />;
export const ChangeCallScreen = NewCallScreen;
