import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const ConcernScreen = () => <Screen title={t('concerns.one')}>{null}</Screen>;
