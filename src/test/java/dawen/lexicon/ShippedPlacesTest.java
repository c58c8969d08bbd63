package dawen.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped lists of countries, regions, organisations, people and documents, read as they lie in
 * {@code data/lexicon} with nothing but the JDK, so that a fault of the data cannot hide behind a
 * fault of the loader.
 */
class ShippedPlacesTest {

  private static final Path FOLDER = Path.of("data", "lexicon");

  private static final String HEADER =
      "id\tzh\ten\tplace\tsurfaces\tabbr\tparent\twikidata\tsource\tnote";

  private static final List<String> FILES =
      List.of("countries", "regions", "organizations", "people", "documents");

  /** ISO 3166-1 alpha-2 codes of the 193 member states, un.org/en/about-us/member-states. */
  private static final String UN_MEMBERS =
      """
      AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF
      CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD
      GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP
      KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY
      MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG
      SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE
      VN VU WS YE ZA ZM ZW
      """;

  private static final String STATES_OUTSIDE = "CK NU PS VA";

  /**
   * One line of a list.
   *
   * @param at file and line number, for messages
   * @param cells the ten columns, empty strings where nothing stands
   */
  private record Line(String at, List<String> cells) {

    String id() {
      return cells.get(0);
    }

    String zh() {
      return cells.get(1);
    }

    String place() {
      return cells.get(3);
    }

    List<String> surfaces() {
      return parts(cells.get(4));
    }

    List<String> abbr() {
      return parts(cells.get(5));
    }

    String parent() {
      return cells.get(6);
    }

    String wikidata() {
      return cells.get(7);
    }

    String note() {
      return cells.get(9);
    }

    /** The canonical name, then the further ones. */
    List<String> names() {
      List<String> names = new ArrayList<>(List.of(zh()));
      names.addAll(surfaces());
      return names;
    }

    private static List<String> parts(String cell) {
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
  }

