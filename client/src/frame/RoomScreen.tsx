import { useShownText } from '../editor/use-shown-text.ts';
import { ScreenPage } from '../screen/ScreenPage.tsx';

/** The screen of the room, with the chair's text as it is written while that is shown to everybody: one screen for both. */
export function RoomScreen() {
  return <ScreenPage chairText={useShownText()} />;
}
