package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Names of files and entities, whatever they hold, make legal IRIs that stay apart. */
class IriPropertiesTest {
  private static final String SEED = "20311207";
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(100);
    Arbitrary<String> likely =
        Arbitraries.strings().withChars("aB0 -_.王毅(é)#?%/").ofMinLength(1).ofMaxLength(12);
    return Arbitraries.oneOf(any, likely, likely.map(name -> name + ".txt"));
  }

  @Property(seed = SEED, tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void anyFileNameMakesAnIdOfPlainLetters(@ForAll("names") String name) {
    String id = Iris.transcriptId(name);
    assertTrue(id.matches("[a-z0-9]+(?:-[a-z0-9]+)*"), id);
    assertTrue(id.length() <= 100, id);
    assertEquals(id, Iris.transcriptId(name));
  }

  @Provide
  Arbitrary<String> chinese() {
    return Arbitraries.strings().withChars("王毅外长aB-. é").ofMinLength(1).ofMaxLength(6);
  }

  /** Where characters are lost, a digest tells the names apart. */
  @Property(seed = SEED, tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void namesWithLostCharactersKeepApart(
      @ForAll("chinese") String one, @ForAll("chinese") String other) {
    Assume.that(!one.equals(other));
    String some = Iris.transcriptId("记者会" + one + ".txt");
    assertNotEquals(some, Iris.transcriptId("记者会" + other + ".txt"));
  }

  @Property(seed = SEED, tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void anySegmentIsOneSegmentAndReadBack(@ForAll("names") String name) {
    Assume.that(!name.equals(".") && !name.equals(".."));
    Assume.that(name.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    URI iri = URI.create(IRIS.iri("exchange", name, 1).getURI());
    assertEquals("/dawen/exchange/" + name + "/1", iri.getPath());
    assertEquals(5, iri.getRawPath().split("/").length, iri.getRawPath());
    assertTrue(iri.getQuery() == null && iri.getFragment() == null, iri.toString());
  }
}
