package dawen.conference;

import java.util.List;

/**
 * One question with its answer. A component that the source does not print is null.
 *
 * @param index 1-based position in the source
 * @param sectionNumber number printed with the heading
 * @param heading topic words of the heading, without 谈, numbers and marks: 中俄关系
 * @param slogan second line or half of the heading
 * @param speaker name of the one who answers, as printed
 * @param outlet the reporter's outlet as printed, without 记者 and quotation marks
 * @param tag the words that name the outlet as printed: {@code 塔斯社记者：} before the question, the
 *     brackets behind it, or the host's call; of an anonymous question its plain tag
 * @param question what was asked, without the reporter's tag
 * @param answer what was answered, without the speaker's tag
 * @param completeness how much the source prints
 * @param duplicateOf index of the earlier exchange that this one repeats
 */
public record Exchange(
    int index,
    Integer sectionNumber,
    String heading,
    String slogan,
    String speaker,
    String outlet,
    Passage tag,
    Passage question,
    Passage answer,
    Completeness completeness,
    Integer duplicateOf) {

  /** An exchange of which no tag is known. */
  public Exchange(
      int index,
      Integer sectionNumber,
      String heading,
      String slogan,
      String speaker,
      String outlet,
      Passage question,
      Passage answer,
      Completeness completeness,
      Integer duplicateOf) {
    this(
        index,
        sectionNumber,
        heading,
        slogan,
        speaker,
        outlet,
        null,
        question,
        answer,
        completeness,
        duplicateOf);
  }

  /** The same with question and answer as they read with repairs made; the tag stays. */
  public Exchange repaired(List<Repair> repairs) {
    return new Exchange(
        index,
        sectionNumber,
        heading,
        slogan,
        speaker,
        outlet,
        tag,
        question == null ? null : question.repaired(repairs),
        answer == null ? null : answer.repaired(repairs),
        completeness,
        duplicateOf);
  }
}