  private static String text(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file + ".tsv"));
  }

  private static List<Line> lines(String file) throws IOException {
    List<Line> lines = new ArrayList<>();
    String[] rows = text(file).split("\n");
    for (int i = 1; i < rows.length; i++) {
      if (!rows[i].startsWith("#")) {
        lines.add(new Line(file + ".tsv:" + (i + 1), List.of(rows[i].split("\t", -1))));
      }
    }
    assertTrue(lines.size() > 100, () -> file + ".tsv holds only " + lines.size() + " entries");
    return lines;
  }

  private static Line entry(String file, String id) throws IOException {
    return lines(file).stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(file + ".tsv has no " + id));
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(List.of(text.strip().split("\\s+")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"countries", "regions", "organizations", "people", "documents"})
  void fileHasTheExactHeaderTenColumnsAndLineFeedsOnly(String file) throws IOException {
    String text = text(file);
    assertEquals(HEADER, text.substring(0, text.indexOf('\n')));
    assertTrue(text.endsWith("\n") && !text.contains("\r"), file);
    for (Line line : lines(file)) {
      assertEquals(10, line.cells().size(), line.at());
      for (String cell : line.cells()) {
        assertEquals(cell.strip(), cell, line.at());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"countries", "regions", "organizations", "people", "documents"})
  void idsAreWellFormedUniqueAndSorted(String file) throws IOException {
    String form = file.equals("countries") ? "[A-Z]{2}" : "[a-z0-9]+(-[a-z0-9]+)*";
    String last = "";
    for (Line line : lines(file)) {
      assertTrue(line.id().matches(form), () -> line.at() + ": id " + line.id());
      assertTrue(last.compareTo(line.id()) < 0, line.at() + ": " + line.id() + " after " + last);
      last = line.id();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"countries", "regions", "organizations", "people", "documents"})
  void everyEntryHasBothNamesAndASource(String file) throws IOException {
    for (Line line : lines(file)) {
      for (int column : new int[] {1, 2, 8}) {
        assertTrue(!line.cells().get(column).isEmpty(), line.at() + ": column " + (column + 1));
      }
    }
  }

  @Test
  void noNameStandsTwiceNeitherInAFileNorInTwoOfTheFive() throws IOException {
    Map<String, String> seen = new HashMap<>();
    for (String file : FILES) {
      for (Line line : lines(file)) {
        for (String name : line.names()) {
          String before = seen.put(name, line.at());
          assertEquals(null, before, () -> line.at() + ": " + name + " stands already there");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"countries", "regions", "organizations", "people", "documents"})
  void namesHaveTwoCharactersOrMoreAndAbbreviationsOne(String file) throws IOException {
    for (Line line : lines(file)) {
      for (String name : line.names()) {
        assertTrue(name.length() >= 2, () -> line.at() + ": name \"" + name + "\"");
      }
      assertEquals(new HashSet<>(line.abbr()).size(), line.abbr().size(), line.at());
      for (String abbr : line.abbr()) {
        assertTrue(abbr.matches("\\p{IsHan}"), () -> line.at() + ": abbr \"" + abbr + "\"");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"countries", "regions", "organizations", "people", "documents"})
  void placesAreIsoCodes(String file) throws IOException {
    Set<String> codes = new HashSet<>(List.of(Locale.getISOCountries()));
    for (Line line : lines(file)) {
      String code = file.equals("countries") ? line.id() : line.place();
      assertTrue(code.isEmpty() || codes.contains(code), () -> line.at() + ": no code " + code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"countries", "regions", "organizations", "people", "documents"})
  void parentsAreEntriesOfTheSameFileAndNotTheEntryItself(String file) throws IOException {
    Set<String> ids = new HashSet<>();
    lines(file).forEach(line -> ids.add(line.id()));
    for (Line line : lines(file)) {
      boolean known = line.parent().isEmpty() || ids.contains(line.parent());
      assertTrue(known && !line.parent().equals(line.id()), () -> line.at() + ": " + line.parent());
    }
  }

  @Test
  void wikidataItemsAreWellFormedAndBelongToOneEntry() throws IOException {
    Map<String, String> seen = new HashMap<>();
    for (String file : FILES) {
      for (Line line : lines(file)) {
        if (!line.wikidata().isEmpty()) {
          assertTrue(line.wikidata().matches("Q[1-9][0-9]*"), line.at());
          assertEquals(null, seen.put(line.wikidata(), line.at()), line.at());
        }
      }
    }
  }

  @Test
  void countriesAreTheMembersOfTheUnitedNationsAndFourMore() throws IOException {
    Set<String> expected = words(UN_MEMBERS);
    assertEquals(193, expected.size());
    expected.addAll(words(STATES_OUTSIDE));
    Set<String> ids = new TreeSet<>();
    lines("countries").forEach(line -> ids.add(line.id()));
    assertEquals(expected, ids);
  }

  @Test
  void seatsOfOutletsThatAreNoCountriesAreRegionsWithThatPlace() throws IOException {
    assertEquals("HK", entry("regions", "hong-kong").place());
    assertEquals("MO", entry("regions", "macao").place());
    assertEquals("TW", entry("regions", "taiwan").place());
  }

  @ParameterizedTest
  @CsvSource({
    "巴, BR PA PK PS",
    "印, ID IN",
    "乌, UA UZ",
    "伊, IQ IR",
    "朝, KP",
    "韩, KR",
    "美, US",
    "俄, RU",
    "中, CN",
    "华, CN",
    "新, NZ SG",
  })
  void abbreviationStandsUnderEveryCountryItCanMean(String abbr, String ids) throws IOException {
    Set<String> missing = words(ids);
    for (Line line : lines("countries")) {
      if (line.abbr().contains(abbr)) {
        missing.remove(line.id());
      }
    }
    assertEquals(Set.of(), missing);
  }

  /** 中文, 中东, 中不断, 中立: with 中 before them these are everyday words, never two countries. */
  @ParameterizedTest
  @ValueSource(strings = {"文", "东", "不", "立", "几", "所", "多", "亚", "非", "拉", "欧"})
  void noCountryIsAbbreviatedByACharacterThatMakesAWordWithChina(String abbr) throws IOException {
    for (Line line : lines("countries")) {
      assertTrue(!line.abbr().contains(abbr), () -> line.at() + ": " + abbr);
    }
  }

  @ParameterizedTest
  @CsvSource({"US, 华盛顿", "RU, 莫斯科", "KP, 平壤", "JP, 东京", "GB, 伦敦", "UA, 基辅", "IR, 德黑兰", "KR, 首尔"})
  void aCapitalCanStandForItsGovernment(String id, String capital) {
    assertEquals(id, Lexicon.bundled().capitals().get(capital).id());
  }

  @Test
  void capitalsAreRegionsToo() throws IOException {
    Set<String> regions = new HashSet<>();
    lines("regions").forEach(line -> regions.addAll(line.names()));
    Set<String> missing = new HashSet<>(Lexicon.bundled().capitals().keySet());
    missing.removeAll(regions);
    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @CsvSource({
    "countries, CN, 中华人民共和国",
    "countries, US, 美國",
    "countries, SZ, 埃斯瓦蒂尼",
    "regions, korean-peninsula, 半岛",
    "regions, taiwan-strait, 台海",
    "regions, gaza, 加沙地带",
    "regions, latin-america, 拉丁美洲",
    "regions, taiwan, 臺灣",
    "regions, south-china-sea, 南海",
    "organizations, un-general-assembly, 联大",
    "organizations, un-security-council, 安理会",
    "organizations, apec, APEC",
    "organizations, brics, 金砖",
    "organizations, wto, 世界贸易组织",
    "organizations, china-celac-forum, 中国－拉共体论坛",
    "organizations, aukus, 奥库斯",
    "organizations, lancang-mekong-cooperation, 澜沧江-湄公河合作",
    "people, xi-jinping, 习近平",
    "people, trump, 川普",
    "people, zelensky, 澤倫斯基",
    "documents, unga-resolution-2758, 2758号决议",
    "documents, belt-and-road, 一带一路",
    "documents, rcep, RCEP",
    "documents, jcpoa, 伊核问题全面协议"
  })
  void nameBelongsToItsEntry(String file, String id, String name) throws IOException {
    assertTrue(entry(file, id).names().contains(name), () -> id + " lacks " + name);
  }

  @Test
  void organsOfTheUnitedNationsNameItAsTheirParent() throws IOException {
    for (String organ : List.of("general-assembly", "security-council", "human-rights-council")) {
      assertEquals("un", entry("organizations", "un-" + organ).parent());
    }
  }

  /** A word that ends in 国家 or 信息 must not be read as a group or a person. */
  @Test
  void namesThatHideInEverydayWordsAreNotListedBare() throws IOException {
    Set<String> hidden = Set.of("伊斯兰国", "他信", "里根", "布什", "加尼", "特本", "上合", "加利", "克里");
    for (String file : FILES) {
      for (Line line : lines(file)) {
        for (String name : line.names()) {
          assertTrue(!hidden.contains(name), () -> line.at() + ": " + name);
        }
      }
    }
  }
}
