package dawen.source;

import java.util.Locale;
import java.util.Set;

/** Which of the files that lie in a folder are taken for transcripts, told by their names alone. */
public final class FileNames {
  /** What is read, and what people keep transcripts in, so that a reading tells how to go on. */
  private static final Set<String> TAKEN =
      Set.of(
          "txt", "md", "html", "htm", "xhtml", "pdf", "docx", "zip", "mhtml", "mht", "doc", "wps",
          "rtf", "odt");

  private FileNames() {}

  /** Whether a file of that name is read when it lies in a folder. */
  public static boolean isTaken(String name) {
    return !isLitter(name) && TAKEN.contains(ending(name));
  }

  /** What desktops and editors leave behind, and the page that explains a folder. */
  public static boolean isLitter(String name) {
    boolean hidden = name.startsWith(".") && !name.startsWith("..");
    return hidden
        || name.startsWith("~")
        || name.equals("__MACOSX")
        || name.toUpperCase(Locale.ROOT).startsWith("README");
  }

  /** The ending in lower case, without its dot; empty where there is none. */
  public static String ending(String name) {
    String stripped = name.strip();
    int dot = stripped.lastIndexOf('.');
    return dot < 0 ? "" : stripped.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
