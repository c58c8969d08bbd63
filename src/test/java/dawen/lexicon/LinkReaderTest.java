package dawen.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkReaderTest {
  private static final String HEADER = "kind\tid\tauthority\tcode\tsource\tnote\n";

  private static final Entry FRANCE =
      new Entry(Kind.COUNTRY, "FR", "法国", "France", "FR", List.of(), List.of(), null, null, true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          country;FR;eu-country;FRA;own           | 5 cells; expected 6
          state;FR;eu-country;FRA;own;            | 2:1: no kind “state”; expected country, region
          country;XX;eu-country;FRA;own;          | 2:9: no country “XX”; expected an id of countries.tsv
          country;FR;eu;FRA;own;                  | 2:12: no authority “eu” for a country; expected one of [eu-country, iso-3166-1-alpha-3]
          country;FR;eu-corporate-body;FRA;own;   | 2:12: no authority “eu-corporate-body” for a country
          country;FR;eu-country;fra;own;          | 2:23: “fra”; expected three capital letters like USA
          country;FR;eu-country;http://x/FRA;own; | 2:23: “http://x/FRA”; expected three
          country;FR;eu-country;FRA;;             | 2:27: no source; expected a short word
          """)
  void wrongLineIsRefusedWithItsPlace(String line, String message) {
    LexiconException refusal =
        assertThrows(LexiconException.class, () -> read(line.replace(';', '\t')));
    assertTrue(refusal.getMessage().startsWith("ours.tsv:2:"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
  }

  @Test
  void secondCodeOfOneAuthorityIsRefused() {
    String line = "country\tFR\teu-country\tFRA\town\t";
    LexiconException refusal = assertThrows(LexiconException.class, () -> read(line + "\n" + line));
    assertEquals(
        "ours.tsv:3:12: FR has a code of eu-country already; expected one line for both",
        refusal.getMessage());
  }

  @Test
  void laterListReplacesWhatAnEarlierOneSays() {
    String line = "country\tFR\teu-country\t%s\town\t";
    assertEquals(
        List.of(new Link(FRANCE, Authority.EU_COUNTRY, "XYZ")),
        LinkReader.read(
            List.of(table(line.formatted("FRA")), table(line.formatted("XYZ"))),
            LinkReaderTest::find));
  }

  @Test
  void shippedLinksAreSorted() throws IOException {
    List<String> keys = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("data/lexicon/links.tsv"))) {
      if (!line.startsWith("#") && !line.startsWith("kind\t")) {
        keys.add(String.join("\t", List.of(line.split("\t")).subList(0, 3)));
      }
    }
    assertEquals(keys.stream().sorted().toList(), keys);
  }

  @Test
  void shippedCodesOfPlacesAreThoseOfTheJdkAndEveryPlaceHasThem() {
    Lexicon lexicon = Lexicon.bundled();
    for (Authority authority : List.of(Authority.EU_COUNTRY, Authority.ISO_ALPHA_3)) {
      Map<String, String> codes =
          lexicon.links().stream()
              .filter(link -> link.authority() == authority)
              .collect(Collectors.toMap(link -> link.entry().place(), Link::code));
      codes.forEach((place, code) -> assertEquals(alpha3(place), code, place));
      Set<String> places = new TreeSet<>();
      lexicon.list(Kind.COUNTRY).forEach(country -> places.add(country.id()));
      lexicon.list(Kind.REGION).stream()
          .filter(region -> region.place() != null && region.parent() == null)
          .forEach(region -> places.add(region.place()));
      assertEquals(places, new TreeSet<>(codes.keySet()));
    }
  }

  private static String alpha3(String place) {
    return new Locale.Builder().setRegion(place).build().getISO3Country();
  }

  private static List<Link> read(String lines) {
    return LinkReader.read(List.of(table(lines)), LinkReaderTest::find);
  }

  private static Table table(String lines) {
    return Table.parse("ours.tsv", HEADER + lines + "\n", LinkReader.COLUMNS);
  }

  private static Optional<Entry> find(Kind kind, String id) {
    return kind == Kind.COUNTRY && id.equals("FR") ? Optional.of(FRANCE) : Optional.empty();
  }
}
