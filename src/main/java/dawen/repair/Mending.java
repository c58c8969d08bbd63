package dawen.repair;

import dawen.conference.Passage;
import dawen.conference.Repair;
import dawen.conference.RepairRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A passage while rule after rule repairs it. Every character that is read knows for which printed
 * ones it stands; a change that touches a repaired word makes one repair with it.
 */
final class Mending {
  private final Passage printed;
  private String text;

  /** As many as the text has characters; empty as long as nothing is repaired. */
  private final List<Cell> cells = new ArrayList<>();

  /**
   * A character that is read.
   *
   * @param from UTF-16 index of the first printed character that it stands for
   * @param to one past the last
   * @param rule null where it is read as printed
   */
  private record Cell(char read, int from, int to, RepairRule rule) {}

  Mending(Passage printed) {
    this.printed = printed;
    this.text = printed.text();
  }

  /** The text as it reads so far. */
  String text() {
    return text;
  }

  /**
   * Makes changes.
   *
   * @param changes in indexes of {@link #text()}, in order, none overlapping another
   */
  void apply(List<Change> changes, RepairRule rule) {
    if (changes.isEmpty()) {
      return;
    }
    for (int i = cells.size(); i < text.length(); i++) {
      cells.add(new Cell(text.charAt(i), i, i + 1, null));
    }
    for (int i = changes.size() - 1; i >= 0; i--) { // from the end, so that indexes stay
      apply(changes.get(i), rule);
    }
    StringBuilder read = new StringBuilder();
    cells.forEach(cell -> read.append(cell.read()));
    text = read.toString();
  }

  private void apply(Change change, RepairRule rule) {
    int begin = change.begin();
    int end = change.end();
    while (begin > 0 && isOneRepair(begin - 1)) {
      begin--;
    }
    while (end < cells.size() && isOneRepair(end - 1)) {
      end++;
    }
    String read = read(begin, change.begin()) + change.repaired() + read(change.end(), end);
    int from = cells.get(begin).from();
    int to = cells.get(end - 1).to();
    List<Cell> place = cells.subList(begin, end);
    if (read.length() != place.size()) {
      place.clear();
      place.addAll(Collections.nCopies(read.length(), (Cell) null));
    }
    for (int i = 0; i < read.length(); i++) {
      cells.set(begin + i, new Cell(read.charAt(i), from, to, rule));
    }
  }

  /** Whether a character and the one behind it belong to one repair. */
  private boolean isOneRepair(int index) {
    Cell cell = cells.get(index);
    return cell.rule() != null && cells.get(index + 1).from() == cell.from();
  }

  private String read(int begin, int end) {
    StringBuilder read = new StringBuilder();
    cells.subList(begin, end).forEach(cell -> read.append(cell.read()));
    return read.toString();
  }

  /** What differs from the printed text, in order. */
  List<Repair> repairs() {
    List<Repair> repairs = new ArrayList<>();
    for (int begin = 0; begin < cells.size(); ) {
      int end = begin;
      while (end + 1 < cells.size() && isOneRepair(end)) {
        end++;
      }
      if (cells.get(begin).rule() != null) {
        add(cells.get(begin), read(begin, end + 1), repairs);
      }
      begin = end + 1;
    }
    return repairs;
  }

  /** Nothing where one rule undid what another did. */
  private void add(Cell cell, String read, List<Repair> repairs) {
    String words = printed.text().substring(cell.from(), cell.to());
    if (!read.equals(words)) {
      repairs.add(new Repair(printed.span(cell.from(), cell.to()), cell.rule(), words, read));
    }
  }
}
