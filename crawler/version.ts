/** Raised whenever the crawler asks in another way, so that the same server may answer differently. */
export const CRAWLER_VERSION = '0.3.0';
