export { editText, readLiveText, seedText, type TextEdit } from './nested-text.ts';
export { parseRoomName, type Room, roomName } from './room-name.ts';
export { paragraphNode, textFragment, textSchemaVersion } from './schema.ts';
