package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTextTest {

  @ParameterizedTest
  @CsvSource({
    "中俄关系, , 中俄关系,",
    "谈中俄关系, , 中俄关系,",
    "谈“一带一路”, , “一带一路”,",
    "1 谈元首外交, 1, 元首外交,",
    "12 谈世界多极化, 12, 世界多极化,",
    "3. 中俄关系, 3, 中俄关系,",
    "十二、中俄关系, 12, 中俄关系,",
    "（三）中俄关系, 3, 中俄关系,",
    "【中俄关系】, , 中俄关系,",
    "◆ 中俄关系, , 中俄关系,",
    "▍中俄关系 ▍, , 中俄关系,",
    "中俄关系 越走越宽, , 中俄关系, 越走越宽",
    "中俄关系 “老朋友”越走越近, , 中俄关系, “老朋友”越走越近",
    "一、中俄关系——越走越宽, 1, 中俄关系, 越走越宽",
    "【中俄关系】越走越宽, , 中俄关系, 越走越宽",
    "中 俄 关 系, , 中俄关系,",
    "谈判与和平, , 谈判与和平,",
    "2030年议程, , 2030年议程,",
    "谈深圳APEC, , 深圳APEC,",
  })
  void marksAndNumbersAreTakenOff(String printed, Integer number, String topic, String slogan) {
    assertEquals(new HeadingText(number, topic, slogan), HeadingText.of(printed));
  }
}
