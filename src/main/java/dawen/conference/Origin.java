package dawen.conference;

/**
 * The file that a text was decoded from.
 *
 * @param fileName name without its folder; of a file in an archive {@code archive.zip!/folder/name}
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param encoding IANA name of the character encoding that the bytes were decoded with; null where
 *     the format has none of its own (.docx, .pdf)
 * @param mediaType IANA media type, {@code text/plain} …
 * @param bytes size of the file
 * @param codePoints length of the text that spans count, decoded or taken out of the document
 */
public record Origin(
    String fileName,
    String sha256,
    String encoding,
    String mediaType,
    long bytes,
    int codePoints) {}
