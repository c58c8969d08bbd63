package dawen.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dawen.web.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every page over the samples in a real browser. */
class PagesInBrowserTest {

  @TempDir static Path folder;
  private static OpenSamples open;
  private static Visit desktop;
  private static Visit phone;
  private static Visit withoutScripts;

  @BeforeAll
  static void start() {
    open = OpenSamples.in(folder);
    desktop = visit(Language.ZH, Visit.DESKTOP, true);
    phone = visit(Language.EN, Visit.PHONE, true);
    withoutScripts = visit(Language.ZH, Visit.DESKTOP, false);
  }

  private static Visit visit(Language language, int width, boolean scripts) {
    return Visit.to(open.pages().url(), open.chromium().browser(), language, width, scripts);
  }

  @AfterAll
  static void stop() {
    if (open != null) {
      open.close();
    }
  }

  /**
   * Both languages, widths and colour schemes: in two visits, each seen in both schemes. The canned
   * queries, which are all one page, and pages with other values take turns: one has the one visit,
   * the next the other.
   */
  @TestFactory
  Stream<DynamicTest> everyPageIsSoundAndAccessible() {
    List<SamplePages.Address> addresses = open.pages().addresses();
    return IntStream.range(0, addresses.size())
        .mapToObj(i -> test(addresses.get(i), i % 2 == 0))
        .map(test -> DynamicTest.dynamicTest(test.address().toString(), test::run));
  }

  private static Try test(SamplePages.Address address, boolean even) {
    boolean one = address.path().startsWith("/queries/") || address.path().contains("?");
    return new Try(address, !one || even, !one || !even);
  }

  /** What is to be tried with a page. */
  private record Try(SamplePages.Address address, boolean desktop, boolean phone) {

    void run() {
      List<String> wrong = new ArrayList<>();
      if (desktop) {
        onTheDesktopInChinese(address).forEach(one -> wrong.add("zh 1280 " + one));
      }
      if (phone) {
        onThePhoneInEnglish(address).forEach(one -> wrong.add("en 390 " + one));
      }
      assertEquals("", String.join("\n", wrong), address.path());
    }
  }

  private static List<String> onTheDesktopInChinese(SamplePages.Address address) {
    desktop.width(Visit.DESKTOP);
    desktop.scheme(ColorScheme.LIGHT);
    desktop.open(address);
    Page page = desktop.page();
    List<String> wrong = new ArrayList<>(Checks.narrow(page));
    String content = Checks.content(page);
    withoutScripts.open(address);
    if (!content.equals(Checks.content(withoutScripts.page()))) {
      wrong.add("without scripts: other headings or tables");
    }
    desktop.width(Visit.PHONE);
    Checks.narrow(page).forEach(one -> wrong.add("at 390: " + one));
    desktop.width(Visit.DESKTOP);
    Checks.shorten(page);
    wrong.addAll(Checks.accessible(page));
    desktop.scheme(ColorScheme.DARK);
    Checks.contrast(page).forEach(one -> wrong.add("dark: " + one));
    wrong.addAll(desktop.faults());
    return wrong;
  }

  private static List<String> onThePhoneInEnglish(SamplePages.Address address) {
    Page page = phone.page();
    phone.scheme(ColorScheme.DARK);
    phone.open(address);
    List<String> wrong = new ArrayList<>(Checks.narrow(page));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    wrong.addAll(Checks.printable(page));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    Checks.shorten(page);
    Checks.accessible(page).forEach(one -> wrong.add("dark: " + one));
    phone.scheme(ColorScheme.LIGHT);
    wrong.addAll(Checks.contrast(page));
    wrong.addAll(phone.faults());
    return wrong;
  }
}
