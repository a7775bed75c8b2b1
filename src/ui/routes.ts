// Every address there is, the screen it shows and the tab it belongs to. Only Now is in the first load.
import { lazyArea, type ScreenParams } from './lazy.tsx';
import { NowScreen } from './areas/now/index.tsx';
import type { Tab } from './parts/Tabs.tsx';
import { matchPath, type Place } from './way.ts';
import type { ComponentType } from 'preact';

type View = ComponentType<ScreenParams>;

const tasks = lazyArea(() => import('./areas/tasks/index.tsx'), 'tasks');
const meals = lazyArea(() => import('./areas/meals/index.tsx'), 'meals');
const programme = lazyArea(() => import('./areas/programme/index.tsx'), 'programme');
const people = lazyArea(() => import('./areas/people/index.tsx'), 'people');
const me = lazyArea(() => import('./areas/me/index.tsx'), 'me', 'people');
const concerns = lazyArea(() => import('./areas/concerns/index.tsx'), 'concerns');
const calls = lazyArea(() => import('./areas/calls/index.tsx'), 'calls');
const areas = lazyArea(() => import('./areas/areas/index.tsx'), 'areas');
const library = lazyArea(() => import('./areas/library/index.tsx'), 'library');
const meet = lazyArea(() => import('./areas/meet/index.tsx'), 'meet');
const settings = lazyArea(() => import('./areas/settings/index.tsx'), 'settings', 'meet');
const search = lazyArea(() => import('./areas/search/index.tsx'), 'finding', 'me', 'people');
const emergency = lazyArea(() => import('./areas/emergency/index.tsx'), 'emergency');
const inspect = lazyArea(() => import('./areas/inspect/index.tsx'), 'inspect');
const join = lazyArea(() => import('./areas/join/index.tsx'), 'join', 'meet');
const unusual = lazyArea(() => import('./areas/unusual/index.tsx'), 'shell');

/** What the tabs lead to: one part of the app, and its words. */
export function tabsAhead(): void {
  for (const each of [tasks, meals, programme]) each.ahead();
}

/** Shown whatever the address, while this device has no gathering or nobody has come in on it. */
export const JoinScreen = join((area) => area.JoinScreen);
export const ElsewhereScreen = unusual((area) => area.ElsewhereScreen);
export const CannotOpenScreen = unusual((area) => area.CannotOpenScreen);
export const EmergencyScreen = emergency((area) => area.EmergencyScreen);
const InspectScreen = inspect((area) => area.InspectScreen);
const NothingHereScreen = unusual((area) => area.NothingHereScreen);

