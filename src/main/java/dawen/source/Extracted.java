package dawen.source;

/**
 * The text of a document, with what it was.
 *
 * @param text as spans count it
 * @param encoding IANA name; null where the format has none of its own
 * @param mediaType IANA media type
 */
record Extracted(String text, String encoding, String mediaType) {}
