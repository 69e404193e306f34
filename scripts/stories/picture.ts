/** A screenshot as an address, which a page can be handed. */
export const addressOf = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;

/** What a picture's address holds, as it stands in a file. */
export const bytesOf = (address: string): Buffer => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
