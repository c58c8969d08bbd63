package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.conference.Piece;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
  private final Furniture none = Furniture.of(List.of());

  @ParameterizedTest
  @CsvSource({
    "—3—, FURNITURE",
    "第3页共9页, FURNITURE",
    "3/9, FURNITURE",
    "10:02, FURNITURE",
    "★★★, FURNITURE",
    "（下转4版）, JUMP_LINE",
    "(上接第1版), JUMP_LINE",
    "据新华社电, CREDIT",
    "（据新华社北京3月7日电）, CREDIT",
    "责任编辑：张三, CREDIT",
    "（完）, CREDIT",
    "新华社记者张三/摄, CAPTION",
    "图为记者会现场。, CAPTION",
    "发言人在回答提问（下图）。, CAPTION",
  })
  void aPagePrintsMoreThanTheText(String line, Piece.Kind kind) {
    assertEquals(Optional.of(kind), none.find(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"中国坚持和平发展。", "谈中俄关系", "30年来，双方合作不断扩大。", "新华社记者：您好？"})
  void textIsNoFurniture(String line) {
    assertEquals(Optional.empty(), none.find(line));
  }

  @Test
  void aLineThatReturnsOnEveryPageIsARunningHead() {
    Furniture furniture = Furniture.of(List.of("两会特刊", "甲。", "两会特刊", "乙。", "两会特刊"));
    assertEquals(Optional.of(Piece.Kind.FURNITURE), furniture.find("两会特刊"));
    assertEquals(Optional.empty(), furniture.find("甲。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"谈中东问题", "3 谈中东问题", "12谈中东问题"})
  void aTopicThatReturnsIsNoRunningHead(String heading) {
    Furniture furniture = Furniture.of(List.of(heading, "甲。", heading, "乙。", heading));
    assertEquals(Optional.empty(), furniture.find(heading));
  }

  @ParameterizedTest
  @CsvSource({
    "路就在脚下。据新华社电, 6",
    "路就在脚下。（据新华社北京3月7日电）, 6",
    "路就在脚下。（完）, 6",
    "路就在脚下。, -1",
    "据新华社电, -1",
  })
  void aCreditCanStickToTheLastSentence(String text, int from) {
    assertEquals(from, Furniture.creditFrom(text));
  }

  @ParameterizedTest
  @CsvSource({"今年去哪里看海？（下转4版）, 8", "今年去哪里看海？, -1", "（下转4版）请看, -1"})
  void aJumpLineStandsAtTheEnd(String text, int from) {
    assertEquals(from, Furniture.jumpFrom(text));
  }
}
