package dawen.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What must hold of an open page. Each check returns what is wrong; empty where all is well. */
final class Checks {

  /** WCAG 2 at the levels A and AA, and what axe calls best practice. */
  private static final String RULES =
      "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

  private static final int SHOWN = 3;
  private static final int MOST = 16;

  private static final String AXE = resource("/axe.min.js");

  private Checks() {}

  private static String resource(String name) {
    try (InputStream in = Checks.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Leaves of many things of one kind, as the rows of a table are, the first few: the others are
   * made alike, and rules take their time with each.
   */
  static void shorten(Page page) {
    page.evaluate(
        """
        (most) => {
          for (const parent of document.querySelectorAll('main, main *')) {
            const seen = new Map();
            for (const child of [...parent.children]) {
              const kind = child.tagName + ' ' + child.getAttribute('class');
              seen.set(kind, (seen.get(kind) ?? 0) + 1);
              if (seen.get(kind) > most && !/^(H[1-6]|TH|TD|COL|P)$/.test(child.tagName)) {
                child.remove();
              }
            }
          }
        }
        """,
        MOST);
  }

  /**
   * Every rule of accessibility. The inside of the SPARQL editor is YASGUI's own; beside it stands
   * the plain form, which has what it has.
   */
  static List<String> accessible(Page page) {
    return axe(page, "{type: 'tag', values: " + RULES + "}");
  }

  /** Only what another colour scheme may change. */
  static List<String> contrast(Page page) {
    return axe(page, "{type: 'rule', values: ['color-contrast']}");
  }

  private static List<String> axe(Page page, String only) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(AXE);
    }
    String script =
        "async () => JSON.stringify((await axe.run({exclude: ['.yasgui']}, {resultTypes: ['violations'],"
            + " runOnly: %s})).violations)";
    JsonArray violations =
        JsonParser.parseString((String) page.evaluate(script.formatted(only))).getAsJsonArray();
    List<String> wrong = new ArrayList<>();
    violations.forEach(violation -> wrong.add(told(violation.getAsJsonObject())));
    return wrong;
  }

  /** Rule, number of elements, and the first of these. */
  private static String told(JsonObject violation) {
    JsonArray nodes = violation.getAsJsonArray("nodes");
    StringBuilder told = new StringBuilder("axe ").append(text(violation, "id"));
    told.append(" (").append(nodes.size()).append("): ").append(text(violation, "help"));
    for (int i = 0; i < Math.min(SHOWN, nodes.size()); i++) {
      JsonObject node = nodes.get(i).getAsJsonObject();
      told.append("\n    ").append(node.get("target")).append("  ").append(text(node, "html"));
      told.append("\n      ").append(text(node, "failureSummary").replace("\n", " "));
    }
    return told.toString();
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  /** The page itself does not scroll sideways; what is wider scrolls within its own box. */
  static List<String> narrow(Page page) {
    Object wide =
        page.evaluate(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.scrollingElement.scrollWidth <= width) return '';
              const within = (element) => {
                for (let e = element.parentElement; e; e = e.parentElement) {
                  if (getComputedStyle(e).overflowX !== 'visible') return true;
                }
                return false;
              };
              const wide = [...document.querySelectorAll('body *')]
                .filter((e) => e.getBoundingClientRect().right > width + 1 && !within(e))
                .map((e) => e.cloneNode(false).outerHTML.slice(0, 120));
              return document.scrollingElement.scrollWidth + ' of ' + width + ' px: '
                + wide.slice(0, 4).join(' ');
            }
            """);
    return wide.equals("") ? List.of() : List.of("scrolls sideways: " + wide);
  }

  /** On paper there is neither a menu nor a form, and the words are black on white. */
  static List<String> printable(Page page) {
    Object wrong =
        page.evaluate(
            """
            () => [...document.querySelectorAll('body > header nav, form')]
              .filter((e) => e.checkVisibility() && e.getClientRects().length)
              .map((e) => e.cloneNode(false).outerHTML.slice(0, 120))
              .concat(getComputedStyle(document.body).color === 'rgb(0, 0, 0)'
                ? [] : ['words are ' + getComputedStyle(document.body).color])
              .join(' ')
            """);
    return wrong.equals("") ? List.of() : List.of("printed: " + wrong);
  }

  /** The heading, whether there are words, and the cells of all tables, as they are read. */
  static String content(Page page) {
    return (String)
        page.evaluate(
            """
            () => [...document.querySelectorAll('h1')].map((e) => e.innerText).join('|') + '\\n'
              + (document.querySelector('main').innerText.trim().length > 20) + '\\n'
              + [...document.querySelectorAll('main table')]
                .map((t) => [...t.querySelectorAll('th, td')].map((c) => c.textContent).join('|'))
                .join('\\n')
            """);
  }
}
