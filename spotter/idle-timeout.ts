/** Idle time may not come on a busy page; then it is looked at after this many milliseconds. */
export const IDLE_TIMEOUT_MS = 150;
