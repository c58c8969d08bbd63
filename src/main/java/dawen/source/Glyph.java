package dawen.source;

/**
 * A character on a page, in a plane turned so that its text runs to the right and its lines follow
 * each other downwards.
 *
 * @param x where it begins, in points
 * @param y of its baseline, growing downwards
 * @param width to where the next one may begin
 * @param size of the font, as drawn
 * @param text usually one character
 * @param spaced whether a space is printed before it
 */
record Glyph(float x, float y, float width, float size, String text, boolean spaced) {

  /** Where it ends. */
  float end() {
    return x + width;
  }

  /** Whether it is written without spaces between words. */
  boolean isWide() {
    return text.codePointAt(0) >= 0x2E80;
  }
}
