package dawen.reader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuickQuestionsTest {
  private static final Question ASKED = question("SELECT * { ?s ?p ?o } LIMIT 1");

  private final QuickQuestions quick = new QuickQuestions();

  @Test
  void aQuestionIsQuickIfItWasWhenAskedLast() {
    assertFalse(quick.has(ASKED));
    quick.note(ASKED, Duration.ofMillis(20));
    assertTrue(quick.has(question("SELECT * { ?s ?p ?o } LIMIT 1")));
    assertFalse(quick.has(question("SELECT * { ?s ?p ?o } LIMIT 2")));
    quick.note(ASKED, QuickQuestions.QUICK);
    assertFalse(quick.has(ASKED));
    quick.note(ASKED, Duration.ZERO);
    quick.forget(ASKED);
    assertFalse(quick.has(ASKED));
  }

  private static Question question(String query) {
    return new Question(new TreeMap<>(Map.of("query", List.of(query))), "text/csv");
  }
}
