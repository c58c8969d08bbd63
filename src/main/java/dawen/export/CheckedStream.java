package dawen.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on, and tells how many they were and what their SHA-256 is. */
public final class CheckedStream extends FilterOutputStream {
  private final MessageDigest sha256;
  private long bytes;

  /**
   * Over a stream that gets all bytes; {@link OutputStream#nullOutputStream} to have them only
   * checked.
   */
  public CheckedStream(OutputStream out) {
    super(out);
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    sha256.update((byte) one);
    bytes++;
  }

  @Override
  public void write(byte[] many, int from, int count) throws IOException {
    out.write(many, from, count);
    sha256.update(many, from, count);
    bytes += count;
  }

  /** What was written; to be called once, at the end. */
  public DataFile.Checked checked() {
    return new DataFile.Checked(bytes, HexFormat.of().formatHex(sha256.digest()));
  }
}
