package dawen.source;

/** A pdf file draws more than any transcript would; unchecked, so that no operator swallows it. */
final class PdfTooLargeException extends RuntimeException {
  PdfTooLargeException() {
    super("draws more than any transcript has");
  }
}
