/** What only the running program of one server gets, and no file ever keeps. */
export interface Own {
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address with all that belongs to it. */
  readonly url?: string;
  /** Whether a server of this machine may be reached over plain HTTP. */
  readonly thisMachine?: boolean;
}
