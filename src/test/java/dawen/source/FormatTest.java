package dawen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, whatever it is called. */
class FormatTest {

  static List<List<String>> refused() {
    return List.of(
        List.of("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "save it as .docx"),
        List.of("{\\rtf1\\ansi}", "save it as .docx"),
        List.of("From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart", "HTML only"),
        List.of("\u001F\u008B\b", "pack it as .zip"),
        List.of("Rar!\u001A", "pack it as .zip"),
        List.of("7z\u00BC\u00AF", "pack it as .zip"),
        List.of("\u0089PNG\r\n\u001A", "run character recognition"),
        List.of("\u00FF\u00D8\u00FF\u00E0", "run character recognition"),
        List.of("\u007FELF", "is a program"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNotReadIsRefusedWithAWayOut(List<String> headAndRemedy) {
    String head = headAndRemedy.get(0);
    String remedy = headAndRemedy.get(1);
    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
    String message =
        assertThrows(SourceException.class, () -> SourceFile.of("a.txt", bytes)).getMessage();
    assertTrue(message.startsWith("a.txt: is ") && message.contains(remedy), message);
  }

  @Test
  void aTextMaySpeakOfMailAndPdf() {
    String text = "甄示例：\nMIME-Version: 1.0 是一行邮件。\n";
    assertEquals(Format.TEXT, Format.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
