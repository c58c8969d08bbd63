package dawen.transcript;

/** What a single line tells about its neighbours. */
interface LineSignals {

  /** Whether the line is no part of any paragraph: a page number, a caption, a running head. */
  boolean standsAlone(String line);

  /** Whether the line begins with what looks like a reporter's or speaker's tag. */
  boolean beginsTurn(String line);
}
