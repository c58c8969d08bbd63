package dawen.mention;

import dawen.lexicon.CharacterSet;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the outlet that a printed name stands for: 《人民日报》, 日本共同社 and 总台CGTN are listed under other
 * forms. A name that the lexicon does not list is kept as printed, its seat taken from a place
 * named in it.
 */
final class Outlets {
  private static final int SHORTEST_PART = 3;
  private static final CharacterSet DROPPED = new CharacterSet(" \t\n\u000B\f\r《》“”\"·");

  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<String, String> placeByName = new HashMap<>();

  Outlets(Lexicon lexicon) {
    for (Entry outlet : lexicon.list(Kind.OUTLET)) {
      byName.put(key(outlet.zh()), outlet);
      byName.putIfAbsent(key(outlet.en()), outlet);
      outlet.surfaces().forEach(surface -> byName.putIfAbsent(key(surface), outlet));
    }
    addPlaces(lexicon, Kind.REGION);
    addPlaces(lexicon, Kind.COUNTRY);
  }

  private void addPlaces(Lexicon lexicon, Kind kind) {
    for (Entry entry : lexicon.list(kind)) {
      if (entry.place() != null) {
        placeByName.put(entry.zh(), entry.place());
        entry.surfaces().forEach(surface -> placeByName.put(surface, entry.place()));
      }
    }
  }

  /** The outlet of a printed name; null for null. */
  Entry find(String printed) {
    if (printed == null) {
      return null;
    }
    Entry exact = byName.get(key(printed));
    if (exact != null) {
      return exact;
    }
    String name = key(Tokenizer.simplifiedName(printed));
    if (byName.containsKey(name)) {
      return byName.get(name);
    }
    Entry known = withoutPlace(name);
    if (known == null) {
      known = partOf(name);
    }
    return known != null
        ? known
        : Documents.unlisted(Kind.OUTLET, printed, place(Tokenizer.simplifiedName(printed)));
  }

  /** The outlet that is listed under a name as it stands, or null. */
  Entry listed(String name) {
    Entry exact = byName.get(key(name));
    return exact != null ? exact : byName.get(key(Tokenizer.simplifiedName(name)));
  }

  /** The place whose name ends at an index of a text, the longest; null where there is none. */
  String placeBefore(String text, int end, int longest) {
    for (int begin = Math.max(0, end - longest); begin < end - 1; begin++) {
      String name = text.substring(begin, end);
      if (placeByName.containsKey(name)) {
        return name;
      }
    }
    return null;
  }

  /** 日本共同社 → 共同社: the name without the country or city before it. */
  private Entry withoutPlace(String name) {
    for (int end = name.length() - 2; end >= 2; end--) {
      Entry rest = byName.get(name.substring(end));
      if (rest != null && placeByName.containsKey(name.substring(0, end))) {
        return rest;
      }
    }
    return null;
  }

  /** 新华社客户端, 中央广播电视总台央视新闻频道: a listed name with words behind it, the longest first. */
  private Entry partOf(String name) {
    for (int end = name.length() - 1; end >= SHORTEST_PART; end--) {
      Entry known = byName.get(name.substring(0, end));
      if (known != null && !Character.isLetterOrDigit(name.charAt(end))) {
        return known;
      }
      if (known != null
          && name.substring(end).matches("新闻.{0,6}|客户端|中文.{0,3}|.{0,4}频道|网|网站|北京分社|.{2,4}分社")) {
        return known;
      }
    }
    return null;
  }

  /** Code of the first, longest place named in an outlet's name; null where none is. */
  private String place(String printed) {
    for (int begin = 0; begin < printed.length(); begin++) {
      for (int end = printed.length(); end - begin >= 2; end--) {
        String place = placeByName.get(printed.substring(begin, end));
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (!DROPPED.has(name.charAt(i))) {
        key.append(name.charAt(i));
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
