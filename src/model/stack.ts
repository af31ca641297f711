/** A tool of one of several servers that an agent uses together. */
export interface StackTool {
  /** The server by the name that it has in the stack. */
  readonly server: string;
  readonly tool: string;
}

/** A part of a combined hazard, and the tools of all servers that supply it. */
interface StackLeg {
  /** A trait, category or severity. */
  readonly what: string;
  readonly tools: readonly StackTool[];
}

/** What tools of several servers make possible together. */
export interface StackHazard {
  readonly rule: string;
  readonly title: string;
  readonly legs: readonly StackLeg[];
}
