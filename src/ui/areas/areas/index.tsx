// The screens of areas.
import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const AreasScreen = () => (
  <Screen title={t('areas.title')} up={{ to: '/tasks', name: t('tab.tasks') }} />
);
export const AreaScreen = () => <Screen title={t('areas.one')} up={{ to: '/tasks', name: t('tab.tasks') }} />;
export const PlaceScreen = () => (
  <Screen title={t('areas.place')} up={{ to: '/programme', name: t('tab.programme') }} />
);
export const NewAreaScreen = AreaScreen;
export const ChangeAreaScreen = AreaScreen;
export const PlacesScreen = PlaceScreen;
export const NewPlaceScreen = PlaceScreen;
export const ChangePlaceScreen = PlaceScreen;
