package dawen.transcript;

import dawen.conference.Passage;

/**
 * A paragraph as the layout has it: one line, or the lines that a fixed width broke.
 *
 * @param text joined, without markup and without spaces that the layout put in
 * @param spaced the same with single spaces where the source has any
 * @param level number of leading {@code #}; 0 where there is none
 * @param bold whether all of it is set bold
 * @param strong how many characters at its begin alone are set bold; 0 for none
 * @param line 1-based number of its first line
 * @param apart whether a blank line, or the begin of the text, stands before it
 */
record Block(
    Passage text, String spaced, int level, boolean bold, int strong, int line, boolean apart) {

  /** Length in UTF-16 characters. */
  int length() {
    return text.text().length();
  }

  /** The rest from a UTF-16 index of the text. */
  Block from(int index) {
    String rest = string().substring(index);
    return new Block(
        text.slice(index, length()), rest, 0, bold, Math.max(0, strong - index), line, false);
  }

  /** The text as a string. */
  String string() {
    return text.text();
  }
}
