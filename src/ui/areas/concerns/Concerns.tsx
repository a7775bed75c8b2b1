import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const ConcernsScreen = () => <Screen title={t('concerns.title')}>{null}</Screen>;
