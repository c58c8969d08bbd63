package dawen.explore;

import dawen.web.Html;

/** How many exchanges of each year have each topic, country, outlet and more: a heat map. */
final class Timeline implements Section {

  private final Explorer explorer;

  Timeline(Explorer explorer) {
    this.explorer = explorer;
  }

  @Override
  public View of(Asked asked) {
    TimelineRequest request = TimelineRequest.of(asked);
    TimelineCounts counts = TimelineCounts.of(request, explorer);
    String title = asked.language().pick("年表", "Year by year");
    Html main = new TimelinePage(explorer, asked, request, counts).main(title);
    return new View(title, main, counts.table(), request.query());
  }
}
