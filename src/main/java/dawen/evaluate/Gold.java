package dawen.evaluate;

import java.util.List;
import java.util.Map;

/**
 * What careful readers wrote down about a folder of transcripts.
 *
 * @param name of the folder, with the folder above: {@code shared/gold}
 * @param transcripts in the order of their files' names
 * @param outletNames by gold outlet id every name that stands for the outlet
 */
record Gold(String name, List<Transcript> transcripts, Map<String, List<String>> outletNames) {
  Gold {
    transcripts = List.copyOf(transcripts);
    outletNames = Map.copyOf(outletNames);
  }

  /**
   * The gold of one transcript. Null means that the gold does not say.
   *
   * @param source name of the transcript's file
   * @param layout may be empty
   * @param date ISO date, compared as written
   * @param speaker who answers everything
   */
  record Transcript(
      String source,
      String layout,
      Integer year,
      String date,
      String speaker,
      List<Exchange> exchanges) {
    Transcript {
      exchanges = List.copyOf(exchanges);
    }
  }

  /**
   * The gold of one exchange. Null means that there is none in the text.
   *
   * @param speaker who answers, where the transcript has several speakers
   * @param saysDuplicate whether the gold speaks of duplicates at all
   */
  record Exchange(
      int index,
      String heading,
      String speaker,
      Outlet outlet,
      Ends question,
      Ends answer,
      boolean saysDuplicate,
      Integer duplicateOf,
      List<String> countriesQuestion,
      List<String> countriesAnswer,
      List<String> topics,
      List<String> people,
      List<String> organizations,
      List<String> regions) {}

  /**
   * The outlet of an exchange.
   *
   * @param surface as printed
   * @param id may be null
   * @param country ISO code of its seat; may be null
   */
  record Outlet(String surface, String id, String country) {}

  /** First and last characters of a passage. */
  record Ends(String start, String end) {}
}