// The first that fits is taken, so `new` stands before `:id`.
const ROUTES: readonly (readonly [pattern: string, tab: Tab, view: View])[] = [
  ['/', '/', NowScreen],
  ['/tasks', '/tasks', tasks((area) => area.TasksScreen)],
  ['/tasks/new', '/tasks', tasks((area) => area.NewTaskScreen)],
  ['/task/:id', '/tasks', tasks((area) => area.TaskScreen)],
  ['/task/:id/change', '/tasks', tasks((area) => area.ChangeTaskScreen)],
  ['/library', '/tasks', library((area) => area.LibraryScreen)],
  ['/areas', '/tasks', areas((area) => area.AreasScreen)],
  ['/areas/new', '/tasks', areas((area) => area.NewAreaScreen)],
  ['/area/:id', '/tasks', areas((area) => area.AreaScreen)],
  ['/area/:id/change', '/tasks', areas((area) => area.ChangeAreaScreen)],
  ['/meals', '/meals', meals((area) => area.MealsScreen)],
  ['/meals/new', '/meals', meals((area) => area.NewMealScreen)],
  ['/meal/:id', '/meals', meals((area) => area.MealScreen)],
  ['/meal/:id/change', '/meals', meals((area) => area.ChangeMealScreen)],
  ['/programme', '/programme', programme((area) => area.ProgrammeScreen)],
  ['/programme/mine', '/programme', programme((area) => area.MyDayScreen)],
  ['/programme/new', '/programme', programme((area) => area.NewSessionScreen)],
  ['/session/:id', '/programme', programme((area) => area.SessionScreen)],
  ['/session/:id/change', '/programme', programme((area) => area.ChangeSessionScreen)],
  ['/session/:id/move', '/programme', programme((area) => area.MoveSessionScreen)],
  ['/places', '/programme', areas((area) => area.PlacesScreen)],
  ['/places/new', '/programme', areas((area) => area.NewPlaceScreen)],
  ['/place/:id', '/programme', areas((area) => area.PlaceScreen)],
  ['/place/:id/change', '/programme', areas((area) => area.ChangePlaceScreen)],
  ['/people', '/people', people((area) => area.PeopleScreen)],
  ['/people/new', '/people', people((area) => area.NewPersonScreen)],
  ['/person/:id', '/people', people((area) => area.PersonScreen)],
  ['/person/:id/change', '/people', people((area) => area.ChangePersonScreen)],
  ['/me', '/people', me((area) => area.MeScreen)],
  ['/me/change', '/people', me((area) => area.ChangeMeScreen)],
  ['/me/eat', '/people', me((area) => area.EatScreen)],
  ['/concerns', '/people', concerns((area) => area.ConcernsScreen)],
  ['/concerns/new', '/people', concerns((area) => area.NewConcernScreen)],
  ['/concern/:id', '/people', concerns((area) => area.ConcernScreen)],
  ['/concern/:id/change', '/people', concerns((area) => area.ChangeConcernScreen)],
  ['/call/new', '/', calls((area) => area.NewCallScreen)],
  ['/call/:id', '/', calls((area) => area.CallScreen)],
  ['/call/:id/change', '/', calls((area) => area.ChangeCallScreen)],
  ['/search', '/', search((area) => area.SearchScreen)],
  ['/welcome', '/', search((area) => area.WelcomeScreen)],
  ['/how', '/', search((area) => area.HowScreen)],
  ['/meet', '/', meet((area) => area.MeetScreen)],
  ['/settings', '/people', settings((area) => area.SettingsScreen)],
  ['/settings/gatherings', '/people', settings((area) => area.GatheringsScreen)],
  ['/settings/backup', '/people', settings((area) => area.BackupScreen)],
  ['/settings/home', '/people', settings((area) => area.FromHomeScreen)],
  ['/gathering', '/people', settings((area) => area.GatheringScreen)],
  ['/gathering/change', '/people', settings((area) => area.ChangeGatheringScreen)],
  ['/emergency', '/', EmergencyScreen],
  ['/emergency/change', '/', emergency((area) => area.ChangeEmergencyScreen)],
  ['/inspect', '/', InspectScreen],
  ['/join', '/', JoinScreen],
];

export interface Found {
  readonly view: View;
  readonly tab: Tab;
  readonly params: ScreenParams;
  /** Shown to whoever has opened the camp, named or not. */
  readonly isOpenToAll: boolean;
}

/** What to do in need; what the app holds; and meeting a phone, without which a newcomer knows nobody. */
const OPEN_TO_ALL: readonly string[] = ['/emergency', '/inspect', '/meet'];

export function findRoute({ path, query }: Place): Found {
  // `?inspect` shows the inspector at any address.
  if (query.has('inspect'))
    return { view: InspectScreen, tab: '/', params: { id: '', query }, isOpenToAll: true };
  for (const [pattern, tab, view] of ROUTES) {
    const found = matchPath(pattern, path);
    if (!found) continue;
    const params = { id: found['id'] ?? '', query };
    return { view, tab, params, isOpenToAll: OPEN_TO_ALL.includes(pattern) };
  }
  return { view: NothingHereScreen, tab: '/', params: { id: '', query }, isOpenToAll: false };
}
