package dawen.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A tab that opens page after page of one server and notes what should not happen. */
final class Visit implements AutoCloseable {

  static final int DESKTOP = 1280;
  static final int PHONE = 390;

  /** Schemes that fetch nothing. */
  private static final Set<String> WITHIN = Set.of("data", "blob", "about");

  private final String server;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();
  private int expected = 200;

  private Visit(String server, BrowserContext context) {
    this.server = server;
    this.context = context;
    context.route("**/*", this::route);
    this.page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(error -> faults.add("error: " + error));
    page.onDialog(this::dismiss);
  }

  /**
   * A new tab with cookies of its own.
   *
   * @param server address that ends in a slash
   * @param scripts whether scripts of pages run
   */
  static Visit to(String server, Browser browser, Language language, int width, boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new NewContextOptions()
                .setLocale(language.pick("zh-CN", "en-GB"))
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts));
    return new Visit(server, context);
  }

  /** Opens a page, waits until it is loaded; a status other than expected is a fault. */
  void open(SamplePages.Address address) {
    faults.clear();
    expected = address.status();
    Response response = page.navigate(server + address.path().substring(1));
    if (response.status() != expected) {
      faults.add("status " + response.status() + ", expected " + expected);
    }
  }

  Page page() {
    return page;
  }

  void scheme(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  void width(int width) {
    page.setViewportSize(width, 900);
  }

  /** What was noted since the page was opened. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  private void route(Route route) {
    String url = route.request().url();
    if (url.startsWith(server) || WITHIN.contains(url.split(":")[0])) {
      route.resume();
    } else {
      faults.add("request to " + url);
      route.abort();
    }
  }

  /** The browser tells a page with status 404 as an error, which is none here. */
  private void note(ConsoleMessage message) {
    boolean ownStatus = message.text().contains("status of " + expected + " ");
    if (Set.of("error", "warning").contains(message.type()) && !ownStatus) {
      faults.add("console: " + message.text());
    }
  }

  private void dismiss(Dialog dialog) {
    faults.add("dialog: " + dialog.message());
    dialog.dismiss();
  }

  @Override
  public void close() {
    context.close();
  }
}
