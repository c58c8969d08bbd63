package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ServedVersionTest {

  @Test
  void aVersionThatIsWaitedForIsThere() {
    try (ServedVersion version = ServedVersion.of(() -> "abc", false)) {
      assertEquals("abc", version.get());
    }
  }

  @Test
  void untilItIsKnownTheVersionIsThatOfOneServer() {
    CompletableFuture<String> data = new CompletableFuture<>();
    ServedVersion one = ServedVersion.of(data::join, true);
    ServedVersion other = ServedVersion.of(data::join, true);
    assertEquals(one.get(), one.get());
    assertNotEquals(one.get(), other.get());
    data.complete("abc");
    one.close();
    other.close();
    assertEquals("abc", one.get());
    assertEquals("abc", other.get());
  }
}
