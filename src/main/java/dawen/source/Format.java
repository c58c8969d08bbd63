package dawen.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, told by how it begins, whatever it is called. */
enum Format {
  /** Text or a web page, in an encoding to be found. */
  TEXT(null),
  PDF(null),
  /** A zip file: a .docx, or an archive. */
  ZIP(null),
  OLD_WORD("is an old Office file (.doc, .wps, or one with a password)", Remedy.SAVE),
  RTF("is Rich Text (.rtf)", Remedy.SAVE),
  MHTML("is a saved web page with its pictures (.mhtml)", "save it as “web page, HTML only”"),
  PACKED("is an archive that is not read (.gz, .7z, .rar)", "unpack it, or pack it as .zip"),
  PICTURE("is a picture", "run character recognition (OCR) over it and give its text"),
  PROGRAM("is a program", "give a transcript");

  private static final int HEAD = 1024;
  private static final Pattern MIME =
      Pattern.compile(
          "(?:^|\\n)(?:mime-version:|content-type:\\s*multipart/related|snapshot-content-location:)");

  private final String refusal;

  Format(String refusal) {
    this.refusal = refusal;
  }

  Format(String what, String remedy) {
    this(what + "; " + remedy);
  }

  private static final class Remedy {
    static final String SAVE = "open it and save it as .docx or as text in UTF-8";
  }

  /** Why it is not read, and what to do; null for what is. */
  String refusal() {
    return refusal;
  }

  /** Looks at the first kilobyte, a byte for a character. */
  static Format of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return ZIP;
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return OLD_WORD;
    }
    if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    // readers of pdf take the first kilobyte for the place of the header (ISO 32000, annex H)
    if (head.contains("%PDF-")) {
      return PDF;
    }
    return ofOther(head);
  }

  private static Format ofOther(String head) {
    if (startsWithAny(head, "\u001F\u008B", "7z\u00BC\u00AF", "Rar!", "\u00FD7zXZ", "BZh")) {
      return PACKED;
    }
    if (startsWithAny(head, "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*")) {
      return PICTURE;
    }
    if (startsWithAny(head, "\u007FELF", "MZ\u0090\0")) {
      return PROGRAM;
    }
    if (head.indexOf(':') < 0) {
      return TEXT;
    }
    boolean mime = MIME.matcher(head.toLowerCase(Locale.ROOT)).find();
    return mime && head.matches("(?si)(?:[\\w-]+:|\\s).*") ? MHTML : TEXT;
  }

  private static boolean startsWithAny(String head, String... marks) {
    for (String mark : marks) {
      if (head.startsWith(mark)) {
        return true;
      }
    }
    return false;
  }
}
