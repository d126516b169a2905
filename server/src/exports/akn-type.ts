/** The media type of an Akoma Ntoso file. */
export const aknType = 'application/akn+xml';
