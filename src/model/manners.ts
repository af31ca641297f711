/** Who asks a remote server, and where to complain. */
export const USER_AGENT = 'Placard/0.1.0 (+https://placard.example/crawler)';

/** How many packages are fetched from a registry at a time. */
export const INSTALLS_AT_A_TIME = 2;

/** How many servers of one host are asked at a time. */
export const PER_HOST = 1;
