// The screens of people.
export { PeopleScreen } from './People.tsx';
export { PersonScreen } from './Person.tsx';
export { NewPersonScreen } from './NewPerson.tsx';
export { ChangePersonScreen } from './AboutForm.tsx';
