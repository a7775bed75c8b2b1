// The screens of settings, and of the gathering itself.
export { SettingsScreen } from './Settings.tsx';
export { GatheringsScreen } from './Gatherings.tsx';
export { BackupScreen } from './Backup.tsx';
export { FromHomeScreen } from './FromHome.tsx';
export { GatheringScreen } from './Gathering.tsx';
export { ChangeGatheringScreen } from './GatheringForm.tsx';
