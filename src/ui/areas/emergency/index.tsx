// The screens of emergency.
export { EmergencyScreen } from './Emergency.tsx';
export { ChangeEmergencyScreen } from './EmergencyForm.tsx';
