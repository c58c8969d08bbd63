package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.conference.Passage;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntroductionsTest {

  @ParameterizedTest
  @CsvSource({
    "下面请路透社记者提问。, 路透社",
    "请路透社提问。, 路透社",
    "好，请后排那位，韩国《朝鲜日报》。, 韩国朝鲜日报",
    "下一个问题，给这位外国朋友，CNBC。, CNBC",
    "最后一个问题，留给肯尼亚《民族报》。, 肯尼亚民族报",
    "请21世纪经济报道的记者朋友。, 21世纪经济报道",
    "好，下一个。, ''",
    "请这边第二排的女士。, ''",
    "现在请大家提问。, ''",
  })
  void aHostGivesTheFloorToAnOutlet(String words, String outlet) {
    int[] offsets = IntStream.range(0, words.length()).toArray();
    Passage said = new Passage(words, offsets);
    assertEquals(
        outlet, Introductions.byHost(said).map(named -> TagLabel.clean(named.text())).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "我是塔吉克斯坦霍瓦尔通讯社记者。请问如何评价？, 塔吉克斯坦霍瓦尔通讯社",
    "谢谢主持人，我是来自央视的记者，我想问一个问题。, 央视",
    "您好，我来自海峡卫视。请问有何评论？, 海峡卫视",
    "您好我来自哈萨克国际通讯社这次峰会上讨论了什么, 哈萨克国际通讯社",
    "我是一名年轻记者，想请教您。, ''",
    "我是第一次提问，有些紧张。, ''",
    "我们注意到，记者的签证更难办了。, ''",
  })
  void aReporterSaysForWhomHeAsks(String question, String outlet) {
    assertEquals(outlet, Introductions.bySelf(question).orElse(""));
  }
}
