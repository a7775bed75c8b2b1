// Bytes as people say them: "340 kB", "12 MB", "3.2 GB". Two figures are enough to choose by.
import { language } from '#words';

const UNITS = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

export function sizeWords(bytes: number): string {
  const [unit, size] = UNITS.find(([, each]) => bytes >= each) ?? ['byte', 1];
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(language, options).format(bytes / size);
}
