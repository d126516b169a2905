import { moment } from '../phrases/when.ts';

/** Keeps the foot of every printed page true: the place and the symbol, as in the name of the window, and when it was printed. */
export function keepPrintedFoot(): void {
  const tell = () => {
    const foot = [document.title, moment(new Date().toISOString())].join(' · ');
    document.documentElement.style.setProperty('--printed-foot', JSON.stringify(foot));
  };
  addEventListener('beforeprint', tell);
}
