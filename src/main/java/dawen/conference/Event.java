package dawen.conference;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When, where and under which title the conference was held. A component that the text does not
 * tell is null.
 *
 * @param title headline as printed, line breaks joined
 * @param year of the event
 * @param date of the event, never that of the publication
 * @param session parliamentary session as printed: 十四届全国人大三次会议
 * @param venue as printed: 梅地亚中心
 * @param video whether it was held by video
 */
public record Event(
    String title, Integer year, LocalDate date, String session, String venue, boolean video) {

  /** The date, or nothing where the text does not tell it. */
  public Optional<LocalDate> findDate() {
    return Optional.ofNullable(date);
  }
}
