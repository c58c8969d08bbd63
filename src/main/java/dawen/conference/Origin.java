package dawen.conference;

/**
 * The file that a text was decoded from.
 *
 * @param fileName name without its folder
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param encoding IANA name of the character encoding that the bytes were decoded with
 * @param mediaType IANA media type, {@code text/plain} …
 * @param bytes size of the file
 * @param codePoints length of the decoded text
 */
public record Origin(
    String fileName,
    String sha256,
    String encoding,
    String mediaType,
    long bytes,
    int codePoints) {}
