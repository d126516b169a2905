import type { Answers } from './answers.ts';

/**
 * Invariant 3: nobody writes in another's room, and who is refused is told. From outside only so many bytes can be tried; `pnpm fault frames`
 * tries them by the hundred thousand.
 */
export function closedRooms({ doors }: Answers): string[] {
  return doors.flatMap(({ by, text, way, own, answer, said }) => {
    if (own) return answer === 200 || answer === null ? [] : [`${by} is not let into its own ${text}: ${answer}`];
    if (answer === null || answer === 200) return [`${by} gets into ${text} by ${way}`];
    return way === 'HTTP' && !said.includes('"detail"') ? [`${by} is not told why ${text} is closed`] : [];
  });
}
