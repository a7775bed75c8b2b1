import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const NewConcernScreen = () => <Screen title={t('raise.title')}>{null}</Screen>;
export const ChangeConcernScreen = () => <Screen title={t('raise.change')}>{null}</Screen>;
