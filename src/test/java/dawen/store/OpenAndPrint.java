package dawen.store;

import java.nio.file.Path;

/** A second process: opens the folder of its argument and prints what it is told. */
final class OpenAndPrint {

  private OpenAndPrint() {}

  public static void main(String[] args) {
    try (Tdb2Store store = Tdb2Store.open(Path.of(args[0]))) {
      System.out.println("opened " + store.graphNames());
    } catch (StoreException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }
}
