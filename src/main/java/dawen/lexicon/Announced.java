package dawen.lexicon;

import java.time.LocalDate;

/**
 * What a report says of how many questions were answered at a conference.
 *
 * @param date of the conference
 * @param speaker who answered
 * @param questions from 1
 * @param source short name of the report
 * @param address where it can be read; null where that is not known
 */
public record Announced(
    LocalDate date, Entry speaker, int questions, String source, String address) {}
