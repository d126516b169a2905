/** Limits that both sides respect; the server enforces them whatever a client sends. */

/** Characters of one paragraph: the longest of 10,585 operative paragraphs of one session has under 10,000. */
export const maxParagraphLength = 40_000;
/** Paragraphs of one live text: the longest negotiated texts had about 420. */
export const maxParagraphs = 5_000;
/** Characters of one live text. */
export const maxTextLength = 2_000_000;
/** Bytes of one socket frame: a whole pasted report is under 200 KB. */
export const maxFrameBytes = 1_000_000;
/** Bytes queued to one slow reader before its socket is cut; it reads everything again when it comes back. */
export const maxQueuedBytes = 4_194_304;
/** Bytes of one person's presence: a name, a colour and a caret. */
export const maxPresenceBytes = 2_048;
/** Invitation links made or revoked in one step: one for each Member of the United Nations, with observers and groups beside them. */
export const maxLinksAtOnce = 400;

/** Parties that one command may add or remove: all Members of the United Nations, and as many groups. */
export const maxPartiesAtOnce = 400;
/** Names in the brackets of one text that a person says the party of: all Members, and groups in several spellings. */
export const maxHolders = 800;
/** Longest of what people write, in UTF-16 code units. */
export const maxCommentLength = 4_000;
export const maxNameLength = 120;
export const maxSymbolLength = 60;
export const maxTitleLength = 600;
/** Bytes of an uploaded document. */
export const maxUploadBytes = 10_000_000;
/** Bytes of a whole negotiation on file: four rounds of a 98-paragraph report with sixty parties have under ten million. */
export const maxNegotiationBytes = 20_000_000;
/** Days for which an invitation link works. */
export const invitationDays = 60;
