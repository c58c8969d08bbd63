package dawen.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Word lists of any kind: read, or refused with path, line and column. */
public final class LexiconTarget {
  private static final String PATH = "fuzz.tsv";

  private LexiconTarget() {}

  /** Reads the bytes as a word list; their first one says of which kind. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
    try {
      read(bytes[0] & 0x0F, text);
    } catch (LexiconException refused) {
      if (!refused.getMessage().matches("(?s)fuzz\\.tsv:\\d+:\\d+: .*")) {
        throw new AssertionError("no path, line and column", refused);
      }
    }
  }

  private static void read(int kind, String text) {
    Kind[] kinds = Kind.values();
    if (kind < kinds.length) {
      Map<String, Entry> entries = EntryReader.read(kinds[kind], PATH, text);
      entries.values().forEach(entry -> Optional.of(entry.zh()));
    } else if (kind == kinds.length) {
      SlipReader.read(List.of(Table.parse(PATH, text, SlipReader.COLUMNS)));
    } else if (kind == kinds.length + 1) {
      AnnouncedReader.read(List.of(Table.parse(PATH, text, AnnouncedReader.COLUMNS)), Map.of());
    } else {
      LinkReader.read(
          List.of(Table.parse(PATH, text, LinkReader.COLUMNS)), (of, id) -> Optional.empty());
    }
  }
}
