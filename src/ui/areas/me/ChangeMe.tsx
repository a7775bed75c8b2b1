// Changing what I say about myself.
import { t } from '#words';
import { usePerson } from '../../use-camp.ts';
import { AboutForm } from '../people/AboutForm.tsx';

export const ChangeMeScreen = () => (
  <AboutForm id={usePerson() ?? ''} title={t('about.me')} up={{ to: '/me', name: t('me.title') }} />
);
