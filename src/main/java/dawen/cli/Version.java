package dawen.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as the jar's manifest tells it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"dawen " + number()};
  }

  /** Such as {@code 0.1.0}; {@code development} where the program runs from class files. */
  static String number() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
