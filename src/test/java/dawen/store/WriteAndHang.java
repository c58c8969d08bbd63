package dawen.store;

import java.nio.file.Path;
import org.apache.jena.system.Txn;

/** A build that is to be killed: half of its transaction is written when it says so. */
final class WriteAndHang {

  private WriteAndHang() {}

  public static void main(String[] args) {
    Tdb2Store store = Tdb2Store.open(Path.of(args[0]));
    Txn.executeWrite(
        store.dataset(),
        () -> {
          store.dataset().addAll(Quads.many(4, 2000));
          System.out.println("writing");
          sleep();
        });
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
