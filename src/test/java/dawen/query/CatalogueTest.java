package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries by name. */
class CatalogueTest {
  private static final String GOOD =
      "#+ summary: s\n#+ summary_zh: 问\nSELECT ?s { ?s ?p ?o } ORDER BY ?s\n";

  @TempDir Path folder;

  @Test
  void queriesOfAFolderAreSortedAndOtherFilesLeftOut() throws IOException {
    Files.writeString(folder.resolve("zebra.rq"), GOOD);
    Files.writeString(folder.resolve("apple.rq"), GOOD);
    Files.writeString(folder.resolve("README.md"), "# no query");
    Files.createDirectory(folder.resolve("more"));
    Catalogue catalogue = Catalogue.of(folder);
    assertEquals(List.of("apple", "zebra"), catalogue.names());
    assertEquals(
        List.of("apple", "zebra"), catalogue.list().stream().map(CannedQuery::name).toList());
    assertEquals("apple", catalogue.find("apple").orElseThrow().name());
    assertEquals(Optional.empty(), catalogue.find("README"));
    assertEquals(List.of("apple"), catalogue.suggest("aple"));
  }

  @Test
  void faultsOfAllFilesAreReportedWithTheirPaths() throws IOException {
    Files.writeString(folder.resolve("good.rq"), GOOD);
    Files.writeString(folder.resolve("a.rq"), GOOD.replace(" ORDER BY ?s", ""));
    Files.writeString(folder.resolve("b.rq"), GOOD.replace("SELECT", "SELCT"));
    Catalogue catalogue = Catalogue.of(folder);
    CannedQueryException wrong = assertThrows(CannedQueryException.class, catalogue::list);
    assertEquals(2, wrong.faults().size(), wrong.getMessage());
    assertTrue(wrong.faults().get(0).startsWith(folder + "/a.rq:3: SELECT without ORDER BY"));
    assertTrue(wrong.faults().get(1).startsWith(folder + "/b.rq:3:"));
    assertTrue(catalogue.find("good").isPresent(), "a fault elsewhere does not stop a good query");
  }

  @Test
  void aShippedQueryIsFoundByItsName() {
    Catalogue all = Catalogue.bundled();
    assertEquals(all.find("top-countries"), Catalogue.shipped("top-countries"));
    assertTrue(Catalogue.shipped("top-countries").isPresent());
    assertEquals(Optional.empty(), Catalogue.shipped("no-such-query"));
    assertEquals(Optional.empty(), Catalogue.shipped(""));
  }

  @Test
  void captionsSayWhatTheParsedQueriesSay() {
    Catalogue shipped = Catalogue.bundled();
    List<QueryCaption> parsed =
        shipped.list().stream()
            .map(
                query ->
                    new QueryCaption(
                        query.name(),
                        query.summary(),
                        query.summaryZh(),
                        query.tags(),
                        query.query().isSelectType()
                            ? QueryCaption.Form.SELECT
                            : QueryCaption.Form.CONSTRUCT,
                        query.text()))
            .toList();
    assertEquals(parsed, shipped.captions());
  }

  @Test
  void captionsAreOfQueriesThatAnswerWithRowsOrAGraph() throws IOException {
    Files.writeString(folder.resolve("yes.rq"), "#+ summary: s\n\nASK { ?s ?p 'SELECT' }\n");
    Catalogue catalogue = Catalogue.of(folder);
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, catalogue::captions);
    assertTrue(wrong.getMessage().startsWith(folder + "/yes.rq: expected"), wrong.getMessage());
  }

  @Test
  void folderThatIsNotThereIsReported() {
    Path missing = folder.resolve("missing");
    UncheckedIOException wrong =
        assertThrows(UncheckedIOException.class, () -> Catalogue.of(missing));
    assertTrue(wrong.getMessage().startsWith(missing.toString()), wrong.getMessage());
  }

  @Test
  void shippedQueriesAreFoundInAJarWithoutFolderEntries() throws Exception {
    Path jar = folder.resolve("dawen with blank.jar");
    pack(Path.of("target/classes"), jar);
    URL[] path = {jar.toUri().toURL()};
    // the tests' own class path has dawen's folder of classes: only Jena may come from there
    try (URLClassLoader loader = new URLClassLoader(path, new WithoutDawen())) {
      Class<?> packed = loader.loadClass(Catalogue.class.getName());
      Object bundled = packed.getMethod("bundled").invoke(null);
      Object names = packed.getMethod("names").invoke(bundled);
      assertEquals(Catalogue.bundled().names(), names);
      assertFalse(((List<?>) names).isEmpty());
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes.resolve("dawen"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
  }

  /** The class path of the tests, less dawen. */
  private static final class WithoutDawen extends ClassLoader {
    WithoutDawen() {
      super(CatalogueTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("dawen.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }
}
