package dawen.transcript;

/**
 * Signals of single lines, before the text as a whole is known.
 *
 * @param furniture of the text
 */
record TurnSignals(Furniture furniture) implements LineSignals {

  @Override
  public boolean standsAlone(String line) {
    return furniture.find(line).isPresent();
  }

  @Override
  public boolean beginsTurn(String line) {
    return TagParser.at(line, 0)
        .filter(tag -> tag.kind() != Tag.Kind.UNKNOWN || isShortName(tag.name()))
        .isPresent();
  }

  private static boolean isShortName(String label) {
    return Speakers.nameOf(label).length() <= 3;
  }
}
