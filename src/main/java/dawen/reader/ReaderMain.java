package dawen.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A process that answers queries of a server, one after the other. It ends when the server does, in
 * the middle of a query too: then nothing comes in any more.
 */
public final class ReaderMain {
  /** In bytes: long queries make deep trees, which are walked by recursion. */
  private static final long STACK = 32 << 20;

  private ReaderMain() {}

  /**
   * Reads questions from standard input and writes answers to standard output until the input ends.
   *
   * @param args the folder of the graph; the limits: milliseconds, rows, bytes, megabytes
   * @throws InterruptedException never: nobody interrupts
   */
  public static void main(String[] args) throws InterruptedException {
    OutputStream toServer = new FileOutputStream(FileDescriptor.out);
    // whatever a library prints must not get among the frames
    System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    BlockingQueue<byte[]> questions = new LinkedBlockingQueue<>();
    Thread listener = new Thread(() -> listen(questions), "questions");
    listener.setDaemon(true);
    listener.start();
    Thread answerer = new Thread(null, () -> answer(args, questions, toServer), "answers", STACK);
    answerer.start();
    answerer.join();
  }

  /**
   * Does what a process does, once, with a graph that nobody has open: so the launcher learns which
   * classes that needs.
   *
   * @param folder of the graph
   * @throws IOException never: the answers go nowhere
   */
  public static void rehearse(Path folder) throws IOException {
    try (Reader reader = Reader.open(folder, Limits.DEFAULT)) {
      reader.rehearse();
    }
  }

  private static Limits limits(String[] args) {
    return new Limits(
        Duration.ofMillis(Long.parseLong(args[1])),
        Integer.parseInt(args[2]),
        Long.parseLong(args[3]),
        Integer.parseInt(args[4]));
  }

  private static void answer(
      String[] args, BlockingQueue<byte[]> questions, OutputStream toServer) {
    try (Reader reader = Reader.open(Path.of(args[0]), limits(args))) {
      reader.rehearse();
      DataOutputStream out = new DataOutputStream(new BufferedOutputStream(toServer));
      Frames.send(out, Frames.READY, new byte[0]);
      while (true) {
        reader.answer(Question.decoded(questions.take()), out);
      }
    } catch (IOException | InterruptedException gone) {
      Runtime.getRuntime().halt(0);
    }
  }

  /** The server is gone when its end of the pipe is. */
  private static void listen(BlockingQueue<byte[]> questions) {
    try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in))) {
      while (true) {
        questions.add(Frames.read(in).bytes());
      }
    } catch (IOException gone) {
      Runtime.getRuntime().halt(0);
    }
  }
}
