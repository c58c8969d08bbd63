package dawen.conference;

/**
 * Part of a passage whose characters stand next to each other in the source, nothing in between.
 *
 * @param textBegin where it begins in the passage's text, counted in code points from 0
 * @param span where it stands in the source; as long as the part of the text
 */
public record Stretch(int textBegin, Span span) {}
