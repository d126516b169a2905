/** Whether an agenda item is given by its number, as `96` or `17 (a)`: many are given by their title, which the report says anyway. */
export function isNumber(agendaItem: string): boolean {
  return /^\d/.test(agendaItem);
}
