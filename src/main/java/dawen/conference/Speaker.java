package dawen.conference;

import java.util.List;

/**
 * Who answers.
 *
 * @param name as printed, without title: 王毅
 * @param roles titles as printed, in their order: 中共中央政治局委员, 外交部长; may be empty
 */
public record Speaker(String name, List<String> roles) {
  public Speaker {
    roles = List.copyOf(roles);
  }
}
