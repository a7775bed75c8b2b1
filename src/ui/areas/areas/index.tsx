// The screens of areas and places.
export { AreasScreen } from './Areas.tsx';
export { AreaScreen } from './Area.tsx';
export { ChangeAreaScreen, NewAreaScreen } from './AreaForm.tsx';
export { PlacesScreen } from './Places.tsx';
export { PlaceScreen } from './Place.tsx';
export { ChangePlaceScreen, NewPlaceScreen } from './PlaceForm.tsx';
